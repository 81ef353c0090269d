import { assert } from '#kernel/answer.ts'
import { type Moment, weekdayOf } from '#kernel/moment.ts'
import { parseQuantity } from '#kernel/quantity.ts'
import type { Basket, BasketLine } from './basket.ts'
import type { ExclusiveGroup, ItemTerms, PriceBook, PriceStep } from './price-book.ts'
import { readGoldenPromotion } from './read-golden-promotion.ts'
import { INDONESIAN_TAXES } from './tax-indonesia.ts'

/** One case of a golden table: what goes in, and the text that must come out. */
export type GoldenCase = {
  readonly name: string
  readonly book: PriceBook
  readonly basket: Basket
  readonly now: Moment
  readonly left: ReadonlyMap<string, number>
  readonly expect: string
}

type Options = Readonly<Record<string, string>>

const optionsOf = (words: readonly string[]): Options =>
  Object.fromEntries(words.map(word => [word.split('=')[0], word.slice(word.indexOf('=') + 1)]))

const qtyOf = (word: string): number => {
  const qty = parseQuantity(word)
  assert(qty !== null, `${word} is not a quantity`)
  return qty
}

/** `12000`, `11000/grosir`, `10500/grosir@pasar`, `11500>=12`: price, group, place, smallest quantity. */
const readStep = (word: string): PriceStep => {
  const match = /^(\d+)(?:\/(\w+))?(?:@(\w+))?(?:>=(\d+))?$/.exec(word)
  assert(match, `${word} is not a price`)
  const [, price, group, place, min] = match
  return { unitPrice: Number(price), group: group ?? null, place: place ?? null, minQty: qtyOf(min ?? '0') }
}

/** `item kopi ppn minuman+panas 12000 11000/grosir`; `-` is no category. */
const readItem = ([item, taxClass, categories, ...prices]: readonly string[]): ItemTerms => ({
  item: item!,
  taxClass: taxClass!,
  categories: categories === '-' ? [] : categories!.split('+'),
  prices: prices.map(readStep),
})

const readBook = (lines: readonly string[]): PriceBook => {
  const of = (word: string) =>
    lines.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1).trim())
  const words = (word: string) => of(word).map(line => line.split(/\s+/))
  const settings = optionsOf(words('book').flat())
  return {
    v: 1,
    id: 'book-1',
    number: 1,
    currency: 'IDR',
    language: settings.language === 'en' ? 'en' : 'id',
    validFrom: `${settings.from ?? '2020-01-01'}T00:00:00.000Z`,
    validTo: null,
    pricesIncludeTax: settings.prices !== 'exclude-tax',
    rounding: {
      mode: 'half-up',
      discount: settings.discount === 'document' ? 'document' : 'line',
      tax: settings.tax === 'line' ? 'line' : 'document',
    },
    cash: { step: 100, mode: 'half-up' },
    taxes: INDONESIAN_TAXES,
    exclusives: words('exclusive').map(
      ([name, choose, priority]) => ({ name, choose, priority: Number(priority ?? 100) }) as ExclusiveGroup,
    ),
    promotions: of('promotion').map(readGoldenPromotion),
    items: words('item').map(readItem),
  }
}

const readLine = (text: string): BasketLine => {
  const [id, item, qty, ...rest] = text.trim().split(/\s+/)
  const { label, override } = optionsOf(rest)
  return {
    id: id!,
    item: item!,
    qty: qtyOf(qty!),
    ...(label ? { labelled: Number(label) } : {}),
    ...(override ? { override: { unitPrice: Number(override), by: 'manager', reason: 'rusak' } } : {}),
  }
}

/** `given 2026-11-23 10:30 toko group=grosir member=yes coupons=HEMAT left=promo:5000`, then one line per basket line. */
const readGiven = (head: string, lines: readonly string[]): Pick<GoldenCase, 'basket' | 'now' | 'left'> => {
  const [, day, time, place, ...rest] = head.split(/\s+/)
  const { group, member, coupons, left } = optionsOf(rest)
  const pairs = left?.split(',').map(pair => [pair.split(':')[0]!, Number(pair.split(':')[1])] as const)
  return {
    basket: {
      place: place!,
      group: group ?? null,
      member: member === 'yes',
      coupons: coupons?.split(',') ?? [],
      lines: lines.map(readLine),
    },
    now: {
      instant: `${day}T${time}:00.000Z`,
      day: day!,
      minute: Number(time!.slice(0, 2)) * 60 + Number(time!.slice(3)),
      weekday: weekdayOf(day!),
    },
    left: new Map(pairs ?? []),
  }
}

const readCase = (book: readonly string[], text: string): GoldenCase => {
  const [name, ...rest] = text.split('\n')
  const lines = rest.filter(line => line.trim() !== '' && !line.startsWith('#'))
  const [given, expected] = [lines.findIndex(l => l.startsWith('given ')), lines.indexOf('expect')]
  assert(given >= 0 && expected > given, `case ${name}: needs given and expect`)
  return {
    name: name!.trim(),
    book: readBook([...book, ...lines.slice(0, given)]),
    ...readGiven(lines[given]!, lines.slice(given + 1, expected)),
    expect: lines.slice(expected + 1).join('\n'),
  }
}

/** Reads a golden table: lines before the first `case` belong to every book in it; `#` begins a remark. */
export const readGolden = (text: string): GoldenCase[] => {
  const [common, ...cases] = text.split(/^case /m)
  return cases.map(one => readCase(common!.split('\n'), one))
}
