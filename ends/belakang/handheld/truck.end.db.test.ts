import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { furnishCentre } from '#demo/distribution/furnish-centre.ts'
import { sentGoods } from '#demo/distribution/plan.ts'
import { runTransfers } from '#demo/distribution/run-transfers.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { personOf } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { saveTruck } from '#modules/distribution/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { SECRET, serverOf } from '#server/testing/server-of.ts'
import { buildHandheld, handOn, PATIENCE, SIZE } from './testing/phone.ts'

// A truck of 40 cages: 40 scans, the network gone after the twentieth.

const KEMANG = demoId('place', 'KMG')
const CAGES = 40
const bagus = personOf('bagus')

let db: Database
let browser: Browser
let page: Page
let port: number
let ssccs: readonly string[]

const { text, button, open, scan, enterPin, enrol, unsent, allSent, installed, picture } = handOn(
  () => page,
  () => `http://127.0.0.1:${port}`,
)

const { startServer, stopServer } = serverOf(() => ({ db, port }))

const sendTruck = (now: Date, day: string) =>
  transact(db, async tx => {
    const items = sentGoods(demoItems(), 65)
    await furnishCentre(tx, now, { day, began: day }, items)
    const room = { capacityGrams: 9_000_000, spots: 60, kmCost: 4300, hourCost: 52_000, leaves: 240, back: 1380 }
    const centre = demoId('place', 'CKR')
    await saveTruck(tx, { id: randomUUID(), code: 'B 9999 UJG', place: centre, ...room, active: true })
    const even = items.filter(item => item.units.find(unit => unit.code === 'ctn')!.holds % 2000 === 0).slice(0, 2)
    const goods = even.map(item => ({ item: item.id, qty: item.units.find(u => u.code === 'ctn')!.holds * 20 }))
    await runTransfers(tx, now, [
      { reaches: 'dispatched', id: randomUUID(), to: KEMANG, hoursAgo: 7, cages: CAGES, goods },
    ])
    const rows = await tx.rows<{ sscc: string }>('select sscc from distribution.unit order by sscc')
    return rows.map(row => row.sscc)
  })

beforeAll(async () => {
  buildHandheld()
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  ssccs = await sendTruck(now, today)
  port = await freePort()
  await startServer()
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  page = await (await browser.newContext({ viewport: SIZE })).newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await stopServer()
  await db?.close()
})

afterEach(({ task }) => (task.result?.state === 'fail' ? picture(`failed-${task.id}`) : undefined))

const left = () => page.locator('[data-left]').getAttribute('data-left')
const end = (n: number) => ssccs[n]!.slice(-4)
const row = (n: number) => button(new RegExp(end(n)))

/** A photograph as a phone takes it: large. */
const photograph = async () => {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 })
    const pen = canvas.getContext('2d')!
    for (let n = 0; n < 600; n += 1) {
      pen.fillStyle = `hsl(${n * 7} 70% ${n % 100}%)`
      pen.fillRect((n * 331) % 3000, (n * 173) % 2000, 120, 90)
    }
    return canvas.toDataURL('image/jpeg', 0.98)
  })
  return { name: 'rusak.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data.split(',')[1]!, 'base64') }
}

test('the truck stands in the list with 40 to come, and the first scan opens it', async () => {
  expect(ssccs).toHaveLength(CAGES)
  const made = await transact(db, tx =>
    enrolRegister(tx, SYSTEM, new Date(), { register: demoId('register', 'KMG-51'), secret: SECRET }),
  )
  await enrol(made.ok ? made.value.code : '')
  await enterPin(bagus)
  await picture('home')
  await button(/^Truk/).click()
  await button(/B 9999 UJG.*40/s).waitFor(PATIENCE)
  await picture('trucks')
  await scan(`]C100${ssccs[0]}`)
  await text(`${end(0)} tiba · 39 lagi`).waitFor()
  expect(await left()).toBe('39')
})

test('each scan is told at once, with the network and without; what does not belong is told and kept', async () => {
  for (let n = 1; n < 20; n += 1) {
    await scan(`(00)${ssccs[n]}`)
    await text(`${end(n)} tiba · ${39 - n} lagi`).waitFor()
  }
  await installed()
  await stopServer()
  for (let n = 20; n < 38; n += 1) {
    await scan(ssccs[n]!)
    await text(`${end(n)} tiba · ${39 - n} lagi`).waitFor()
  }
  await picture('scanned')
  await scan(ssccs[30]!)
  await text(`${end(30)} sudah dipindai`).waitFor()
  expect(await left()).toBe('2')
  await scan('(00)106141412345678908')
  await text('8908 tidak dikenal').waitFor()
  await picture('unknown')
  await scan('(00)106141412345678909')
  await text('Kode terbaca tidak utuh').waitFor()
  expect(await left()).toBe('2')
})

test('what is odd gets a reason and a photograph, and all of it outlives a reload without a network', async () => {
  await row(37).click()
  await page.getByLabel('Rusak').check()
  await page.getByLabel('Basah').check()
  const photo = await photograph()
  expect(photo.buffer.length).toBeGreaterThan(400_000)
  await page.getByRole('dialog').getByLabel('Ambil foto').setInputFiles(photo)
  await page.getByRole('img', { name: 'Ambil foto' }).waitFor(PATIENCE)
  await picture('damaged')
  await button('Simpan').click()
  await row(39).click()
  await page.getByLabel('Tidak ada di truk').check()
  await picture('missing')
  await button('Simpan').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.reload()
  await enterPin(bagus)
  await expect.poll(left, PATIENCE).toBe('2')
  await scan(ssccs[38]!)
  await text(`${end(38)} tiba · 1 lagi`).waitFor()
  await picture('one-left')
  await button('Selesai').click()
  await text(/1 koli belum dipindai/).waitFor()
  await picture('finish')
  await button('Truk sudah kosong').click()
  await text('Truk diterima: 39 dari 40').waitFor()
  await picture('after')
  // The photograph, and the receipt.
  expect(await unsent()).toBe('2')
})

test('with the network back it is one receipt, its goods are in stock, and each difference is somebody’s task', async () => {
  await startServer()
  await allSent()
  const receipts = await db.pool.query('select finished, who from distribution.receipt')
  expect(receipts.rows).toEqual([{ finished: true, who: bagus.id }])
  const units = await db.pool.query('select state, count(*)::int as n from distribution.unit group by 1 order by 1')
  expect(units.rows).toEqual([
    { state: 'damaged', n: 1 },
    { state: 'missing', n: 1 },
    { state: 'received', n: 38 },
  ])
  const differences = await db.pool.query(
    `select d.kind, d.side, d.note, p.code as place, octet_length(f.bytes) < 400000 as small
     from distribution.difference d join flow.task t on t.id = d.task join company.place p on p.id = t.place
     left join files.content f on f.hash = d.photo order by d.kind`,
  )
  expect(differences.rows).toEqual([
    { kind: 'damaged', side: 'shop', note: 'Basah', place: 'KMG', small: true },
    { kind: 'missing', side: 'centre', note: 'Tidak ada di truk', place: 'CKR', small: null },
    { kind: 'unknown', side: 'shop', note: '', place: 'KMG', small: null },
  ])
  await open('#/trucks')
  await button(/1\s*kurang/).waitFor(PATIENCE)
})

test('a cage is emptied onto the shop floor, with what was counted in it', async () => {
  await open('#/put-away')
  await text('Pindai barang atau karton').waitFor()
  await scan(`(00)${ssccs[39]}`)
  await text(`Koli ${end(39)} belum diterima di sini`).waitFor()
  await scan(`(00)${ssccs[0]}`)
  await button('Sudah dipajang, tanpa rak').waitFor()
  await page.getByRole('list', { name: 'Isinya, ketuk bila berbeda' }).getByRole('button').first().click()
  await page.getByRole('dialog').getByRole('button', { name: '1', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await picture('cage')
  await button('Sudah dipajang, tanpa rak').click()
  await text(`Koli ${end(0)} disimpan`).waitFor()
  await allSent()
  const put = await db.pool.query(
    `select u.state, d.kind, d.side from distribution.unit u join distribution.difference d on d.sscc = u.sscc where u.sscc = $1`,
    [ssccs[0]],
  )
  expect(put.rows).toEqual([{ state: 'put-away', kind: 'short', side: 'centre' }])
})
