import { randomUUID } from 'node:crypto'
import { openNumbers } from '#modules/books/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { type SaleFact, sealFact } from '../rules/index.ts'
import { commitSales } from './commit-sales.ts'

// For the tests of this folder.

const NOW = new Date('2026-12-01T02:00:00Z')

/** A little shop with one cash sale in it; gives the sale's id. */
export const keptSale = async (db: Database, amount = 35_000): Promise<string> => {
  const [id, place, register] = [randomUUID(), randomUUID(), randomUUID()]
  const line = {
    ...{ id: randomUUID(), item: randomUUID(), name: 'Kopi Toraja', qty: 1000, unitPrice: amount, gross: amount },
    ...{ discount: 0, net: amount, taxClass: 'exempt', tax: 0, why: [] },
  }
  const fact = sealFact(
    {
      ...{ v: 1, kind: 'sale', id, place, register, seq: 1, number: 1, previous: '0'.repeat(64) },
      ...{ at: '2026-12-01T01:05:00.000Z', day: '2026-12-01', shift: randomUUID(), cashier: randomUUID() },
      ...{ customer: null, group: null, member: false, coupons: [], currency: 'IDR', book: randomUUID(), rules: '1' },
      ...{ total: amount, rounding: 0, lines: [line], taxes: [{ taxClass: 'exempt', base: amount, tax: 0 }] },
      tenders: [{ id: randomUUID(), kind: 'cash', amount }],
      points: { earned: 0, burned: 0 },
    } as Omit<SaleFact, 'digest'>,
    sha256,
  )
  await transact(db, async tx => {
    await tx.rows("insert into company.company (legal_name, trade_name) values ('PT Uji', 'Toko Uji')")
    await tx.rows("insert into company.place (id, code, name, kind) values ($1, 'UJI', 'Uji', 'shop')", [place])
    await tx.rows("insert into company.register (id, place, code, kind) values ($1, $2, 'UJI-01', 'till')", [
      ...[register, place],
    ])
    await commitSales(tx, 'system', NOW, [fact], { numbers: openNumbers(db), newId: randomUUID })
  })
  return id
}
