import { addDays, type Day } from '#kernel/moment.ts'
import { placeOf } from './company.ts'
import { demoId } from './demo-id.ts'
import { dice } from './dice.ts'
import type { DemoItem } from './item.ts'

/** Goods that lie somewhere when the demo begins. */
export type DemoStock = {
  /** Id of the place. */
  readonly place: string
  /** Id of the item. */
  readonly item: string
  /** Thousandths of the base unit; 0 is an item that the place lists and has run out of. */
  readonly qty: number
  /** Rupiah per whole base unit, before PPN. */
  readonly unitCost: number
  /** Of an item with a number on every piece: one for each piece; else empty. */
  readonly serials: readonly string[]
  /** For goods whose expiry is watched; null where nothing is left. */
  readonly lot: { readonly id: string; readonly code: string; readonly expires: Day } | null
}

type Shelf = { readonly code: string; readonly listedPerMille: number; readonly days: number; readonly share: number }

/** How much lies where: days of cover at the place's share of sales. */
const SHELVES: readonly Shelf[] = [
  { code: 'CKR', listedPerMille: 1000, days: 21, share: 100 },
  { code: 'KMG', listedPerMille: 960, days: 8, share: 60 },
  { code: 'DGO', listedPerMille: 860, days: 9, share: 40 },
]

/** Sold by suppliers straight to the shops, so the distribution centre does not keep it. */
export const isDirect = (item: DemoItem) => ['segar', 'roti', 'rokok'].includes(item.department)

/** Pieces (kilograms of what is weighed) a day over both shops, as `demoHistory` sells them on a usual day. */
const dailyPieces = (item: DemoItem) => item.popularity / (item.plu === null ? 120 : 170)

const quantity = (item: DemoItem, shelf: Shelf): number => {
  const roll = dice(`stock/${shelf.code}/${item.sku}`)
  if (roll.below(1000) >= 970) return 0
  const days = Math.min(shelf.days, item.shelfLifeDays ?? shelf.days)
  const wanted = dailyPieces(item) * days * (shelf.share / 100) * (0.7 + roll.below(700) / 1000)
  if (item.plu !== null) return Math.max(1500, Math.round(wanted * 1000))
  const pieces = Math.max(2 + roll.below(5), Math.round(wanted))
  const carton = (item.units.find(unit => unit.code === 'ctn')?.holds ?? 1000) / 1000
  // The distribution centre keeps whole cartons only.
  return 1000 * (shelf.code === 'CKR' ? Math.max(1, Math.ceil(pieces / carton)) * carton : pieces)
}

const lotOf = (item: DemoItem, shelf: Shelf, today: Day): DemoStock['lot'] => {
  if (item.shelfLifeDays === null) return null
  const roll = dice(`lot/${shelf.code}/${item.sku}`)
  const left = Math.max(1, Math.round((item.shelfLifeDays * (300 + roll.below(650))) / 1000))
  const expires = addDays(today, left)
  const code = `L${expires.slice(2).replaceAll('-', '')}${String.fromCharCode(65 + roll.below(6))}`
  return { id: demoId('lot', shelf.code, item.sku), code, expires }
}

/** Numbers as a maker stamps them: the year, where they went, and a run of six digits that begins anywhere. */
const serialsOf = (item: DemoItem, shelf: Shelf, qty: number): readonly string[] => {
  if (!item.tracksSerials) return []
  const first = 100_000 + dice(`serials/${shelf.code}/${item.sku}`).below(800_000)
  return Array.from({ length: qty / 1000 }, (_, n) => `AR26${shelf.code[0]}${first + n}`)
}

/** Opening stock on `today`: the distribution centre deep, the shops shallow, three in a hundred run out. */
export const demoStock = (items: readonly DemoItem[], today: Day): readonly DemoStock[] =>
  SHELVES.flatMap(shelf =>
    items
      .filter(item => !(shelf.code === 'CKR' && isDirect(item)))
      .filter(item => dice(`listed/${shelf.code}/${item.sku}`).below(1000) < shelf.listedPerMille)
      .map(item => {
        const qty = quantity(item, shelf)
        return {
          place: placeOf(shelf.code).id,
          item: item.id,
          qty,
          unitCost: item.cost,
          serials: serialsOf(item, shelf, qty),
          lot: qty === 0 ? null : lotOf(item, shelf, today),
        }
      }),
  )
