/** Hundredths of `12.5`, `1500`, `9,`, `.00` or `1,25` with the given decimal mark and nothing else in it; null if it is none. */
export const hundredthsOf = (text: string, mark: '.' | ','): number | null => {
  const [whole = '', fraction = '', ...more] = text.split(mark)
  if (more.length > 0 || !/^\d{0,15}$/.test(whole) || whole + fraction === '' || !/^\d*$/.test(fraction)) return null
  const cents = fraction.replace(/0+$/, '')
  if (cents.length > 2) return null
  const value = Number(whole + cents.padEnd(2, '0'))
  return Number.isSafeInteger(value) ? value : null
}

/** `1234.05` of 123405, for sentences. */
export const sayHundredths = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
