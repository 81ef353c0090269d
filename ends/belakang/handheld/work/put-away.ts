import type { TillItem } from '#modules/catalog/contract/index.ts'
import type { NewDeed } from './do-deed.ts'
import { threadOfTruck } from './truck.ts'

type Shelf = { readonly id: string; readonly code: string }

/** What a hand carries to a shelf. */
export type InHand = {
  readonly item: string
  readonly name: string
  /** Thousandths. */
  readonly qty: number
  readonly lot: string | null
  /** The shelf they were taken from, null for goods that lie nowhere in particular; left out while nobody has said. */
  readonly from?: Shelf | null
}

/** Goods of a unit that went, or are going, onto a shelf of their own; thousandths. */
export type UnitShare = { readonly item: string; readonly qty: number; readonly bin: string }

/** A cage, pallet or carton that is emptied; what was counted in it, where that is not what its label says. */
export type UnitInHand = {
  readonly sscc: string
  readonly shipment: string
  readonly counted: Readonly<Record<string, number>>
  /** What of it lies on shelves already. */
  readonly shares?: readonly UnitShare[]
  /** What goes onto the next shelf that is scanned; everything that is left while nothing is named. */
  readonly next?: { readonly item: string; readonly qty: number } | null
}

export type PutWork = {
  readonly inHand: InHand | null
  readonly unit?: UnitInHand | null
  /** The shelf that goods are being taken from. */
  readonly source?: Shelf | null
}

export type TakeVerdict = 'taken' | 'other-first'

type Label = { readonly item: TillItem; readonly qty: number; readonly lot: string | null }

/** Takes goods into the hand; the same goods again add up, others must wait until the hand is free. */
export const takeGoods = (
  { inHand, unit, source }: PutWork,
  { item, qty, lot }: Label,
): { readonly verdict: TakeVerdict; readonly inHand: InHand | null } => {
  if (unit) return { verdict: 'other-first', inHand }
  const from = source ? { from: source } : {}
  if (!inHand) return { verdict: 'taken', inHand: { item: item.id, name: item.name, qty, lot, ...from } }
  if (inHand.item !== item.id || (lot !== null && inHand.lot !== lot)) return { verdict: 'other-first', inHand }
  return { verdict: 'taken', inHand: { ...inHand, qty: inHand.qty + qty } }
}

/** Goods of an item that lie on one shelf, or on none, of one lot. Thousandths. */
export type Lying = { readonly shelf: Shelf | null; readonly lot: string | null; readonly qty: number }

type Portion = {
  readonly state: string
  readonly location: string | null
  readonly locationCode: string | null
  readonly lotCode: string | null
  readonly qty: number
}

/** Where goods can be taken from: shelves with lots, and the rest that lies nowhere, as far as it is known. */
export const lyingOf = (portions: readonly Portion[], onHand: number | null): readonly Lying[] => {
  const sound = portions.filter(it => it.state === 'on-hand')
  const named = sound.map(({ location, locationCode, lotCode: lot, qty }): Lying => {
    const shelf = location === null ? null : { id: location, code: locationCode ?? '' }
    return { shelf, lot, qty }
  })
  const rest = onHand === null ? 0 : onHand - named.reduce((sum, it) => sum + it.qty, 0)
  return rest > 0 ? [...named, { shelf: null, lot: null, qty: rest }] : named
}

const isLike = ({ lot, from }: InHand, it: Lying) =>
  (lot === null || it.lot === lot) && (from === undefined || (it.shelf?.id ?? null) === (from?.id ?? null))

/**
 * The goods in the hand with the shelf and the lot they come from, as far as only one is possible; null where a person
 * must say it. Where nothing is known, as without a network, they come from no shelf.
 */
export const settleSource = (inHand: InHand, lying: readonly Lying[]): InHand | null => {
  if (lying.length === 0) return { ...inHand, from: inHand.from ?? null }
  const enough = lying.filter(it => isLike(inHand, it) && it.qty >= inHand.qty)
  const loose = enough.filter(it => it.shelf === null)
  const [only, ...others] = inHand.from === undefined && loose.length > 0 ? loose : enough
  if (only && others.length === 0) return { ...inHand, from: only.shelf, lot: only.lot }
  // What a person has said stands, also where the record says otherwise: the server has the last word.
  return enough.length === 0 && inHand.from !== undefined ? inHand : null
}

type Putting = {
  readonly id: string
  readonly place: string
  readonly day: string
  readonly bin: Shelf
}

/** What is in the hand, onto a shelf. Goods of one item go one after the other. */
export const deedOfPut = ({ item, qty, lot, name, from }: InHand, { id, place, day, bin }: Putting): NewDeed => ({
  ...{ id, kind: 'put-goods', thread: `put:${item}` },
  input: {
    ...{ id, place, day, ref: bin.code },
    lines: [{ item, qty, to: bin.id, ...(lot && { lot }), ...(from && { location: from.id }) }],
  },
  about: { name, bin: bin.code },
})

type PuttingUnit = { readonly id: string; readonly place: string; readonly at: string; readonly bin: string | null }

/** A unit that is emptied, onto a shelf or where the place has none. It goes up behind the receipt of its truck. */
export const deedOfUnit = (unit: UnitInHand, { id, place, at, bin }: PuttingUnit): NewDeed => {
  const counted = Object.entries(unit.counted).map(([item, qty]) => ({ item, qty }))
  return {
    ...{ id, kind: 'put-unit', thread: threadOfTruck(unit.shipment) },
    input: {
      id,
      place,
      sscc: unit.sscc,
      at,
      counted,
      ...(bin && { bin }),
      ...(unit.shares && { shares: unit.shares }),
    },
    about: {
      name: unit.sscc.slice(-4),
      bin: [...new Set([...(unit.shares ?? []).map(s => s.bin), bin ?? ''])].join(' ').trim(),
    },
  }
}
