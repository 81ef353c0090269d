import { seenKeys } from '../bytes/seen-keys.ts'
import { addTally, addTo, emptyTally, type Tally } from '../bytes/tally.ts'
import type { Place } from '../findings/finding.ts'
import type { Ledger } from '../findings/ledger.ts'
import type { Layout } from '../layout/layout.ts'
import type { IclRecord } from './icl-record.ts'

/** What is counted of items and, apart, of credits: the credit indicator says whether totals hold them. */
export type Part = { items: number; readonly amount: Tally; images: number }
export type Sums = { readonly debits: Part; readonly credits: Part }

const emptyPart = (): Part => ({ items: 0, amount: emptyTally(), images: 0 })
export const emptySums = (): Sums => ({ debits: emptyPart(), credits: emptyPart() })

const addPart = (to: Part, from: Part): void => {
  to.items += from.items
  to.images += from.images
  addTally(to.amount, from.amount)
}

export const addSums = (to: Sums, from: Sums): void => {
  addPart(to.debits, from.debits)
  addPart(to.credits, from.credits)
}

export const addItem = (part: Part, amount: number): void => {
  part.items += 1
  addTo(part.amount, amount)
}

/** An image view: its detail was read, its data may follow. */
export type View = {
  readonly place: Place
  readonly absent: boolean
  readonly format: string
  readonly compression: string
  readonly side: string
  /** Bytes the detail says; null where it says nothing. */
  readonly size: number | null
  readonly signed: boolean
  hasData: boolean
}

export type Item = {
  readonly type: number
  readonly place: Place
  readonly credit: boolean
  /** Addenda the item says follow; null where it cannot be read or has no such field. */
  readonly addendaSaid: number | null
  /** EPC 4: a substitute check. */
  readonly substitute: boolean
  /** The documentation type that holds for it; blank where none does. */
  readonly documentation: string
  addenda: number
  /** Addenda of the type seen last and how many of it, to number them. */
  addendumType: number
  addendumNumber: number
  /** How far its records have come: see `RANKS`. */
  rank: number
  view: View | null
  views: number
}

export type Bundle = { readonly place: Place; readonly sums: Sums; readonly micrValid: Tally; implied: boolean }

/** Items and amounts by payor routing number, for record 85; null when there are too many to keep. */
export type Routings = Map<number, { items: number; readonly amount: Tally }>

export type CashLetter = {
  readonly place: Place
  readonly sums: Sums
  readonly collection: string
  readonly recordType: string
  readonly documentation: string
  readonly returns: string
  readonly implied: boolean
  bundles: number
  routings: Routings | null
}

export type IclState = {
  readonly sums: Sums
  readonly cashLetterIds: ReturnType<typeof seenKeys>
  readonly items: ReturnType<typeof seenKeys>
  readonly images: ReturnType<typeof seenKeys>
  records: number
  cashLetters: number
  bundles: number
  imageBytes: number
  header: boolean
  control: boolean
  level: string
  encoding: string
  cashLetter: CashLetter | null
  bundle: Bundle | null
  item: Item | null
}

export const newIclState = (): IclState => ({
  ...{ sums: emptySums(), cashLetterIds: seenKeys(), items: seenKeys(), images: seenKeys() },
  ...{ records: 0, cashLetters: 0, bundles: 0, imageBytes: 0, header: false, control: false, level: '', encoding: '' },
  ...{ cashLetter: null, bundle: null, item: null },
})

/** What each rule is given: the state, the record's columns, where findings go. */
export type Step = {
  readonly state: IclState
  readonly record: IclRecord
  readonly layout: Layout
  readonly ledger: Ledger
}
