import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { furnishCentre } from '#demo/distribution/furnish-centre.ts'
import { sentGoods } from '#demo/distribution/plan.ts'
import { runTransfers } from '#demo/distribution/run-transfers.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { planDay } from '#modules/distribution/server/index.ts'
import { moveStock, onHand } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { serverOf } from '#server/testing/server-of.ts'
import { buildHandheld, handOn, PATIENCE, SIZE } from './testing/phone.ts'

// Goods go to shelves, from one shelf to another, to another shop, and by truck; much of it without a network.

const CENTRE = demoId('place', 'CKR')
const KEMANG = demoId('place', 'KMG')
const items = demoItems()

let db: Database
let browser: Browser
let page: Page
let port: number
let ssccs: readonly string[]

const { text, button, open, scan, allSent, installed, picture } = handOn(
  () => page,
  () => `http://127.0.0.1:${port}`,
)

const { startServer, stopServer } = serverOf(() => ({ db, port }))

const sent = sentGoods(items, 65)
/** Goods that lie on no shelf of the centre, and nowhere else. */
const fresh = items.find(
  it => !sent.includes(it) && !it.tracksExpiry && it.minAge === null && it.barcodes[0]?.kind === 'gtin-13',
)!
const eanOf = (item: typeof fresh) => item.barcodes.find(b => b.kind === 'gtin-13')!.code

/** A furnished centre, a truck planned with three cages for Kemang, and five pieces that lie nowhere yet. */
const makeWork = (now: Date, day: string) =>
  transact(db, async tx => {
    await furnishCentre(tx, now, { day, began: day }, sent)
    const holds = sent[0]!.units.find(unit => unit.code === 'ctn')!.holds
    const goods = [{ item: sent[0]!.id, qty: holds * 3 }]
    const packed = { reaches: 'packed' as const, id: randomUUID(), to: KEMANG, hoursAgo: 5, cages: 3, goods }
    await runTransfers(tx, now, [packed])
    await planDay(tx, SYSTEM, now, { id: randomUUID(), place: CENTRE, day, spent: round => round / 64 })
    await tx.rows('delete from stock.portion where item = $1 and site = $2', [fresh.id, CENTRE])
    const found = { day, kind: 'adjustment' as const, reason: 'found' }
    const moves = [{ item: fresh.id, qty: 5000 }]
    expect(await moveStock(tx, SYSTEM, now, { id: randomUUID(), place: CENTRE, ...found, moves })).toMatchObject({
      ok: true,
    })
    const rows = await tx.rows<{ sscc: string }>('select sscc from distribution.unit order by sscc')
    return rows.map(row => row.sscc)
  })

beforeAll(async () => {
  buildHandheld()
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items, history: [], from: today, today })
  ssccs = await makeWork(now, today)
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

const lies = async (item: string) => {
  const found = await db.pool.query(
    `select l.code, sum(p.qty)::int as qty from stock.portion p join stock.location l on l.id = p.location
     where p.item = $1 and p.site = $2 and p.state = 'on-hand' and p.qty > 0 group by l.code order by l.code`,
    [item, CENTRE],
  )
  return Object.fromEntries((found.rows as { code: string; qty: number }[]).map(row => [row.code, row.qty]))
}

/** How many, by the large digits. */
const typeQty = async (now: RegExp, digits: string) => {
  await button(now).click()
  for (const digit of digits) await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await button(new RegExp(`^${digits} `)).waitFor()
}

test('goods that lie nowhere are put on a shelf by two scans, without a network and through a reload', async () => {
  await open()
  await page.getByLabel('Nama masuk').fill('yohanes')
  await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await button(/^Simpan/).click({ timeout: 30_000 })
  await expect
    .poll(async () => {
      await scan('A-01')
      return text('Pindai barangnya dulu').isVisible()
    }, PATIENCE)
    .toBe(true)
  await installed()
  await stopServer()
  await scan(eanOf(fresh))
  await button(/^1 /).waitFor()
  await scan(eanOf(fresh))
  await button(/^2 /).waitFor()
  await scan(eanOf(sent[1]!))
  await text('Selesaikan dulu yang di tangan').waitFor()
  await page.reload()
  await button(/^2 /).waitFor(PATIENCE)
  await scan('Z-99')
  await text('Rak Z-99 tidak dikenal di sini').waitFor()
  await scan('A-01')
  await text(/ke rak A-01/).waitFor()
  await startServer()
  await allSent()
  expect(await lies(fresh.id)).toEqual({ 'A-01': 2000 })
})

test('from shelf to shelf by three scans; goods on several shelves ask which, and none is refused', async () => {
  await open('#/move')
  await text('Pindai rak asalnya').waitFor()
  await scan('A-01')
  await text('Dari rak A-01').first().waitFor()
  await scan(eanOf(fresh))
  await button(/^1 /).waitFor()
  await scan('A-01')
  await text('Barangnya sudah di rak A-01').waitFor()
  await scan('B-02')
  await text(/ke rak B-02/).waitFor()
  await allSent()
  expect(await lies(fresh.id)).toEqual({ 'A-01': 1000, 'B-02': 1000 })

  // One more than lies on no shelf, and no shelf has as many.
  const [have] = await transact(db, tx => onHand(tx, { places: [CENTRE], items: [fresh.id] }))
  const many = String(have!.on_hand / 1000 - 1)
  await open('#/put-away')
  await text('Pindai barang atau karton').waitFor()
  await scan(eanOf(fresh))
  await page.getByRole('radiogroup', { name: 'Dari' }).waitFor(PATIENCE)
  await typeQty(/^1 /, many)
  await scan('C-03')
  await text('Dari rak mana? Pilih dulu').waitFor()
  await picture('which-shelf')
  await typeQty(new RegExp(`^${many} `), '1')
  await page.getByLabel(/^B-02/).click()
  await expect.poll(() => page.getByLabel(/^B-02/).isChecked(), PATIENCE).toBe(true)
  await scan('C-03')
  await text(/ke rak C-03/).waitFor()
  await allSent()
  expect(await lies(fresh.id)).toEqual({ 'A-01': 1000, 'C-03': 1000 })
})

test('goods for another shop are scanned, packed and sent in one go, also without a network', async () => {
  await open('#/transfer')
  await button('Kiriman baru').click()
  await page.getByLabel('Ke mana?').selectOption({ value: KEMANG })
  await stopServer()
  await scan(eanOf(fresh))
  await text(`${fresh.name}: 1 pcs`).waitFor()
  await scan(eanOf(fresh))
  await text(`${fresh.name}: 2 pcs`).waitFor()
  await picture('transfer')
  await button('Kemas').click()
  await picture('transfer-pack')
  await button('Berangkat sekarang').click()
  await text('Kiriman ke KMG berangkat').waitFor()
  await startServer()
  await allSent()
  const gone = await db.pool.query(
    `select t.state, s.state as shipment, u.kind, u.state as unit from distribution.transfer t
     join distribution.shipment s on s.id = t.shipment join distribution.unit u on u.transfer = t.id where t.origin = 'lateral'`,
  )
  expect(gone.rows).toEqual([{ state: 'dispatched', shipment: 'dispatched', kind: 'carton', unit: 'dispatched' }])
})

test('a truck is loaded by its units, each told at once, and leaves without the one that stands in the bay', async () => {
  await open('#/transfer')
  await button(/B 9\d+ UJG/).waitFor(PATIENCE)
  // What rides with a planned truck is not let go without it.
  expect(await page.getByRole('list', { name: 'Sudah dikemas, belum berangkat' }).getByRole('button').count()).toBe(0)
  await button(/B 9\d+ UJG/).click(PATIENCE)
  const left = () => page.locator('[data-left]').getAttribute('data-left')
  await expect.poll(left, PATIENCE).toBe('3')
  await stopServer()
  await scan(`(00)${ssccs[0]}`)
  await text(/dimuat · 2 lagi/).waitFor()
  await scan(`(00)${ssccs[0]}`)
  await text(/sudah dimuat/).waitFor()
  await scan('(00)106141412345678908')
  await text('8908 bukan untuk truk ini').waitFor()
  await scan(`(00)${ssccs[1]}`)
  await text(/dimuat · 1 lagi/).waitFor()
  await picture('load')
  await button('Truk berangkat').click()
  await text(/1 koli belum dimuat/).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Truk berangkat' }).click()
  await text(/^Truk B .* berangkat$/).waitFor()
  await startServer()
  await allSent()
  const units = await db.pool.query('select state from distribution.unit where sscc = any($1) order by sscc', [ssccs])
  expect(units.rows.map(row => row.state)).toEqual(['dispatched', 'dispatched', 'packed'])
})
