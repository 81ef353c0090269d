import { lookupKeys, readBarcode } from '#modules/catalog/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { FindInput, Found } from '../../contract/index.ts'
import { searchWords } from '../../rules/index.ts'
import type { Pricing } from '../read-pricing.ts'
import { correctWords } from './correct-words.ts'
import { findSql, PAGE_SIZE } from './find-sql.ts'
import { readCards } from './read-cards.ts'

type Row = {
  readonly total: number
  readonly items: string[]
  readonly brands: Found['brands']
  readonly bands: Found['bands']
  readonly categories: { category: string; items: number }[]
  readonly offers: number
}

const EXACT = `
  select sku from storefront.listing
  where lower(sku) = lower($1) or item in (select item from catalog.v_barcode where key = any($2::text[])) limit 1`

/** The SKU of the item that a barcode in any writing, or its SKU, names. */
const exactly = async (tx: Tx, text: string): Promise<string | null> => {
  if (!/^\S{3,60}$/.test(text) || !/\d/.test(text)) return null
  const read = readBarcode(text)
  const keys = [...new Set([...(read.ok ? lookupKeys(read.value) : []), text, `plu:${text}`])]
  return (await tx.one<{ sku: string }>(EXACT, [text, keys]))?.sku ?? null
}

const ask = async (tx: Tx, search: FindInput, words: readonly string[], loose = false): Promise<Row> => {
  const { sql, values } = findSql(search, words, loose)
  return (await tx.one<Row>(sql, values))!
}

/** Strictly, then with mistyped words put right, then whatever has some of the words. */
const seek = async (tx: Tx, search: FindInput, words: readonly string[]) => {
  const strict = await ask(tx, search, words)
  if (strict.total > 0 || words.length === 0) return { row: strict, corrected: null, loose: false }
  const meant = await correctWords(tx, words)
  const better = meant && (await ask(tx, search, meant))
  if (better && better.total > 0) return { row: better, corrected: meant.join(' '), loose: false }
  if (words.length < 2) return { row: strict, corrected: null, loose: false }
  return { row: await ask(tx, search, meant ?? words, true), corrected: meant?.join(' ') ?? null, loose: true }
}

const NAMES = 'select id, code, name, name_en as "nameEn" from catalog.v_category where id = any($1::uuid[])'

/**
 * What the shop has for a search, by the page, with facets. A barcode or SKU names its item in `exact`. Typing mistakes
 * are seen through. Five statements for a search that finds something at once, some more for one that has to be put right.
 */
export const findListed = async (tx: Tx, pricing: Pricing, search: FindInput): Promise<Found> => {
  const text = search.text.trim()
  const exact = text ? await exactly(tx, text) : null
  const { row, corrected, loose } = await seek(tx, search, searchWords(text))
  const ids = row.categories.map(it => it.category)
  const named = new Map(
    (await tx.rows<{ id: string; code: string; name: string; nameEn: string | null }>(NAMES, [ids])).map(it => [
      it.id,
      it,
    ]),
  )
  const { total, brands, bands, offers } = row
  return {
    ...{ total, brands, bands, offers, corrected, loose, exact },
    cards: await readCards(tx, pricing, row.items, search.at),
    pages: Math.ceil(total / PAGE_SIZE),
    categories: row.categories.flatMap(({ category, items }) => {
      const it = named.get(category)
      return it ? [{ code: it.code, name: { id: it.name, en: it.nameEn }, items }] : []
    }),
  }
}
