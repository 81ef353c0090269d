import { randomUUID } from 'node:crypto'
import type { Answer } from '#kernel/answer.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace, saveTaxes, setUpCompany } from '#modules/company/server/index.ts'
import { saveParty } from '#modules/party/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { OrderInput, ReceiptInput, SupplierInput } from '../contract/index.ts'
import { readOrder, saveAgreement, saveOrder, saveSupplier, stepOrderOn } from './index.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
export const TODAY = '2026-12-01'

export const person = (name: string): Who => ({ ...SYSTEM, kind: 'user', id: name, name })
export const [grace, melati, ayu] = [person('grace'), person('melati'), person('ayu')]

/** The value of an answer; a refusal fails the test with its sentence. */
export const value = <Value>(answer: Answer<Value>): Value => {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal}: ${answer.detail ?? ''}`)
  return answer.value
}

const item = (id: string, sku: string, more: object = {}) =>
  itemDraft.parse({
    ...{ id, sku, name: `Barang ${sku}`, unit: 'pcs', units: [{ unit: 'ctn', qty: 24_000 }], taxClass: 'ppn' },
    ...more,
  })

const COMPANY: Parameters<typeof setUpCompany>[3] = {
  legalName: 'PT Contoh',
  tradeName: 'Contoh',
  npwp: null,
  isPkp: true,
  pricesIncludeTax: true,
  address: 'Jl. Contoh 1',
  phone: null,
  email: null,
  currency: 'IDR',
  language: 'id',
  timeZone: 'Asia/Jakarta',
  cashStep: 100,
  dayCutOff: 0,
}

const PPN: Parameters<typeof saveTaxes>[1]['rules'][number] = {
  taxClass: 'ppn',
  from: '2025-01-01',
  to: null,
  dpp: { num: 11, den: 12 },
  rate: { num: 12, den: 100 },
  rounding: 'half-up',
  source: '',
}

/** Terms as most tests want them. */
export const TERMS: Omit<SupplierInput, 'id' | 'code'> = {
  leadDays: 3,
  orderDays: [1, 2, 3, 4, 5],
  minimumOrder: 0,
  termDays: 30,
  delivers: 'distribution-centre',
  isPkp: true,
  overBp: null,
  shortBp: null,
  priceBp: null,
  lineMinor: null,
  leastLifeBp: null,
  active: true,
}

const found = async (tx: Tx, ids: Record<'place' | 'mie' | 'susu' | 'supplier' | 'carrier', string>) => {
  value(await setUpCompany(tx, SYSTEM, NOW, COMPANY))
  value(await saveTaxes(tx, { classes: [{ code: 'ppn', nameId: 'PPN', nameEn: 'VAT' }], rules: [PPN] }))
  value(
    await savePlace(tx, SYSTEM, NOW, {
      id: ids.place,
      code: 'CKR',
      name: 'Gudang',
      kind: 'distribution-centre',
      timeZone: 'Asia/Jakarta',
    }),
  )
  const susu = item(ids.susu, 'SUSU', { batchTracked: true, expiryTracked: true, shelfLifeDays: 90 })
  value(await saveItems(tx, SYSTEM, NOW, [item(ids.mie, 'MIE', { grams: 80 }), susu]))
  for (const [id, name, code] of [
    [ids.supplier, 'PT Pemasok', 'PMS'],
    [ids.carrier, 'CV Angkut', 'AKT'],
  ] as const) {
    value(await saveParty(tx, SYSTEM, NOW, { id, kind: 'organisation', name, roles: ['supplier'] }))
    value(await saveSupplier(tx, SYSTEM, NOW, { ...TERMS, id, code }))
  }
  for (const [goods, price] of [
    [ids.mie, 48_000],
    [ids.susu, 240_000],
  ] as const)
    value(
      await saveAgreement(tx, SYSTEM, NOW, {
        ...{
          id: randomUUID(),
          supplier: ids.supplier,
          item: goods,
          unit: 'ctn',
          supplierCode: '',
          from: '2026-01-01',
          to: null,
        },
        breaks: [{ minQty: 0, price }],
      }),
    )
}

/** A company with a centre, two items, a supplier that delivers them, and a carrier. */
export const opened = async (options: { max?: number } = {}) => {
  const db = await testDatabase(options)
  const ids = {
    place: randomUUID(),
    mie: randomUUID(),
    susu: randomUUID(),
    supplier: randomUUID(),
    carrier: randomUUID(),
  }
  await transact(db, tx => found(tx, ids))
  return { db, ...ids }
}

export type Opened = Awaited<ReturnType<typeof opened>>

export const orderOf = (it: Opened, packs: number, more: Partial<OrderInput> = {}): OrderInput => ({
  ...{ id: randomUUID(), supplier: it.supplier, place: it.place, expected: '2026-12-04', note: '' },
  lines: [{ item: it.mie, unit: 'ctn', qty: packs * 24_000 }],
  ...more,
})

const step = async (db: Database, who: Who, id: string, deed: Parameters<typeof stepOrderOn>[3]['deed'], now: Date) => {
  const { version } = (await transact(db, tx => readOrder(tx, id, TODAY)))!
  return transact(db, tx => stepOrderOn(tx, who, now, { id, deed, version, note: '' }))
}

/** Leads an order on by one deed, at the version it has now. */
export const led = (db: Database, who: Who, id: string, deed: Parameters<typeof stepOrderOn>[3]['deed'], now = NOW) =>
  step(db, who, id, deed, now)

/** An order that was sent. */
export const sent = async (it: Opened, order: OrderInput, now = NOW): Promise<string> => {
  value(await transact(it.db, tx => saveOrder(tx, grace, now, order)))
  value(await led(it.db, grace, order.id, 'submit', now))
  const { state } = (await transact(it.db, tx => readOrder(tx, order.id, TODAY)))!
  if (state === 'submitted') value(await led(it.db, melati, order.id, 'approve', now))
  value(await led(it.db, grace, order.id, 'send', now))
  return order.id
}

export type ReceiptLine = ReceiptInput['lines'][number]

export const receiptOf = (
  it: Opened,
  order: string,
  line: Partial<ReceiptLine>,
  more: Partial<ReceiptInput> = {},
): ReceiptInput => ({
  ...{ id: randomUUID(), place: it.place, at: NOW.toISOString(), day: TODAY, deliveryNote: 'SJ-1', complete: true },
  lines: [{ order, line: 1, counted: 0, damaged: 0, expired: 0, serials: [], note: '', ...line }],
  ...more,
})
