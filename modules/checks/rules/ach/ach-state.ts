import { seenKeys } from '../bytes/seen-keys.ts'
import { emptyTally, type Tally } from '../bytes/tally.ts'
import type { Place } from '../findings/finding.ts'
import type { Ledger } from '../findings/ledger.ts'
import type { Layout } from '../layout/layout.ts'
import type { BatchForm } from './layouts/index.ts'
import type { SecRule } from './sec-rules.ts'

export type Money = { readonly debit: Tally; readonly credit: Tally }

export type Entry = {
  readonly place: Place
  readonly transaction: number
  readonly credit: boolean
  /** Cents; null where the field is no number. */
  readonly amount: number | null
  /** The addenda indicator as a digit; -1 where it is none. */
  readonly indicator: number
  /** Fifteen digits; null where it is no number. */
  readonly trace: number | null
  /** Addenda the entry says follow; null where it has no such field. */
  readonly said: number | null
  readonly name: 'there' | 'blank' | 'zeros'
  /** How many addenda of each type, by type 0 to 99. */
  readonly addenda: Uint16Array
  count: number
  /** The last sequence number among addenda 05, 17 and 18. */
  sequence: number
  sequenceType: number
}

export type Batch = {
  readonly place: Place
  readonly form: BatchForm
  readonly rule: SecRule | undefined
  readonly serviceClass: number | null
  readonly company: string
  readonly odfi: number | null
  readonly number: number | null
  readonly status: string
  readonly reversal: boolean
  readonly sameDay: boolean
  readonly implied: boolean
  readonly money: Money
  entries: number
  count: number
  hash: number
  lastTrace: number
  forward: boolean
  returned: boolean
}

export type AchState = {
  readonly money: Money
  readonly traces: ReturnType<typeof seenKeys>
  readonly spare: Uint16Array
  records: number
  fillers: number
  batches: number
  entries: number
  count: number
  hash: number
  lastBatch: number
  header: boolean
  control: boolean
  unbroken: boolean
  secCodes: Set<string>
  batch: Batch | null
  entry: Entry | null
  form: BatchForm
}

export const newMoney = (): Money => ({ debit: emptyTally(), credit: emptyTally() })

export const NO_FORM: BatchForm = { sec: '', iat: false }

export const newAchState = (): AchState => ({
  ...{ money: newMoney(), traces: seenKeys(), spare: new Uint16Array(100), secCodes: new Set<string>() },
  ...{ records: 0, fillers: 0, batches: 0, entries: 0, count: 0, hash: 0, lastBatch: -1 },
  ...{ header: false, control: false, unbroken: false, batch: null, entry: null, form: NO_FORM },
})

/** What each rule is given: the state, and the record in `cols` from `start`. */
export type Step = {
  readonly state: AchState
  readonly layout: Layout
  readonly cols: Uint8Array
  readonly start: number
  readonly ledger: Ledger
}

/** Routing numbers are summed modulo this. */
export const HASH_MODULUS = 10_000_000_000
