/**
 * The kind of paper under which pictures of cheques of a country are kept: each kind has its years. Indonesia and
 * whoever has no kind of its own: ten (UU 8/1997); the United States: seven (UCC 4-406).
 */
export const paperKindOf = (country: string): string => (country === 'US' ? 'check-us' : 'check')
