import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { done } from '#kernel/answer.ts'
import { type ChainHead, type SaleFact, sealFact } from '#modules/sales/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'
import { commitFact } from '../commit-fact.ts'
import { makeDrawerFact } from '../make-drawer-fact.ts'
import { sha256 } from '../sha256.ts'
import { openTillDatabase, type TillDatabase } from '../till-database.ts'

// Data for the tests of this folder: an in-memory database and small facts.

export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const POLICY = { payOutLimit: 1_000_000, differenceLimit: 1_000_000, cashLimit: 5_000_000 }
export const AT = '2026-12-01T03:00:00.000Z'

export const emptyTill = (): TillDatabase =>
  openTillDatabase('till', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })

export const saleAfter = (head: ChainHead, n: number, amount = 10_000): SaleFact =>
  sealFact(
    {
      ...{ v: 1, kind: 'sale', id: uuid(n), place: uuid(1), register: uuid(2), seq: head.seq + 1 },
      ...{ number: head.number + 1, previous: head.digest, at: AT, day: '2026-12-01', shift: uuid(3) },
      ...{ cashier: uuid(4), customer: null, group: null, member: false, coupons: [], currency: 'IDR', book: uuid(5) },
      ...{ rules: '1', taxes: [], total: amount, rounding: 0, points: { earned: 0, burned: 0 } },
      lines: [
        {
          ...{ id: uuid(n + 100_000), item: uuid(6), name: 'Teh', qty: 1000, unitPrice: amount, gross: amount },
          ...{ discount: 500, net: amount, taxClass: 'exempt', tax: 0 },
          why: [{ cause: uuid(7), text: 'Hemat', amount: -500 }],
        },
      ],
      tenders: [{ id: uuid(n + 200_000), kind: 'cash', amount }],
    } as const,
    sha256,
  )

export const openShift = (db: TillDatabase) =>
  commitFact(db, POLICY, standing =>
    makeDrawerFact(
      standing,
      {
        ...{ kind: 'shift-open', id: uuid(8), place: uuid(1), register: uuid(2), at: AT, day: '2026-12-01' },
        ...{ shift: uuid(3), cashier: uuid(4), currency: 'IDR', amount: 200_000 },
      },
      POLICY,
      sha256,
    ),
  )

export const sellOne = (db: TillDatabase, n: number) =>
  commitFact(db, POLICY, standing => done(saleAfter(standing.head, n)))

export const item = (n: number, more: Partial<TillItem> = {}): TillItem => ({
  id: uuid(n),
  sku: `SKU${n}`,
  name: `Barang ${n}`,
  nameEn: `Thing ${n}`,
  receiptName: null,
  category: n % 2 ? 'teh' : 'kopi',
  unit: 'pcs',
  taxClass: 'ppn',
  age: null,
  weighed: false,
  lot: false,
  expiry: false,
  serial: false,
  alarm: false,
  returnable: true,
  active: true,
  revision: 1,
  barcodes: [{ code: `INT${n}`, qty: 1000 }],
  ...more,
})
