import { type Answer, assert } from '#kernel/answer.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { savePlace, saveTaxes, setUpCompany } from '#modules/company/server/index.ts'
import { INDONESIAN_TAXES, type ItemTerms } from '#modules/pricing/rules/index.ts'
import { publishPriceBook } from '#modules/pricing/server/index.ts'
import { adjustGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { AccountInput, OrderInput } from '../contract/index.ts'
import { saveAccount } from './accounts/save-account.ts'
import { saveOrder } from './orders/save-order.ts'

export const NOW = new Date('2026-12-01T03:00:00Z')
export const TODAY = '2026-12-01'

const person = (name: string): Who => ({ ...SYSTEM, kind: 'user', id: name, name })
export const [sari, bambang] = [person('sari'), person('bambang')]

/** The value of an answer; a refusal fails the test with its sentence. */
export const taken = <Value>(answer: Answer<Value>): Value => {
  assert(answer.ok, `refused: ${answer.ok ? '' : `${answer.refusal}: ${answer.detail ?? ''}`}`)
  return answer.value
}

const COMPANY: Parameters<typeof setUpCompany>[3] = {
  ...{ legalName: 'PT Contoh', tradeName: 'Contoh', npwp: null, isPkp: true, pricesIncludeTax: true },
  ...{ address: 'Jl. Contoh 1', phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' },
  ...{ cashStep: 100, dayCutOff: 0 },
}

const PPN: Parameters<typeof saveTaxes>[1]['rules'][number] = {
  ...{ taxClass: 'ppn', from: '2025-01-01', to: null, dpp: { num: 11, den: 12 }, rate: { num: 12, den: 100 } },
  ...{ rounding: 'half-up', source: '' },
}

/** Per piece: for everybody, for the group `grosir`, and for it from a carton of 24 on. */
const PRICES = { kopi: [12_000, 11_000, 10_000], teh: [6000, 5500, 5000] } as const

const terms = (item: string, [all, group, carton]: readonly [number, number, number]): ItemTerms => ({
  ...{ item, taxClass: 'ppn', categories: [] },
  prices: [
    { place: null, group: null, minQty: 0, unitPrice: all },
    { place: null, group: 'grosir', minQty: 0, unitPrice: group },
    { place: null, group: 'grosir', minQty: 24_000, unitPrice: carton },
  ],
})

type Ids = Record<'centre' | 'kopi' | 'teh' | 'customer', string>

const goodsIn = async (tx: Tx, ids: Ids) => {
  const drafts = (['kopi', 'teh'] as const).map(name =>
    itemDraft.parse({
      ...{ id: ids[name], sku: name.toUpperCase(), name, unit: 'pcs', taxClass: 'ppn', grams: 250 },
      units: [
        { unit: 'ctn', qty: 24_000 },
        { unit: 'pallet', qty: 960_000 },
      ],
      barcodes: name === 'kopi' ? [{ code: '18990001400017', unit: 'ctn' }] : [],
    }),
  )
  taken(await saveItems(tx, SYSTEM, NOW, drafts))
  taken(
    await publishPriceBook(tx, SYSTEM, NOW, {
      ...{
        id: newId(),
        note: '',
        currency: 'IDR',
        language: 'id',
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: null,
      },
      ...{ pricesIncludeTax: true, rounding: { mode: 'half-up', discount: 'line', tax: 'document' } },
      ...{ cash: { step: 100, mode: 'half-up' }, taxes: INDONESIAN_TAXES, exclusives: [], promotions: [] },
      items: [terms(ids.kopi, PRICES.kopi), terms(ids.teh, PRICES.teh)],
    }),
  )
}

export const accountOf = (
  it: { readonly centre: string; readonly customer: string },
  more: Partial<AccountInput> = {},
): AccountInput => ({
  ...{ id: it.customer, name: 'Toko Maju', group: 'grosir', taxId: null, place: it.centre, termDays: 30 },
  ...{ limit: 1_000_000, blocked: false, blockedWhy: '', short: 'back-order', leadDays: 1, address: 'Jl. Pasar 5' },
  ...{
    postcode: '17530',
    latitudeE6: -6_260_000,
    longitudeE6: 107_150_000,
    opens: 480,
    closes: 1020,
    serviceMinutes: 30,
  },
  ...more,
})

/** Goods that are found in the centre. */
export const stockUp = async (tx: Tx, place: string, item: string, qty: number, location?: string) =>
  taken(
    await adjustGoods(tx, SYSTEM, NOW, {
      ...{ id: newId(), day: TODAY, ref: 'start', place, reason: 'start' },
      lines: [{ item, qty, change: 'found', cost: 5000, ...(location && { location }) }],
    }),
  )

/** A company with a centre that has 10 cartons of kopi and one of teh, and a customer on account with a limit of a million. */
export const opened = async (options: { max?: number; keep?: boolean } = {}) => {
  const db = await testDatabase(options)
  const ids: Ids = { centre: newId(), kopi: newId(), teh: newId(), customer: newId() }
  await transact(db, async tx => {
    taken(await setUpCompany(tx, SYSTEM, NOW, COMPANY))
    taken(await saveTaxes(tx, { classes: [{ code: 'ppn', nameId: 'PPN', nameEn: 'VAT' }], rules: [PPN] }))
    const centre = {
      id: ids.centre,
      code: 'CKR',
      name: 'Gudang',
      kind: 'distribution-centre',
      timeZone: 'Asia/Jakarta',
    }
    taken(await savePlace(tx, SYSTEM, NOW, { ...centre, kind: 'distribution-centre' }))
    await goodsIn(tx, ids)
    await stockUp(tx, ids.centre, ids.kopi, 240_000)
    await stockUp(tx, ids.centre, ids.teh, 24_000)
    taken(await saveAccount(tx, SYSTEM, NOW, accountOf(ids)))
  })
  return { db, ...ids }
}

export type Opened = Awaited<ReturnType<typeof opened>>

type Goods = readonly { readonly item: string; readonly packs: number; readonly unit?: string }[]

export const orderOf = (it: Pick<Opened, 'customer'>, goods: Goods, more: Partial<OrderInput> = {}): OrderInput => ({
  ...{ id: newId(), account: it.customer, wanted: '2026-12-04', reference: '', note: '' },
  lines: goods.map(({ item, packs, unit = 'ctn' }) => ({ id: newId(), item, unit, packs })),
  ...more,
})

/** A draft of cartons; gives the order as it was asked for. */
export const drafted = async (
  db: Database,
  it: Pick<Opened, 'customer'>,
  goods: Goods,
  more: Partial<OrderInput> = {},
) => {
  const order = orderOf(it, goods, more)
  taken(await transact(db, tx => saveOrder(tx, sari, NOW, order)))
  return order
}
