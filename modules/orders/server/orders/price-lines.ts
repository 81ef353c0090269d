import { type Answer, done, refused } from '#kernel/answer.ts'
import { type PricedBasket, priceBasket } from '#modules/pricing/rules/index.ts'
import { openBookForItems, priceBookAt } from '#modules/pricing/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { LineInput } from '../../contract/index.ts'
import type { Terms } from '../accounts/read-accounts.ts'
import { readFrame } from '../read-frame.ts'

export type PriceRefusal =
  | 'item-unknown'
  | 'unit-unknown'
  | 'item-twice'
  | 'item-not-priced'
  | 'no-price-book'
  | 'tax-not-known'
  | 'price-refused'

export type PricedLine = {
  readonly id: string
  readonly item: string
  readonly unit: string
  readonly packQty: number
  readonly qty: number
  readonly unitPrice: number
  readonly gross: number
  readonly discount: number
  readonly net: number
  readonly tax: number
  readonly taxClass: string
  readonly why: readonly { readonly text: string; readonly amount: number }[]
}

export type Priced = {
  readonly lines: readonly PricedLine[]
  readonly book: string
  readonly includesTax: boolean
  readonly total: number
  readonly tax: number
}

type Pack = { n: number; sku: string | null; qty: number | null; active: boolean }

const PACKS = `
  select t.n, i.sku, u.qty, coalesce(i.active, false) as active
  from unnest($1::int[], $2::uuid[], $3::text[]) as t (n, item, unit)
  left join catalog.v_item i on i.id = t.item left join catalog.v_item_unit u on u.item = t.item and u.unit = t.unit
  order by t.n`

const packsOf = async (tx: Tx, lines: readonly LineInput[]) =>
  tx.rows<Pack>(PACKS, [
    lines.map((_, n) => n),
    ...columns(
      lines,
      l => l.item,
      l => l.unit,
    ),
  ])

const faultOf = (line: LineInput, pack: Pack, seen: Set<string>) => {
  if (!pack.sku || !pack.active)
    return refused('item-unknown', `${pack.sku ?? line.item} is not sold any more, or not known.`)
  if (pack.qty === null) return refused('unit-unknown', `${pack.sku} has no pack “${line.unit}”.`)
  const key = `${line.item}/${line.unit}`
  if (seen.has(key)) return refused('item-twice', `${pack.sku} stands in two lines (${line.unit}); make them one.`)
  seen.add(key)
  return null
}

const asRefusal = (word: string, detail: string | undefined, skus: ReadonlyMap<string, string>) => {
  const said = [...skus].reduce((text, [item, sku]) => text.replaceAll(item, sku), detail ?? word)
  if (word === 'item-not-priced' || word === 'tax-not-known') return refused(word, said)
  return refused('price-refused', said)
}

const inPacks = (lines: readonly LineInput[], packs: readonly Pack[], { lines: priced }: PricedBasket): PricedLine[] =>
  lines.map(({ id, item, unit }, n) => {
    const { qty, unitPrice, gross, discount, net, tax, taxClass, why } = priced[n]!
    const reasons = why.map(({ text, amount }) => ({ text, amount }))
    return {
      id,
      item,
      unit,
      packQty: packs[n]!.qty!,
      qty,
      unitPrice,
      gross,
      discount,
      net,
      tax,
      taxClass,
      why: reasons,
    }
  })

/**
 * Prices lines by the book in force, with the customer's price group, at the place that supplies: the same rules that price
 * a till's basket. Promotions with a budget give nothing here. Five statements for any number of lines.
 */
export const priceLines = async (
  tx: Tx,
  now: Date,
  terms: Pick<Terms, 'place' | 'group'>,
  lines: readonly LineInput[],
): Promise<Answer<Priced, PriceRefusal>> => {
  const packs = await packsOf(tx, lines)
  const seen = new Set<string>()
  for (const [n, line] of lines.entries()) {
    const fault = faultOf(line, packs[n]!, seen)
    if (fault) return fault
  }
  const found = await priceBookAt(tx, now)
  const items = lines.map(line => line.item)
  const book = found && (await openBookForItems(tx, found.id, items))
  if (!book) return refused('no-price-book', 'No price book is in force; publish one.')
  const { zone } = await readFrame(tx, now)
  const basket = {
    ...{ place: terms.place, group: terms.group, member: false, coupons: [] },
    lines: lines.map((line, n) => ({ id: line.id, item: line.item, qty: line.packs * packs[n]!.qty! })),
  }
  const priced = priceBasket(basket, book, momentsIn(zone)(now))
  if (!priced.ok)
    return asRefusal(priced.refusal, priced.detail, new Map(items.map((item, n) => [item, packs[n]!.sku!])))
  return done({
    lines: inPacks(lines, packs, priced.value),
    book: book.head.id,
    includesTax: book.head.pricesIncludeTax,
    total: priced.value.total,
    tax: priced.value.taxes.reduce((sum, t) => sum + t.tax, 0),
  })
}
