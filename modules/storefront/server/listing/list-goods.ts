import type { BookShelf } from '#modules/pricing/server/index.ts'
import { columns, type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { offersOf, priceAlone, searchWords } from '../../rules/index.ts'
import { type Pricing, readPricing } from '../read-pricing.ts'

/** Goods written by one transaction. */
const AT_ONCE = 2000

type Goods = {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string | null
  readonly brand: string | null
  readonly category: string | null
  readonly above: string[]
  readonly kinds: string
  readonly sold: number
}

const GOODS = `
  with wanted as (
    select id, sku, name, name_en, brand, category from catalog.v_item
    where active and sold_online and ($1::bigint is null or revision > $1) and ($2::uuid is null or id > $2)
    order by id limit ${AT_ONCE}),
  places as (
    select c.id, c.above, (select string_agg(n.name || ' ' || coalesce(n.name_en, ''), ' ') from catalog.v_category n
      where n.id = any(c.above)) as kinds
    from catalog.v_category c where c.id in (select category from wanted)),
  sold as (
    select item, sum(qty)::bigint as qty from stock.v_sold_day
    where item in (select id from wanted) and day > $3::date - 90 group by item)
  select w.id, w.sku, w.name, w.name_en as "nameEn", w.brand, w.category, coalesce(p.above, '{}') as above,
    coalesce(p.kinds, '') as kinds, greatest(0, coalesce(s.qty, 0)) as sold
  from wanted w left join places p on p.id = w.category left join sold s on s.item = w.id order by w.id`

/** What a search reads: names first, then their stems, then the kinds of goods. Letters and digits stand apart. */
const UPSERT = `
  insert into storefront.listing as l
    (item, sku, name, name_en, brand, category, above, price, price_now, offer, sold, words, listed_at)
  select i, s, n, e, b, c, a::uuid[], p, pn, o, q,
    setweight(to_tsvector('simple', plain), 'A') || setweight(to_tsvector('indonesian', plain), 'B')
      || setweight(to_tsvector('english', plain), 'B') || setweight(to_tsvector('simple', kinds), 'C')
      || setweight(to_tsvector('indonesian', kinds), 'D'), $14
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::bigint[],
    $9::bigint[], $10::boolean[], $11::bigint[], $12::text[], $13::text[])
    t (i, s, n, e, b, c, a, p, pn, o, q, plain, kinds)
  on conflict (item) do update set sku = excluded.sku, name = excluded.name, name_en = excluded.name_en,
    brand = excluded.brand, category = excluded.category, above = excluded.above, price = excluded.price,
    price_now = excluded.price_now, offer = excluded.offer, sold = excluded.sold, words = excluded.words`

const WORDS = `
  insert into storefront.word (word, uses) select word, count(*) from unnest($1::text[]) word
  where length(word) between 2 and 30 and word !~ '^[0-9]+$' group by word
  on conflict (word) do update set uses = greatest(storefront.word.uses, excluded.uses)`

const every = (text: string) => searchWords(text)
const wordsOf = (it: Goods) => [it.name, it.nameEn ?? '', it.brand ?? ''].flatMap(every)

const write = async (tx: Tx, now: Date, goods: readonly Goods[], pricing: Pricing) => {
  const priced = goods.map(it => ({ it, cost: priceAlone(it.id, pricing), offers: offersOf(it.id, pricing) }))
  const listed = priced.flatMap(({ it, cost, offers }) => (cost ? [{ it, cost, offer: offers.length > 0 }] : []))
  await tx.rows(UPSERT, [
    ...columns(
      listed,
      ({ it }) => it.id,
      ({ it }) => it.sku,
      ({ it }) => it.name,
      ({ it }) => it.nameEn,
      ({ it }) => it.brand,
      ({ it }) => it.category,
      ({ it }) => `{${it.above.join(',')}}`,
      ({ cost }) => cost.before,
      ({ cost }) => cost.price,
      ({ offer }) => offer,
      ({ it }) => it.sold,
      ({ it }) => [...new Set([...wordsOf(it), it.sku.toLowerCase()])].join(' '),
      ({ it }) => [...new Set(every(it.kinds))].join(' '),
    ),
    now,
  ])
  await tx.rows(WORDS, [listed.flatMap(({ it }) => [...new Set([...wordsOf(it), ...every(it.kinds)])])])
  const unpriced = priced.filter(({ cost }) => !cost).map(({ it }) => it.id)
  if (unpriced.length > 0) await tx.rows('delete from storefront.listing where item = any($1::uuid[])', [unpriced])
}

const FORGET = `delete from storefront.listing l where not exists (
  select from catalog.v_item i where i.id = l.item and i.active and i.sold_online)`

type Priced = { readonly book: string; readonly day: string; readonly revision: number }

/**
 * Brings the shop's shelves up to date with the catalogue, the price book and the day: everything when the book or the
 * day is another one, else what has changed since. In groups, so that nobody waits; safe to run twice or at once. Gives
 * how many goods were written.
 */
export const listGoods = async (db: Database, shelf: BookShelf, now: Date): Promise<number> => {
  const { pricing, before, newest } = await readOnly(db, async tx => ({
    pricing: await readPricing(tx, shelf, now),
    before: await tx.one<Priced>('select book, day, revision from storefront.priced'),
    newest: (await tx.one<{ n: number }>('select coalesce(max(revision), 0) as n from catalog.v_item'))!.n,
  }))
  if (!pricing) return 0
  const [book, day] = [pricing.book.head.id, pricing.moment.day]
  const since = before?.book === book && before.day === day ? before.revision : null
  let count = 0
  for (let after: string | null = null, more = true; more; ) {
    const goods: Goods[] = await transact(db, async tx => {
      const read = await tx.rows<Goods>(GOODS, [since, after, day])
      await write(tx, now, read, pricing)
      return read
    })
    count += goods.length
    more = goods.length === AT_ONCE
    after = goods.at(-1)?.id ?? null
  }
  await transact(db, async tx => {
    await tx.rows(FORGET)
    await tx.rows(
      `insert into storefront.priced (book, day, revision) values ($1, $2, $3)
       on conflict (only_one) do update set book = excluded.book, day = excluded.day, revision = excluded.revision`,
      [book, day, newest],
    )
  })
  return count
}
