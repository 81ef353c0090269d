import type { Tx } from '#platform/postgres/index.ts'
import type { Banner, Home } from '../../contract/index.ts'
import type { Pricing } from '../read-pricing.ts'
import { readCards } from './read-cards.ts'
import { SHOWN_BY } from './shown-by.ts'

const ROW = 12

type Row = Omit<Banner, 'title' | 'text'> & { titleId: string; titleEn: string; textId: string; textEn: string }

const BANNERS = `
  select b.id, title_id as "titleId", title_en as "titleEn", text_id as "textId", text_en as "textEn", link, tone,
    ${SHOWN_BY} as picture
  from storefront.banner b left join catalog.v_item i on i.sku = b.sku
  where (from_day is null or from_day <= $1) and (to_day is null or to_day >= $1) order by position, b.id limit 6`

/** Offers go over the categories in turn, so that one promotion does not fill the row. */
const SHELVES = `
  select
    array(select item from (select item, sold, row_number() over (partition by category order by sold desc, item) as n
      from storefront.listing where offer) o order by n, sold desc, item limit ${ROW}) as offers,
    array(select item from storefront.listing order by sold desc, item limit ${ROW}) as sold,
    array(select item from storefront.listing where listed_at > $1::timestamptz - interval '30 days'
      and listed_at > (select min(listed_at) + interval '1 day' from storefront.listing)
      order by listed_at desc, item limit ${ROW}) as fresh`

/** Banners of the day, and the goods the first page shows: on offer, sold most, come lately. Five statements. */
export const readHome = async (tx: Tx, pricing: Pricing, now: Date, at: string | null): Promise<Home> => {
  const banners = await tx.rows<Row>(BANNERS, [pricing.moment.day])
  const shelves = (await tx.one<{ offers: string[]; sold: string[]; fresh: string[] }>(SHELVES, [now]))!
  const all = [...new Set([...shelves.offers, ...shelves.sold, ...shelves.fresh])]
  const cards = new Map((await readCards(tx, pricing, all, at)).map(card => [card.item, card]))
  const named = (ids: readonly string[]) => ids.flatMap(id => cards.get(id) ?? [])
  return {
    banners: banners.map(({ titleId, titleEn, textId, textEn, ...rest }) => ({
      ...rest,
      title: { id: titleId, en: titleEn || null },
      text: { id: textId, en: textEn || null },
    })),
    offers: named(shelves.offers),
    sold: named(shelves.sold),
    fresh: named(shelves.fresh),
  }
}
