import type { Tx } from '#platform/postgres/index.ts'
import type { Item } from '../contract/index.ts'
import { lookupKeys, readBarcode } from '../rules/index.ts'
import { selectItems } from './read-items.ts'

export type ItemSearch = {
  /** Words, of which each must stand somewhere in SKU, name, English name or brand; or a barcode. */
  readonly text?: string
  /** Id of a category; those below it count too. */
  readonly category?: string
  /** Id of the item whose variants are wanted. */
  readonly parent?: string
  readonly active?: boolean
  /** From 1. */
  readonly page: number
  readonly size: number
}

export type FoundItems = { readonly items: readonly Item[]; readonly more: boolean }

const MOST_WORDS = 8
const LIKELY = '0.45'

const literally = (word: string) => word.replace(/[\\%_]/g, '\\$&')

/** Collects `$n` values while conditions are written. */
const conditions = () => {
  const values: unknown[] = []
  const parts: string[] = []
  const value = (v: unknown) => `$${values.push(v)}`
  return {
    values,
    value,
    add: (part: string) => parts.push(part),
    where: () => (parts.length ? parts.join(' and ') : 'true'),
  }
}

const narrow = (search: ItemSearch) => {
  const c = conditions()
  if (search.category)
    c.add(`i.category in (select id from catalog.v_category where ${c.value(search.category)} = any(above))`)
  if (search.parent) c.add(`i.parent = ${c.value(search.parent)}`)
  if (search.active !== undefined) c.add(`i.active = ${c.value(search.active)}`)
  return c
}

const paged = (items: Item[], size: number): FoundItems => ({ items: items.slice(0, size), more: items.length > size })

const byWords = async (tx: Tx, search: ItemSearch, text: string) => {
  const c = narrow(search)
  for (const word of text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS))
    c.add(`i.search like ${c.value(`%${literally(word)}%`)}`)
  const whole = c.value(text)
  const start = c.value(`${literally(text)}%`)
  const limit = `limit ${c.value(search.size + 1)} offset ${c.value((search.page - 1) * search.size)}`
  const order = text
    ? `lower(i.sku) = ${whole} desc, lower(i.sku) like ${start} desc, lower(i.name) like ${start} desc, i.name, i.id`
    : `${whole}::text is null, ${start}::text is null, i.name, i.id`
  return paged(await selectItems(tx, `where ${c.where()} order by ${order} ${limit}`, c.values), search.size)
}

/** The nearest names, for typing errors; nothing where the server has no pg_trgm. */
const byLikeness = async (tx: Tx, search: ItemSearch, text: string): Promise<FoundItems> => {
  const trigram = await tx.one<{ there: boolean }>(`select to_regproc('public.word_similarity') is not null as there`)
  if (!trigram?.there) return { items: [], more: false }
  await tx.rows(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [LIKELY])
  const c = narrow(search)
  const wanted = c.value(text)
  c.add(`${wanted}::text operator(public.<%) i.search`)
  const order = `public.word_similarity(${wanted}, i.search) desc, i.name, i.id limit ${c.value(search.size + 1)}`
  return paged(await selectItems(tx, `where ${c.where()} order by ${order}`, c.values), search.size)
}

const byKey = async (tx: Tx, search: ItemSearch, text: string): Promise<Item[]> => {
  const read = readBarcode(text)
  const keys = [...new Set([...(read.ok ? lookupKeys(read.value) : []), text, `plu:${text}`])]
  const c = narrow(search)
  c.add(`i.id in (select item from catalog.barcode where key = any(${c.value(keys)}::text[]))`)
  return selectItems(tx, `where ${c.where()} order by i.name, i.id limit ${c.value(search.size)}`, c.values)
}

/**
 * Items by text or barcode, a page at a time, best match first: a barcode's item alone; then SKU and names that begin
 * with the text, then those that hold all its words; and when nothing does, the nearest spelling. One statement without
 * text, at most five with it.
 */
export const findItems = async (tx: Tx, search: ItemSearch): Promise<FoundItems> => {
  const text = (search.text ?? '').trim().toLowerCase()
  if (text && search.page === 1 && !/\s/.test(text)) {
    const items = await byKey(tx, search, (search.text ?? '').trim())
    if (items.length > 0) return { items, more: false }
  }
  const found = await byWords(tx, search, text)
  if (found.items.length > 0 || search.page > 1 || text.length < 4) return found
  return byLikeness(tx, search, text)
}
