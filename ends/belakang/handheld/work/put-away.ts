import type { TillItem } from '#modules/catalog/contract/index.ts'
import type { NewDeed } from './do-deed.ts'

/** What a hand carries to a shelf. */
export type InHand = {
  readonly item: string
  readonly name: string
  /** Thousandths. */
  readonly qty: number
  readonly lot: string | null
}

export type PutWork = { readonly inHand: InHand | null }

export type TakeVerdict = 'taken' | 'other-first'

type Label = { readonly item: TillItem; readonly qty: number; readonly lot: string | null }

/** Takes goods into the hand; the same goods again add up, others must wait until the hand is free. */
export const takeGoods = (
  { inHand }: PutWork,
  { item, qty, lot }: Label,
): { readonly verdict: TakeVerdict; readonly inHand: InHand } => {
  if (!inHand) return { verdict: 'taken', inHand: { item: item.id, name: item.name, qty, lot } }
  if (inHand.item !== item.id || inHand.lot !== lot) return { verdict: 'other-first', inHand }
  return { verdict: 'taken', inHand: { ...inHand, qty: inHand.qty + qty } }
}

type Putting = {
  readonly id: string
  readonly place: string
  readonly day: string
  readonly bin: { readonly id: string; readonly code: string }
}

/** What is in the hand, onto a shelf. Goods of one item go one after the other. */
export const deedOfPut = ({ item, qty, lot, name }: InHand, { id, place, day, bin }: Putting): NewDeed => ({
  ...{ id, kind: 'put-goods', thread: `put:${item}` },
  input: { id, place, day, ref: bin.code, lines: [{ item, qty, to: bin.id, ...(lot && { lot }) }] },
  about: { name, bin: bin.code },
})
