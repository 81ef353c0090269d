import type { Answer } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** What a supplier could bring: days and their spread as they were measured, thousandths; cost for one before PPN. */
export type SupplierOffer = {
  readonly supplier: string
  readonly name: string
  readonly leadDays: number
  readonly meanMillidays: number | null
  readonly spreadMillidays: number | null
  readonly receipts: number
  readonly cost: number | null
}

export type Wanted = {
  /** Of the document that is made: the same again makes nothing twice. */
  readonly id: string
  readonly supplier: string
  readonly place: string
  readonly item: string
  /** Thousandths. */
  readonly qty: number
  /** For one, before PPN; null: as agreed. */
  readonly cost: number | null
  readonly day: string
  readonly note: string
}

/** How goods are brought for a special order: purchasing stands behind it, wired where the modules are put together. */
export type Bringing = {
  readonly offers: (tx: Tx, now: Date, item: string | null, qty: number) => Promise<SupplierOffer[]>
  readonly order: (
    tx: Tx,
    who: Who,
    now: Date,
    it: Wanted,
  ) => Promise<Answer<{ readonly number: string; readonly place: string }>>
  readonly cancel: (tx: Tx, who: Who, now: Date, document: string) => Promise<void>
}

/** Where nothing is bought: only other places bring. */
export const NO_BRINGING: Bringing = {
  offers: async () => [],
  order: async () => ({ ok: false, refusal: 'supplier-unknown' }),
  cancel: async () => undefined,
}
