import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, personOf } from '#demo/people.ts'
import { packOf } from '#demo/purchases.ts'
import { DEMO_SUPPLIERS } from '#demo/suppliers.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { checkDigitOf } from '#modules/catalog/rules/index.ts'
import {
  announceNotice,
  readOrder,
  saveAgreement,
  saveOrder,
  saveSupplier,
  stepOrderOn,
} from '#modules/purchasing/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { serverOf } from '#server/testing/server-of.ts'
import { buildHandheld, handOn, PATIENCE, SIZE } from './testing/phone.ts'

// A supplier's delivery is received against its order and what it announced; the network is gone meanwhile.

const CENTRE = demoId('place', 'CKR')
const items = demoItems()

let db: Database
let browser: Browser
let page: Page
let port: number

const { text, button, open, scan, unsent, allSent, installed, picture } = handOn(
  () => page,
  () => `http://127.0.0.1:${port}`,
)

const { startServer, stopServer } = serverOf(() => ({ db, port }))

const pieces = items.filter(
  item => item.unit === 'pcs' && item.barcodes.some(b => b.kind === 'gtin-13') && packOf(item).holds > 1000,
)
const plain = pieces.filter(item => !item.tracksExpiry && item.minAge === null)
const [mie, sabun, gula] = [plain[0]!, plain[1]!, plain[2]!]
const susu = pieces.find(item => item.tracksExpiry)!
const supplier = DEMO_SUPPLIERS[0]!
const sscc = (n: number) => {
  const body = `08990000000000${String(n).padStart(3, '0')}`
  return body + String(checkDigitOf(body))
}
const [PALLET, CARTON] = [sscc(1), sscc(2)]

const by = (user: string): Who => ({ ...SYSTEM, kind: 'user', id: personOf(user).id, name: personOf(user).name })
const must = <Value>(answer: { ok: true; value: Value } | { ok: false; refusal: string; detail?: string }): Value => {
  if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
  return answer.value
}

/** An order of two cartons each of three items, sent; of the first the supplier announces a carton on a pallet. */
const makeOrder = async (tx: Tx, now: Date, day: string) => {
  const { id, code, leadDays, termDays, delivers } = supplier
  const none = { overBp: null, shortBp: null, priceBp: null, lineMinor: null, leastLifeBp: null }
  const terms = { id, code, leadDays, orderDays: [1, 2, 3, 4, 5, 6, 7], minimumOrder: 0, termDays, delivers }
  must(await saveSupplier(tx, SYSTEM, now, { ...terms, isPkp: true, active: true, ...none }))
  const goods = [mie, susu, sabun]
  for (const item of goods)
    must(
      await saveAgreement(tx, SYSTEM, now, {
        ...{
          id: randomUUID(),
          supplier: id,
          item: item.id,
          unit: packOf(item).unit,
          supplierCode: '',
          from: day,
          to: null,
        },
        breaks: [{ minQty: 0, price: 24_000 }],
      }),
    )
  const order = randomUUID()
  const lines = goods.map(item => ({ item: item.id, unit: packOf(item).unit, qty: packOf(item).holds * 2 }))
  must(
    await saveOrder(tx, by('grace'), now, { id: order, supplier: id, place: CENTRE, expected: day, note: '', lines }),
  )
  for (const deed of ['submit', 'send'] as const) {
    const { version } = (await readOrder(tx, order, day))!
    must(await stepOrderOn(tx, by('grace'), now, { id: order, deed, version, note: '' }))
  }
  const line = (n: number, packs: number, carton: string | null) => ({
    ...{ order, orderLine: n, sscc: carton, qty: packOf(goods[n - 1]!).holds * packs, lot: null, expires: null },
  })
  must(
    await announceNotice(tx, by('grace'), now, {
      ...{
        id: randomUUID(),
        supplier: id,
        place: CENTRE,
        number: 'SJ/77',
        shippedDay: day,
        expected: day,
        carrier: '',
      },
      units: [
        { sscc: PALLET, parent: null },
        { sscc: CARTON, parent: PALLET },
      ],
      lines: [line(1, 2, CARTON), line(2, 2, null), line(3, 2, null)],
    }),
  )
}

beforeAll(async () => {
  buildHandheld()
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items, history: [], from: today, today })
  await transact(db, tx => makeOrder(tx, now, today))
  port = await freePort()
  await startServer()
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  page = await (await browser.newContext({ viewport: SIZE, locale: 'id-ID' })).newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await stopServer()
  await db?.close()
})

afterEach(({ task }) => (task.result?.state === 'fail' ? picture(`failed-${task.id}`) : undefined))

const eanOf = (item: typeof mie) => item.barcodes.find(b => b.kind === 'gtin-13')!.code
const left = () => page.locator('[data-left]').getAttribute('data-left')

test('what suppliers bring is listed; the code of a carton opens its delivery', async () => {
  await open()
  await page.getByLabel('Nama masuk').fill('yohanes')
  await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  // Cartons and lots of what is announced are fetched for the dock, where there may be no network.
  const fetched = page.waitForResponse(answer => answer.url().includes('key=SJ'), { timeout: 30_000 })
  await button(/^Terima/).click({ timeout: 30_000 })
  await fetched
  await button(/SJ\/77/).waitFor(PATIENCE)
  await picture('deliveries')
  await scan('tidak-ada-77')
  await text(/Tidak ada kiriman/).waitFor()
  await scan(`(00)${CARTON}`)
  await expect.poll(left, PATIENCE).toBe('3')
  await picture('delivery')
})

test('without a network: a pallet is one scan, a label says lot and expiry, and what is odd is told', async () => {
  await installed()
  await stopServer()
  await scan(`(00)${PALLET}`)
  await text(/1 karton dihitung/).waitFor()
  expect(await left()).toBe('2')
  await scan(`(00)${CARTON}`)
  await text(/sudah dihitung/).waitFor()
  await scan(`(01)0${eanOf(susu)}(17)301231(10)L7`)
  await text(new RegExp(`1 dari ${(packOf(susu).holds * 2) / 1000}`))
    .first()
    .waitFor()
  await scan(eanOf(gula))
  await text(`${gula.name} tidak dipesan`).waitFor()
  await picture('odd')
  await button(new RegExp(susu.name)).click()
  await button(/^Datang/).click()
  for (const digit of String((packOf(susu).holds * 2) / 1000))
    await page.getByRole('dialog').last().getByRole('button', { name: digit, exact: true }).click()
  await picture('quantity')
  await button('Simpan').click()
  await button(/^Rusak/).click()
  await page.getByRole('dialog').last().getByRole('button', { name: '3', exact: true }).click()
  await button('Simpan').click()
  await picture('line')
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai' }).click()
  expect(await left()).toBe('1')
  await page.reload()
  await expect.poll(left, PATIENCE).toBe('1')
  await picture('counted')
  await button('Selesai').click()
  await text('1 barang belum datang').waitFor()
  await picture('finish')
  await button('Kirim: kiriman ini lengkap').click()
  await text('SJ/77 diterima').waitFor()
  await text('Sudah dihitung, menunggu dikirim').waitFor()
  expect(await unsent()).toBe('1')
})

test('with the network back it is one receipt, in stock with its lot, and each difference is the buyers’ task', async () => {
  await startServer()
  await allSent()
  const lines = await db.pool.query(
    `select l.counted::int as counted, l.accepted::int as accepted, l.damaged::int as damaged, l.short::int as short
     from purchasing.receipt_line l order by l.counted desc, l.short desc, l.line`,
  )
  const [two, milk, soap] = [packOf(mie).holds * 2, packOf(susu).holds * 2, packOf(sabun).holds * 2]
  const counted = [
    { counted: two, accepted: two, damaged: 0, short: 0 },
    { counted: milk, accepted: milk - 3000, damaged: 3000, short: 0 },
  ].toSorted((a, b) => b.counted - a.counted)
  expect(lines.rows.slice(0, 2)).toEqual(counted)
  expect(lines.rows).toContainEqual({ counted: 0, accepted: 0, damaged: 0, short: soap })
  const differences = await db.pool.query('select kind from purchasing.difference order by kind')
  expect(differences.rows.map(row => row.kind)).toEqual(['damaged', 'short', 'wrong-item'])
  const lots = await db.pool.query("select code from stock.lot where code = 'L7'")
  expect(lots.rows).toHaveLength(1)
})
