import { itemDraftOf } from '#demo/drafts.ts'
import { demoItems } from '#demo/items.ts'
import { assert } from '#kernel/answer.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { draftPriceBook, publishPriceBook, savePrices } from '#modules/pricing/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'

const AT_ONCE = 4000
const MAKERS = [
  'Anggrek',
  'Bangau',
  'Cempaka',
  'Delima',
  'Elang',
  'Garuda Mas',
  'Kenanga',
  'Merpati',
  'Rajawali',
  'Teratai',
]

/** The demo's goods again and again, by other makers in other editions, until there are so many. */
const manyGoods = (count: number) => {
  const real = demoItems().filter(item => item.sellsOnline)
  return Array.from({ length: count }, (_, n) => {
    const item = real[n % real.length]!
    const maker = MAKERS[Math.floor(n / real.length) % MAKERS.length]!
    const named = `${item.name} ${maker} ${Math.floor(n / real.length) + 1}`
    const draft = itemDraftOf(item)
    return {
      draft: {
        ...draft,
        id: newId(),
        sku: `B${n}`,
        name: named,
        nameEn: `${item.nameEn} ${maker}`,
        brand: maker,
        barcodes: [],
      },
      price: item.price + (n % 97) * 100,
    }
  })
}

/** So many more goods in the catalogue, priced in a new price book; gives them. */
export const listMany = async (db: Database, now: Date, count: number) => {
  const goods = manyGoods(count)
  for (let from = 0; from < goods.length; from += AT_ONCE) {
    const part = goods.slice(from, from + AT_ONCE)
    await transact(db, async tx => {
      const saved = await saveItems(
        tx,
        SYSTEM,
        now,
        part.map(it => it.draft),
      )
      assert(saved.ok, `goods are refused: ${saved.ok ? '' : saved.refusal}`)
      const prices = part.map(it => ({ item: it.draft.id, place: null, group: null, minQty: 0, unitPrice: it.price }))
      assert((await savePrices(tx, SYSTEM, now, prices)).ok, 'prices are refused')
    })
  }
  await transact(db, async tx => {
    const draft = await draftPriceBook(tx, { id: newId(), validFrom: now, validTo: null, note: 'bench' })
    assert(draft.ok && (await publishPriceBook(tx, SYSTEM, now, draft.value)).ok, 'the book is refused')
  })
  return goods
}
