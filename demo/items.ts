import { gtin13, gtin14 } from './barcodes.ts'
import { brandOf } from './brands.ts'
import { categoryOf } from './categories.ts'
import { demoId, lanesOf } from './demo-id.ts'
import type { DemoItem } from './item.ts'
import { type Draft, makeItem, namesOf } from './make-item.ts'
import { type Range, readRanges } from './read-ranges.ts'
import { receiptName } from './receipt-name.ts'

/** Of a thousand combinations, how many the shop lists: no shop has every variant in every size. */
const LISTED = 660

const PLU_START: Readonly<Record<string, number>> = { buah: 10_001, sayur: 20_001, daging: 30_001, ikan: 40_001 }

const combine = (range: Range): readonly Draft[] =>
  range.brands.flatMap(brand =>
    range.variants.flatMap(variant => range.sizes.map(size => ({ range, brand, variant, size }))),
  )

const isWeighed = (draft: Draft) => draft.size.name === 'kg'

const isFirstOfBrand = ({ range, variant, size }: Draft) => variant === range.variants[0] && size === range.sizes[0]

const isListed = (draft: Draft) =>
  isFirstOfBrand(draft) || isWeighed(draft) || lanesOf(`listed/${namesOf(draft).id}`)[0] % 1000 < LISTED

/** Rank in the category by luck, table order and price; the first sells most. Zipf with exponent 0.7. */
const popularities = (drafts: readonly Draft[]): readonly number[] => {
  const { pull } = categoryOf(drafts[0]!.range.category)
  const score = drafts.map((draft, n) => {
    const luck = lanesOf(`pull/${namesOf(draft).id}`)[1] % 1000
    return luck + (600 * n) / drafts.length + Math.min(800, (draft.size.price * (100 + draft.variant.percent)) / 6000)
  })
  const order = [...score.keys()].sort((a, b) => score[a]! - score[b]! || a - b)
  const shares: number[] = []
  for (const [rank, n] of order.entries()) shares[n] = Math.max(1, Math.round((pull * 40) / (rank + 2) ** 0.7))
  return shares
}

const gather = (drafts: readonly Draft[]): ReadonlyMap<string, Draft[]> => {
  const byCategory = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const known = byCategory.get(draft.range.category)
    if (known) known.push(draft)
    else byCategory.set(draft.range.category, [draft])
  }
  return byCategory
}

const makeListed = (): readonly DemoItem[] => {
  const inBrand = new Map<number, number>()
  const plus = new Map<string, number>()
  const items: DemoItem[] = []
  for (const [category, drafts] of gather(readRanges().flatMap(range => combine(range).filter(isListed)))) {
    const shares = popularities(drafts)
    for (const [n, draft] of drafts.entries()) {
      const brand = brandOf(draft.brand)?.number ?? 0
      const weighed = isWeighed(draft)
      if (weighed) plus.set(category, (plus.get(category) ?? -1) + 1)
      else inBrand.set(brand, (inBrand.get(brand) ?? 0) + 1)
      const plu = weighed ? String(PLU_START[category]! + plus.get(category)!) : null
      items.push(makeItem(draft, { inCategory: n + 1, inBrand: inBrand.get(brand) ?? 0, plu }, shares[n]!))
    }
  }
  return items
}

/** Item `n` beyond the listed ones: a listed item in a further series, with its own numbers. Not weighed. */
const vary = (base: DemoItem, n: number, series: number): DemoItem => {
  const sku = `${base.sku}-${series}`
  const piece = gtin13(5_000_000 + n)
  return {
    ...base,
    id: demoId('item', sku),
    sku,
    name: `${base.name} Seri ${series}`,
    nameEn: `${base.nameEn} Series ${series}`,
    receiptName: receiptName(base.name, `S${series}`),
    price: base.price + 50 * (series % 7),
    barcodes: base.barcodes.map(barcode => ({ ...barcode, code: barcode.unit === 'ctn' ? gtin14(piece) : piece })),
    popularity: 1,
    tracksSerials: false,
  }
}

/**
 * The demo's goods: about 2,000 as the shops list them. A larger `count` adds variations of them (for benches; up to a
 * few million barcodes), a smaller one takes the first. Always the same for the same count.
 */
export const demoItems = (count?: number): readonly DemoItem[] => {
  const listed = makeListed()
  if (count === undefined || count === listed.length) return listed
  if (count < listed.length) return listed.slice(0, count)
  const packed = listed.filter(item => item.plu === null)
  const more = Array.from({ length: count - listed.length }, (_, n) =>
    vary(packed[n % packed.length]!, n, 2 + Math.floor(n / packed.length)),
  )
  return [...listed, ...more]
}
