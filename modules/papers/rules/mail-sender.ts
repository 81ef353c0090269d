/** An address, or a whole domain as `@pemasok.example`. */
const PATTERN = /^[^@\s]*@[^@\s]+\.[^@\s.]+$/

/** A sender as it is kept: in small letters. Null: neither an address nor a domain. */
export const senderPattern = (typed: string): string | null => {
  const pattern = typed.trim().toLowerCase()
  return PATTERN.test(pattern) && pattern.length <= 300 ? pattern : null
}

/** Whether an address is on the list, by itself or by its domain; a domain does not speak for those under it. */
export const isListed = (sender: string, patterns: readonly string[]): boolean => {
  const address = sender.toLowerCase()
  return address.includes('@') && patterns.some(it => it === address || it === address.slice(address.lastIndexOf('@')))
}
