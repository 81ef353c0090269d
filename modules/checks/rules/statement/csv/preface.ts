/** What stands above the heading or below the lines of an export, as `name: value` or in two cells. */
export const saidIn = (rows: readonly (readonly string[])[], name: RegExp): string | null => {
  for (const cells of rows) {
    const at = cells.findIndex(cell => name.test(cell.trim()))
    if (at < 0) continue
    const inside = cells[at]!.replace(name, '')
      .replace(/^[\s:=.']+/, '')
      .trim()
    // A bank that parts cells by commas and does not quote its thousands: `Saldo Awal : 5` and `000` are one number.
    const rest = cells.slice(at + 1).findIndex(cell => !/^\d{3}(\.\d+)?$/.test(cell.trim()))
    const groups = cells.slice(at + 1, rest < 0 ? undefined : at + 1 + rest)
    const whole = /\d$/.test(inside) ? [inside, ...groups].join(',') : inside
    const value =
      whole ||
      cells
        .slice(at + 1)
        .find(cell => cell.replace(/[\s:=]/g, '') !== '')
        ?.trim()
    if (value) return value.replace(/^[:=\s']+/, '').trim()
  }
  return null
}

const ACCOUNT = /^((no\.?|nomor)? ?(rekening|rek|account)|norek)( (no|number|nomor)\.?)?(?=[\s:=.]|$)/i
const CURRENCY = /^(mata uang|currency|ccy)/i
export const OPENING = /^(saldo awal|opening balance|begin(ning)? balance)/i
export const CLOSING = /^(saldo akhir|closing balance|ending balance)/i

/** The account: its digits, as the bank groups them or not. */
export const accountIn = (rows: readonly (readonly string[])[]): string => {
  const said = saidIn(rows, ACCOUNT) ?? ''
  return /[A-Z]{2}\d{2}/.test(said)
    ? said.replace(/\s/g, '')
    : (/\d[\d .-]{4,}/.exec(said)?.[0].replace(/\D/g, '') ?? '')
}

export const currencyIn = (rows: readonly (readonly string[])[]): string => {
  const said = (saidIn(rows, CURRENCY) ?? 'IDR').toUpperCase()
  return /^RP/.test(said) ? 'IDR' : (/[A-Z]{3}/.exec(said)?.[0] ?? 'IDR')
}
