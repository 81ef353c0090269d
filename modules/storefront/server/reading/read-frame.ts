import { listCategories } from '#modules/catalog/server/index.ts'
import type { Place } from '#modules/company/contract/index.ts'
import { isOpenAt, stretchesOn } from '#modules/company/rules/index.ts'
import { listPlaces, readCompany } from '#modules/company/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Frame, ShopCategory, Store } from '../../contract/index.ts'
import { SHOWN_BY } from './shown-by.ts'

type Counted = Pick<ShopCategory, 'id' | 'items' | 'picture'>
type Text = { place: string; aboutId: string; aboutEn: string; parking: boolean; prayerRoom: boolean }

/** The tree with what is listed in and below each; a category's picture is that of what it sells most. */
const CATEGORIES = `
  with shown as (
    select c.id, count(*) as items,
      (array_agg(l.item order by l.sold desc, l.item))[1] as best
    from storefront.listing l cross join lateral unnest(l.above) c (id) group by c.id)
  select s.id, s.items, ${SHOWN_BY} as picture from shown s left join catalog.v_item i on i.id = s.best`

const TEXTS = `select place, about_id as "aboutId", about_en as "aboutEn", parking, prayer_room as "prayerRoom"
  from storefront.store_text`

const PAGES = `select slug, title_id as "id", nullif(title_en, '') as en from storefront.page
  where published and position is not null order by position, slug`

const storeOf = (place: Place, text: Text | undefined, now: Date): Store => {
  const moment = momentsIn(place.timeZone)(now)
  const { id, code, name, address, phone, latitudeE6, longitudeE6, timeZone, hours, specialDays } = place
  return {
    ...{ id, code, name, address, phone, latitudeE6, longitudeE6, timeZone, hours },
    specialDays: specialDays.filter(it => it.day >= moment.day).slice(0, 8),
    openNow: isOpenAt(place, moment),
    today: stretchesOn(place, moment.day),
    about: { id: text?.aboutId ?? '', en: text?.aboutEn || null },
    parking: text?.parking ?? false,
    prayerRoom: text?.prayerRoom ?? false,
  }
}

/** What stands around every page: the company, the tree of categories, the shops, pages of the foot. Six statements. */
export const readFrame = async (tx: Tx, now: Date): Promise<Frame> => {
  const company = await readCompany(tx)
  const places = await listPlaces(tx)
  const counted = new Map((await tx.rows<Counted>(CATEGORIES)).map(it => [it.id, it]))
  const categories = await listCategories(tx)
  const texts = new Map((await tx.rows<Text>(TEXTS)).map(text => [text.place, text]))
  const pages = await tx.rows<{ slug: string; id: string; en: string | null }>(PAGES)
  return {
    company: {
      name: company?.tradeName ?? 'Ujung',
      legalName: company?.legalName ?? '',
      address: company?.address ?? '',
      phone: company?.phone ?? null,
      email: company?.email ?? null,
      currency: company?.currency ?? 'IDR',
      timeZone: company?.timeZone ?? 'Asia/Jakarta',
    },
    categories: categories.flatMap(({ id, code, parent, name, nameEn, colour }) => {
      const shown = counted.get(id)
      return shown ? [{ ...shown, code, parent, colour, name: { id: name, en: nameEn } }] : []
    }),
    stores: places.filter(it => it.kind === 'shop').map(place => storeOf(place, texts.get(place.id), now)),
    pages: pages.map(({ slug, id, en }) => ({ slug, title: { id, en } })),
  }
}
