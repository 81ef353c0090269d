/** What of a code line tells one instrument from another. Empty where it does not say. */
export type LineParts = {
  readonly routing: string
  readonly account: string
  readonly serial: string
}

const bare = (digits: string) => digits.replace(/^0+(?=.)/, '')

/** Who drew a cheque, as far as its code line says: bank and account. Null where either was not read. */
export const drawerOf = ({ routing, account }: Pick<LineParts, 'routing' | 'account'>): string | null =>
  /^\d+$/.test(routing) && /^\d+$/.test(account) ? `${routing}/${bare(account)}` : null

/**
 * The name of an instrument: bank, account and serial, without zeros in front, which one channel writes and another
 * leaves out. Where no serial was encoded, bank, account and amount. Null where a digit was not read or bank or account
 * are missing: nobody can tell then, and a person must look first.
 */
export const instrumentOf = ({ routing, account, serial }: LineParts, amount: number): string | null => {
  if (!/^\d+$/.test(routing) || !/^\d+$/.test(account) || !/^\d*$/.test(serial)) return null
  const last = serial === '' || /^0+$/.test(serial) ? `amount ${amount}` : bare(serial)
  return `${routing}/${bare(account)}/${last}`
}
