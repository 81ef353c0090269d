/**
 * The UPC-A that an eight-digit UPC-E stands for (General Specifications 5.2.2.4.2): zeros suppressed in the middle are
 * put back by its seventh digit. Null where it does not begin with 0 or 1. The check digit is not looked at.
 */
export const expandUpcE = (code: string): string | null => {
  if (!/^[01]\d{7}$/.test(code)) return null
  const last = code[6]!
  const number = code[0]!
  const check = code[7]!
  if (last <= '2') return `${number}${code.slice(1, 3)}${last}0000${code.slice(3, 6)}${check}`
  if (last === '3') return `${number}${code.slice(1, 4)}00000${code.slice(4, 6)}${check}`
  if (last === '4') return `${number}${code.slice(1, 5)}00000${code[5]}${check}`
  return `${number}${code.slice(1, 6)}0000${last}${check}`
}
