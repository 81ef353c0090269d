import { type Answer, done, refused } from '#kernel/answer.ts'
import { itemsBySkus } from '#modules/catalog/server/index.ts'
import { targetsOf } from '#modules/pricing/rules/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { ShopItem } from '../../contract/index.ts'
import { offersOf, stockWord } from '../../rules/index.ts'
import type { Pricing } from '../read-pricing.ts'
import { readCards, stockOf } from './read-cards.ts'
import { tellOffers } from './tell-offers.ts'

type Beside = {
  readonly together: string[]
  readonly alike: string[]
  readonly variants: { id: string; sku: string }[]
  readonly aboutId: string | null
  readonly aboutEn: string | null
  readonly path: { code: string; name: string; nameEn: string | null }[]
}

const ALIKE = 6

/** Everything around one item that its page shows, in one statement. `alike`: of its category, near its price, sold most. */
const BESIDE = `
  select
    array(select other from storefront.together where item = $1 order by rank) as together,
    array(select l.item from storefront.listing l, storefront.listing me
      where me.item = $1 and l.category = me.category and l.item <> $1
      order by l.brand is distinct from me.brand, abs(l.price_now - me.price_now), l.sold desc, l.item limit ${ALIKE}) as alike,
    (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku) order by v.sku), '[]') from catalog.v_item v
      where v.active and v.sold_online and (v.parent = $1 or v.parent = $2 or v.id = $2)) as variants,
    (select about_id from storefront.item_text where item = $1) as "aboutId",
    (select about_en from storefront.item_text where item = $1) as "aboutEn",
    (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en)
        order by cardinality(c.above)), '[]') from catalog.v_category c
      where c.id = any((select above from catalog.v_category where id = $3)::uuid[])) as path`

const GOODS = 'select id, name, name_en as "nameEn" from catalog.v_item where id = any($1::uuid[])'
const KINDS = 'select code as id, name, name_en as "nameEn" from catalog.v_category where code = any($1::text[])'
type Named = { id: string; name: string; nameEn: string | null }

/** Names of what offers speak of, so that they can be told as sentences. Two statements. */
const namesOf = async (tx: Tx, offers: Parameters<typeof tellOffers>[0]) => {
  const targets = offers.flatMap(targetsOf)
  const goods = await tx.rows<Named>(GOODS, [targets.flatMap(t => [...(t.items ?? []), ...(t.except ?? [])])])
  const kinds = await tx.rows<Named>(KINDS, [targets.flatMap(t => t.categories ?? [])])
  const [byId, byCode] = [new Map(goods.map(it => [it.id, it])), new Map(kinds.map(it => [it.id, it]))]
  return (language: 'id' | 'en') => (kind: 'item' | 'category', id: string) => {
    const it = (kind === 'item' ? byId : byCode).get(id)
    return it && (language === 'en' ? (it.nameEn ?? it.name) : it.name)
  }
}

/** One item with all that its page shows. Twelve statements, whatever it is. */
export const readShopItem = async (
  tx: Tx,
  pricing: Pricing,
  { sku, at }: { readonly sku: string; readonly at: string | null },
): Promise<Answer<ShopItem, 'item-unknown'>> => {
  const [it] = await itemsBySkus(tx, [sku])
  const [card] = it ? await readCards(tx, pricing, [it.id], at) : []
  if (!it || !card) return refused('item-unknown', `The shop has no item ${sku}.`)
  const beside = (await tx.one<Beside>(BESIDE, [it.id, it.parent, it.category]))!
  const variants = await itemsBySkus(
    tx,
    beside.variants.map(v => v.sku),
  )
  const others = [...new Set([...beside.together, ...beside.alike, ...variants.map(v => v.id)])]
  const cards = new Map((await readCards(tx, pricing, others, at)).map(c => [c.item, c]))
  const named = (ids: readonly string[]) => ids.flatMap(id => cards.get(id) ?? [])
  const { rows } = await stockOf(tx, [it.id], pricing.places)
  const offers = offersOf(it.id, pricing)
  return done({
    ...card,
    about: { id: beside.aboutId ?? '', en: beside.aboutEn || null },
    pictures: [...it.images],
    category: beside.path.map(({ code, name, nameEn }) => ({ code, name: { id: name, en: nameEn } })),
    offers: tellOffers(offers, pricing, await namesOf(tx, offers)),
    units: it.units.map(({ unit, qty }) => ({ unit, qty })),
    barcodes: it.barcodes.filter(b => b.unit === null).map(b => b.code),
    options: { ...it.options },
    shelfLifeDays: it.shelfLifeDays,
    notReturnable: it.notReturnable,
    places: rows.map(({ place, available }) => ({ place, stock: stockWord(available) })),
    variants: variants.flatMap(v => {
      const shown = cards.get(v.id) ?? (v.id === it.id ? card : undefined)
      return shown ? [{ ...shown, options: { ...v.options } }] : []
    }),
    together: named(beside.together),
    alike: named(beside.alike.filter(id => !beside.together.includes(id))),
  })
}
