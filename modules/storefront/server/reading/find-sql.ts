import type { FindInput } from '../../contract/index.ts'
import { bandNamed, PRICE_BANDS } from '../../rules/index.ts'

/** Items on a page of results. */
export const PAGE_SIZE = 24

const ORDERS: Readonly<Record<FindInput['sort'], string>> = {
  best: 'rank desc, sold desc, name, item',
  cheap: 'price_now, name, item',
  dear: 'price_now desc, name, item',
  new: 'listed_at desc, sold desc, item',
  name: 'name, item',
}

/** Collects `$n` values while a statement is written. */
const collect = () => {
  const values: unknown[] = []
  return { values, value: (v: unknown) => `$${values.push(v)}` }
}

type Value = (v: unknown) => string

/** A word as it stands, as it begins, and by its stem in either language; a number only as it stands. */
const wordQuery = (word: string, value: Value) => {
  if (/^\p{N}+$/u.test(word)) return `to_tsquery('simple', ${value(word)})`
  const bare = value(word)
  return `(to_tsquery('simple', ${value(`${word}:*`)}) || plainto_tsquery('indonesian', ${bare})
    || plainto_tsquery('english', ${bare}))`
}

const textQuery = (words: readonly string[], loose: boolean, value: Value) =>
  words.map(word => wordQuery(word, value)).join(loose ? ' || ' : ' && ')

const inBand = (name: string | null, value: Value) => {
  const band = name === null ? undefined : bandNamed(name)
  if (!band) return 'true'
  const upper = band.to === null ? '' : ` and price_now < ${value(band.to)}`
  return `price_now >= ${value(band.from)}${upper}`
}

const BANDS = PRICE_BANDS.map(
  ({ from, to }) =>
    `when price_now >= ${from}${to === null ? '' : ` and price_now < ${to}`} then '${from}-${to ?? ''}'`,
).join(' ')

/**
 * One statement for a whole page of results: how many there are, the page itself, and of every facet how many each of
 * its values would leave, given the other facets.
 */
export const findSql = (search: FindInput, words: readonly string[], loose: boolean) => {
  const { values, value } = collect()
  const query = words.length > 0 ? textQuery(words, loose, value) : ''
  const category = search.category && value(search.category)
  const place = search.at && value(search.at)
  const within = category
    ? `l.above @> array[(select id from catalog.v_category where code = ${category})]::uuid[]`
    : 'true'
  const there = place
    ? `exists (select from stock.v_on_hand h where h.place = ${place} and h.item = l.item and h.available > 0)`
    : 'true'
  const sql = `
    with asked as (select ${query || 'null::tsquery'} as q),
    hit as materialized (
      select l.item, l.name, l.brand, l.category, l.price_now, l.offer, l.sold, l.listed_at,
        ${query ? "ts_rank('{0.05,0.2,0.4,1}', l.words, a.q) * (2 + ln(1 + l.sold))" : 'l.sold'} as rank
      from storefront.listing l, asked a where ${query ? 'l.words @@ a.q' : 'true'} and ${within} and ${there}),
    judged as materialized (
      select h.*, ${search.brands.length > 0 ? `coalesce(brand = any(${value(search.brands)}::text[]), false)` : 'true'} as by_brand,
        ${inBand(search.band, value)} as by_band, ${search.offer ? 'offer' : 'true'} as by_offer from hit h),
    chosen as (select * from judged where by_brand and by_band and by_offer)
    select
      (select count(*) from chosen) as total,
      array(select item from chosen order by ${ORDERS[search.sort]}
        limit ${PAGE_SIZE} offset ${value((search.page - 1) * PAGE_SIZE)}) as items,
      (select coalesce(jsonb_agg(b), '[]') from (select brand as name, count(*) as items from judged
        where by_band and by_offer and brand is not null group by brand order by 2 desc, 1 limit 12) b) as brands,
      (select coalesce(jsonb_agg(p), '[]') from (select case ${BANDS} end as name, count(*) as items from judged
        where by_brand and by_offer group by 1 order by min(price_now)) p) as bands,
      (select coalesce(jsonb_agg(c), '[]') from (select category, count(*) as items from chosen
        where category is not null group by 1 order by 2 desc limit 12) c) as categories,
      (select count(*) from judged where by_brand and by_band and offer) as offers`
  return { sql, values }
}
