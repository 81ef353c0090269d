import { gtin13, gtin14 } from './barcodes.ts'
import { brandOf, type DemoBrand } from './brands.ts'
import { categoryOf, type DemoCategory } from './categories.ts'
import { demoId } from './demo-id.ts'
import type { DemoBarcode, DemoItem, DemoUnit } from './item.ts'
import type { Range } from './read-ranges.ts'
import { receiptName } from './receipt-name.ts'
import { setPrices } from './set-prices.ts'
import { weighPack } from './weigh-pack.ts'

/** One combination of a range, before it has numbers. */
export type Draft = {
  readonly range: Range
  readonly brand: string
  readonly variant: Range['variants'][number]
  readonly size: Range['sizes'][number]
}

/** Running numbers, given out in the order of the tables: in its category, in its brand, among the weighed goods. */
export type Numbers = { readonly inCategory: number; readonly inBrand: number; readonly plu: string | null }

const PIECE: DemoUnit = { code: 'pcs', name: { id: 'pcs', en: 'pcs' }, holds: 1000 }
const KILO: DemoUnit = { code: 'kg', name: { id: 'kg', en: 'kg' }, holds: 1000 }
const carton = (pieces: number): DemoUnit => ({
  code: 'ctn',
  name: { id: `karton isi ${pieces}`, en: `carton of ${pieces}` },
  holds: pieces * 1000,
})

const words = (...parts: readonly string[]) => parts.filter(Boolean).join(' ')

export const namesOf = ({ range, brand, variant, size }: Draft) => {
  const maker = brand === '-' ? '' : brand
  const bare = range.options.get('bare') === 'yes'
  const shown = size.name === 'isi 1' || size.name === 'kg' ? '' : size.name
  const goods = bare ? words(variant.name, maker) : words(range.noun.id, maker, variant.name)
  const own = bare && range.noun.en.endsWith(variant.name) ? '' : variant.name
  return {
    goods,
    shown,
    id: words(goods, shown),
    en: words(range.noun.en, maker, own, shown.replace('isi', 'pack of')),
  }
}

const cartonOf = ({ range, size }: Draft): number | null => {
  const pieces = Number(range.options.get('pack') ?? 0)
  const litres = /^(\d+)\s?(kg|L)$/.exec(size.name)
  // A big pack comes in a small carton.
  if (litres && Number(litres[1]) >= 2) return pieces > 0 ? Math.min(pieces, 6) : null
  return pieces > 0 ? pieces : null
}

const barcodesOf = (brand: DemoBrand | null, numbers: Numbers, inCarton: number | null): readonly DemoBarcode[] => {
  if (numbers.plu !== null) return [{ kind: 'plu', code: numbers.plu, unit: 'kg' }]
  const piece = gtin13((brand?.number ?? 0) * 10_000 + numbers.inBrand)
  if (inCarton === null) return [{ kind: 'gtin-13', code: piece, unit: 'pcs' }]
  return [
    { kind: 'gtin-13', code: piece, unit: 'pcs' },
    { kind: 'gtin-14', code: gtin14(piece), unit: 'ctn' },
  ]
}

const taxClassOf = (range: Range, category: DemoCategory) => {
  const own = range.options.get('tax')
  return own === 'exempt' || own === 'ppn' ? own : category.taxClass
}

const lifeOf = (range: Range, category: DemoCategory) => {
  const own = range.options.get('life')
  return own ? Number(own) : category.shelfLifeDays
}

const labelOf = (range: Range, plu: string | null) =>
  plu === null ? null : range.options.get('label') === 'price' ? 'price' : 'weight'

/** The item of a draft; `popularity` is how often it sells. */
export const makeItem = (draft: Draft, numbers: Numbers, popularity: number): DemoItem => {
  const { range, size, variant } = draft
  const category = categoryOf(range.category)
  const brand = brandOf(draft.brand)
  const names = namesOf(draft)
  const sku = `${category.key}-${String(numbers.inCategory).padStart(3, '0')}`
  const weighed = numbers.plu !== null
  const inCarton = weighed ? null : cartonOf(draft)
  const promotable = range.category !== 'sigaret' && range.options.get('promo') !== 'no'
  const taxClass = taxClassOf(range, category)
  const shelfLifeDays = lifeOf(range, category)
  const tracksSerials = range.options.get('serial') === 'yes'
  return {
    id: demoId('item', sku),
    sku,
    name: names.id,
    nameEn: names.en,
    receiptName: receiptName(names.goods, names.shown),
    brand: brand?.name ?? null,
    variant: variant.name,
    size: size.name,
    category: category.code,
    department: category.parent!,
    taxClass,
    unit: weighed ? 'kg' : 'pcs',
    units: [weighed ? KILO : PIECE, ...(inCarton === null ? [] : [carton(inCarton)])],
    barcodes: barcodesOf(brand, numbers, inCarton),
    plu: numbers.plu,
    label: labelOf(range, numbers.plu),
    ...setPrices({
      name: names.id,
      usual: size.price,
      level: brand?.level ?? 100,
      percent: variant.percent,
      margin: category.margin,
      taxClass,
      promotable,
      inCartons: inCarton !== null,
    }),
    // PP 28/2024 art. 434: no tobacco to anyone under 21; not in web shops without a check of age.
    minAge: range.category === 'sigaret' ? 21 : null,
    tracksExpiry: shelfLifeDays !== null,
    tracksSerials,
    shelfLifeDays,
    grams: weighed ? 1000 : weighPack(size.name, range.options.get('g')),
    sellsOnline: range.category !== 'sigaret' && range.noun.id !== 'Gas Kaleng',
    promotable,
    popularity: tracksSerials ? 0 : popularity,
    look: {
      form: range.options.get('form') ?? 'box',
      art: range.options.get('art') ?? 'none',
      colour: range.options.get('tint') ?? brand?.colour ?? category.colour,
      tint: category.colour,
    },
  }
}
