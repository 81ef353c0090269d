import { randomUUID } from 'node:crypto'
import { assert } from '#kernel/answer.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { FIRST_DIGEST, type SaleFact, sealFact } from '#modules/sales/rules/index.ts'
import { receiveGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
export const [PLACE, KOPI, TEH] = [randomUUID(), randomUUID(), randomUUID()]

export type Till = { register: string; seq: number; number: number; digest: string }
export const till = (): Till => ({ register: randomUUID(), seq: 0, number: 0, digest: FIRST_DIGEST })

export const line = (item: string, qty: number, net: number, more: object = {}) => ({
  id: randomUUID(),
  item,
  name: 'Kopi',
  qty,
  unitPrice: 10_000,
  gross: net,
  discount: 0,
  net,
  taxClass: 'ppn',
  tax: Math.trunc((net * 11) / 111),
  why: [],
  ...more,
})

/** Makes the next fact of a till, as a till does. */
export const sell = (
  t: Till,
  more: Partial<SaleFact> = {},
  lines = [line(KOPI, 2000, 20_000), line(TEH, 1000, 5000)],
): SaleFact => {
  const total = lines.reduce((a, l) => a + l.net, 0)
  const tax = lines.reduce((a, l) => a + l.tax, 0)
  const fact = sealFact(
    {
      v: 1 as const,
      kind: 'sale' as const,
      id: randomUUID(),
      place: PLACE,
      register: t.register,
      seq: t.seq + 1,
      number: t.number + 1,
      previous: t.digest,
      at: NOW.toISOString(),
      day: '2026-12-01',
      shift: randomUUID(),
      cashier: randomUUID(),
      customer: null,
      group: null,
      member: false,
      coupons: [],
      currency: 'IDR',
      book: randomUUID(),
      rules: '1',
      lines,
      taxes: [{ taxClass: 'ppn', base: total - tax, tax }],
      total,
      rounding: 0,
      tenders: [{ id: randomUUID(), kind: 'cash' as const, amount: total, given: total }],
      points: { earned: 0, burned: 0 },
      ...more,
    },
    sha256,
  )
  Object.assign(t, { seq: fact.seq, number: fact.number, digest: fact.digest })
  return fact
}

/** A shop with a till, and three pieces S1 to S3 of an item whose pieces have numbers. */
export const foundPieceShop = async (db: Database) => {
  const [place, register, item] = [randomUUID(), randomUUID(), newId()]
  await transact(db, async tx => {
    await tx.rows("insert into company.place (id, code, name, kind) values ($1, 'KMG', 'Kemang', 'shop')", [place])
    await tx.rows("insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-01', 'till')", [
      ...[register, place],
    ])
    const phone = itemDraft.parse({ id: item, sku: 'PONSEL', name: 'Ponsel', taxClass: 'ppn', serialTracked: true })
    assert((await saveItems(tx, SYSTEM, NOW, [phone])).ok, 'the item is saved')
    const lines = [{ item, qty: 3000, serials: ['S1', 'S2', 'S3'], cost: 1_000_000 }]
    const receipt = { id: randomUUID(), day: '2026-12-01', ref: 'GR-1', place, supplier: randomUUID(), lines }
    assert((await receiveGoods(tx, SYSTEM, NOW, receipt)).ok, 'the pieces are received')
  })
  return { place, register, item }
}
