import { randomBytes } from 'node:crypto'
import { type Answer, assert } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { postEntries } from '#modules/books/server/index.ts'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import type { CompanyInput } from '#modules/company/contract/index.ts'
import { listRegisters } from '#modules/company/server/index.ts'
import type { Promotion } from '#modules/pricing/rules/index.ts'
import { draftPriceBook, publishPriceBook, savePrices, savePromotion } from '#modules/pricing/server/index.ts'
import { moveStock } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { initCompany } from '../init-company.ts'

export type ShopItem = { readonly id: string; readonly name: string; readonly weighed: boolean }

export type Shop = {
  readonly items: readonly ShopItem[]
  readonly members: readonly string[]
  /** Register ids with the place each stands in. */
  readonly registers: readonly { readonly id: string; readonly place: string }[]
  /** What lies of each item at each place, and what each member has, before the first sale. */
  readonly stock: number
  readonly points: number
}

const GOODS = [
  ['Beras 5 kg', 78_000, 'exempt'],
  ['Gula 1 kg', 17_500, 'ppn'],
  ['Kopi bubuk', 24_900, 'ppn'],
  ['Teh celup', 9_950, 'ppn'],
  ['Sabun mandi', 4_333, 'ppn'],
  ['Mi goreng', 3_475, 'ppn'],
  ['Jeruk', 32_500, 'exempt'],
  ['Susu UHT', 19_890, 'ppn'],
] as const

const WEIGHED = 'Jeruk'
const STOCK = 9_000_000
const POINTS = 100_000

const newId = () => uuidv7(Date.now(), randomBytes(10))

const taken = <T>(answer: Answer<T>): T => {
  assert(answer.ok, `the shop of a test is refused: ${answer.ok ? '' : answer.detail}`)
  return answer.value
}

const COMPANY: CompanyInput = {
  ...{ legalName: 'PT Uji Coba', tradeName: 'Toko Uji', npwp: null, isPkp: true, pricesIncludeTax: true },
  ...{ address: '', phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' },
  ...{ cashStep: 100, dayCutOff: 0 },
}

const OWNER = { username: 'pemilik', name: 'Pemilik', password: 'kuda-nil-biru-besar' }

const promotion = (name: string, more: Pick<Promotion, 'give' | 'budget'>): Promotion => ({
  ...{ id: newId(), name: { id: name, en: name }, priority: 10, from: null, to: null, places: null, when: [] },
  ...{ stop: false, exclusive: null, limits: {}, ...more },
})

/** One that is free to all, and one whose budget the registers share out: what they gave must be counted once. */
const promotions = (items: readonly ShopItem[], registers: readonly string[]): Promotion[] => {
  const allowances = registers.map(register => ({ register, amount: 1_000_000 }))
  return [
    promotion('Diskon kopi', {
      give: { kind: 'percent', target: { items: [items[2]!.id] }, basisPoints: 750 },
      budget: null,
    }),
    promotion('Hemat sabun', {
      give: { kind: 'amount', target: { items: [items[4]!.id] }, amount: 333, per: 'unit' },
      budget: { total: registers.length * 1_000_000, allowances },
    }),
  ]
}

const foundPrices = async (tx: Tx, now: Date, items: readonly ShopItem[], registers: readonly string[]) => {
  const prices = items.flatMap(({ id: item }, n) => {
    const price = { item, place: null, minQty: 0, unitPrice: GOODS[n]![1] }
    return [
      { ...price, group: null },
      { ...price, group: 'member', unitPrice: GOODS[n]![1] - 75 },
    ]
  })
  taken(await savePrices(tx, SYSTEM, now, prices))
  for (const one of promotions(items, registers)) taken(await savePromotion(tx, SYSTEM, now, one))
  const frame = { id: newId(), validFrom: new Date(now.getTime() - 86_400_000), validTo: null, note: 'uji' }
  taken(await publishPriceBook(tx, SYSTEM, now, taken(await draftPriceBook(tx, frame))))
}

const foundStock = async (tx: Tx, now: Date, items: readonly ShopItem[], places: readonly string[]) => {
  const moves = items.map(({ id: item }) => ({ item, qty: STOCK }))
  const doc = { day: '2026-01-01', kind: 'opening', reason: 'saldo awal', moves } as const
  for (const place of places) taken(await moveStock(tx, SYSTEM, now, { ...doc, id: newId(), place }))
}

const foundPoints = (tx: Tx, now: Date, members: readonly string[]) => {
  const entry = {
    id: newId(),
    why: 'points-opening',
    at: now.toISOString(),
    day: '2026-01-01',
    who: 't',
    ref: 'opening',
  }
  const give = (party: string) => ({
    debit: `points:${party}`,
    credit: 'points-issued:opening',
    unit: 'PTS',
    amount: POINTS,
  })
  return postEntries(tx, [{ ...entry, postings: members.map(give) }])
}

/** A company whose shops can sell: goods, prices, promotions, stock, members with points. Needs a migrated database. */
export const foundShop = (
  db: Database,
  { shops, tills, members }: { shops: number; tills: number; members: number },
): Promise<Shop> =>
  transact(db, async tx => {
    const now = new Date()
    const places = Array.from({ length: shops }, (_, n) => ({ code: `UJ${n + 1}`, name: `Uji ${n + 1}`, tills }))
    const kind = 'shop' as const
    await initCompany(tx, now, { company: COMPANY, places: places.map(it => ({ ...it, kind })), owner: OWNER })
    const registers = await listRegisters(tx)
    const items = GOODS.map(([name]) => ({ id: newId(), name, weighed: name === WEIGHED }))
    const drafts = items.map(({ id, name, weighed }, n) =>
      itemDraft.parse({
        ...{ id, name, weighed, sku: `U-${n}`, taxClass: GOODS[n]![2] },
        unit: weighed ? 'kg' : 'pcs',
      }),
    )
    taken(await saveItems(tx, SYSTEM, now, drafts))
    await foundPrices(
      tx,
      now,
      items,
      registers.map(r => r.id),
    )
    await foundStock(tx, now, items, [...new Set(registers.map(r => r.place))])
    const people = Array.from({ length: members }, newId)
    if (members > 0) await foundPoints(tx, now, people)
    return { items, members: people, registers, stock: STOCK, points: POINTS }
  })

/** The code with which a device becomes the till of a register. */
export const enrolmentCode = (db: Database, register: string, secret: string): Promise<string> =>
  transact(db, async tx => taken(await enrolRegister(tx, SYSTEM, new Date(), { register, secret })).code)
