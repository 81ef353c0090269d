import type { LineBasis } from './line-basis.ts'

/** A sentence in both languages of the house. */
export type Sentence = { readonly id: string; readonly en: string }

/** What a sentence speaks of: thousandths, the item's unit, and how it comes. */
export type LineToExplain = {
  readonly kind: 'order' | 'transfer' | 'lateral'
  readonly basis: LineBasis
  readonly proposed: number
  readonly qty: number
  readonly pack: number
  readonly unit: string
  readonly exception: string | null
}
