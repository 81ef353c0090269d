/** What the Nacha rules hold the entries of a standard entry class to. Amounts in cents. */
export type SecRule = {
  /** `credit` and `debit`: forward entries go that way only, but for reversals. */
  readonly way: 'both' | 'credit' | 'debit'
  readonly addenda: '02' | '05' | '98' | 'none' | 'iat'
  readonly least: number
  readonly most: number
  /** `must`: addenda are counted in the entry, and rightly; `may`: a wrong count is told as a custom. */
  readonly counted?: 'must' | 'may'
  readonly limit?: number
  /** No money moves: amounts are zero. */
  readonly zero?: boolean
  /** Second digit of the transaction codes that are allowed; all where it is left out. */
  readonly codes?: string
  readonly description?: { readonly text: string; readonly must: boolean }
  /** The receiver's name may not be blank. */
  readonly named?: boolean
}

const CONVERSION_LIMIT = 25_000_00
const RETURNED_CHECK_LIMIT = 2_500_00
const MANY = 9_999

const without = (way: SecRule['way'], more: Partial<SecRule> = {}): SecRule => ({
  ...{ way, addenda: 'none', least: 0, most: 0 },
  ...more,
})
const withPayment = (way: SecRule['way'], most: number, more: Partial<SecRule> = {}): SecRule => ({
  ...{ way, addenda: '05', least: 0, most },
  ...more,
})
const atTerminal = (more: Partial<SecRule> = {}): SecRule => ({
  ...{ way: 'both', addenda: '02', least: 1, most: 1 },
  ...more,
})

/**
 * Standard entry classes: check conversion (ARC, BOC, POP) up to 25,000 dollars, returned and destroyed checks (RCK,
 * XCK) up to 2,500, debits only; what carries addenda, and how many.
 */
export const SEC_RULES: ReadonlyMap<string, SecRule> = new Map<string, SecRule>([
  ['ACK', withPayment('credit', 1, { zero: true, codes: '4' })],
  ['ADV', without('both')],
  ['ARC', without('debit', { limit: CONVERSION_LIMIT })],
  ['ATX', withPayment('credit', MANY, { zero: true, codes: '4', counted: 'must' })],
  ['BOC', without('debit', { limit: CONVERSION_LIMIT })],
  ['CCD', withPayment('both', 1)],
  ['CIE', withPayment('credit', 1, { named: true })],
  ['COR', { way: 'both', addenda: '98', least: 1, most: 1 }],
  ['CTX', withPayment('both', MANY, { counted: 'must' })],
  ['DNE', withPayment('credit', 1, { least: 1, zero: true, codes: '3' })],
  ['ENR', withPayment('both', MANY, { zero: true, counted: 'may', description: { text: 'AUTOENROLL', must: true } })],
  ['IAT', { way: 'both', addenda: 'iat', least: 7, most: 14 }],
  ['MTE', atTerminal({ named: true })],
  ['POP', without('debit', { limit: CONVERSION_LIMIT })],
  ['POS', atTerminal()],
  ['PPD', withPayment('both', 1)],
  ['RCK', without('debit', { limit: RETURNED_CHECK_LIMIT, description: { text: 'REDEPCHECK', must: true } })],
  ['SHR', atTerminal()],
  ['TEL', without('debit', { named: true })],
  ['TRC', without('debit')],
  ['TRX', withPayment('debit', MANY, { counted: 'must' })],
  ['WEB', withPayment('both', 1, { named: true })],
  ['XCK', without('debit', { limit: RETURNED_CHECK_LIMIT, description: { text: 'NO CHECK', must: false } })],
])

/** Most of one same-day entry. */
export const SAME_DAY_LIMIT = 1_000_000_00
