import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, personOf } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { type OwnBrowser, openOwnBrowser } from '#kit/testing/open-own-browser.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { completeTask, openTasks } from '#modules/flow/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { SECRET, serverOf } from '#server/testing/server-of.ts'
import { buildHandheld, handOn, PATIENCE, SIZE } from './testing/phone.ts'

const KEMANG = demoId('place', 'KMG')
const bagus = personOf('bagus')

let db: Database
let phone: OwnBrowser
let page: Page
let port: number
let folder: string

const { startServer, stopServer } = serverOf(() => ({ db, port }))

const startPhone = async () => {
  phone = await openOwnBrowser(join(folder, 'profile'), process.env.CHROMIUM_PATH)
  page = await phone.context.newPage()
  await page.setViewportSize(SIZE)
}

beforeAll(async () => {
  buildHandheld()
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  port = await freePort()
  await startServer()
  folder = mkdtempSync(join(tmpdir(), 'ujung-handheld-'))
  await startPhone()
}, 180_000)

afterAll(async () => {
  await phone?.close()
  await stopServer()
  await db?.close()
  rmSync(folder, { recursive: true, force: true })
})

const goods = demoItems().filter(i => i.minAge === null && i.barcodes.some(b => b.kind === 'gtin-13'))
const codeOf = (n: number) => goods[n]!.barcodes.find(b => b.kind === 'gtin-13')!.code
const { text, button, open, scan, unsent, picture } = handOn(
  () => page,
  () => `http://127.0.0.1:${port}`,
)

const enterPin = async (who = bagus) => {
  await button(who.name).click()
  await page.keyboard.type(who.pin, { delay: 40 })
  await page.locator('[data-waiting]').waitFor()
}

/** Home, whatever the test before left on the screen. */
const openHome = async () => {
  await open()
  await enterPin()
}

/** Everything is on the server, sent by itself or by a touch. */
const allSent = async () => {
  await page.locator('[data-waiting]').click()
  await button('Kirim sekarang')
    .click({ timeout: 2_000 })
    .catch(() => {})
  await text('Semua sudah di server').waitFor(PATIENCE)
  expect(await page.locator('[data-deed=refused]').count()).toBe(0)
}

/** A task about an item that tills sold below zero. */
const openTask = async (n: number) => {
  const item = goods[n]!.id
  const id = randomUUID()
  const wish = { id, kind: 'stock-below-zero', subject: `stock:${KEMANG}/${item}`, place: KEMANG }
  await transact(db, tx => openTasks(tx, 'system', new Date(), [{ ...wish, detail: { unit: item, amount: -3000 } }]))
  return id
}

const taskOf = (id: string) =>
  db.pool
    .query('select done_by, outcome from flow.task where id = $1', [id])
    .then(r => r.rows[0] as { done_by: string | null; outcome: string | null })

const finishFirstTask = async () => {
  await button(/Tugas saya/).click()
  await page.getByRole('list', { name: 'Tugas' }).getByRole('button').first().click()
  await page.getByLabel('Sudah dihitung ulang').check()
  await button('Selesaikan').click()
  await text(/Tugas selesai/).waitFor()
}

test('a phone of the shop is enrolled with a code, not with a till’s, and lets its people in by PIN', async () => {
  const codeFor = async (register: string) => {
    const made = await transact(db, tx =>
      enrolRegister(tx, SYSTEM, new Date(), { register: demoId('register', register), secret: SECRET }),
    )
    return made.ok ? made.value.code : ''
  }
  await open()
  await text('Selamat bekerja').waitFor()
  await button(/Ponsel milik toko/).click()
  await page.getByLabel('Kode pendaftaran').fill(await codeFor('KMG-01'))
  await button('Daftarkan').click()
  await text(/milik kasa/).waitFor()
  await page.getByLabel('Kode pendaftaran').fill(await codeFor('KMG-51'))
  await button('Daftarkan').click()
  await button(bagus.name).waitFor()
  await button(bagus.name).click()
  await page.keyboard.type('111111', { delay: 40 })
  await text('PIN salah').waitFor()
  await page.keyboard.type(bagus.pin, { delay: 40 })
  await text('Cari barang').waitFor()
})

test('a scan anywhere looks an item up: what is here, elsewhere, and what it costs', async () => {
  await scan(codeOf(120))
  await page.getByRole('heading', { name: goods[120]!.name }).waitFor()
  await text(/Rp/).first().waitFor()
  await page.getByRole('heading', { name: 'Di tempat lain' }).waitFor()
  await scan('8990001999998')
  await text(/Kode tidak dikenal/).waitFor()
  await button('Kembali').click()
})

test('a task comes by itself; finished without a network it outlives a reload and a power cut, and goes up once', async () => {
  const id = await openTask(120)
  await openHome()
  await text('1 menunggu').waitFor(PATIENCE)
  await stopServer()
  await finishFirstTask()
  await expect.poll(unsent, PATIENCE).toBe('1')
  await page.reload()
  await enterPin()
  expect(await unsent()).toBe('1')
  await phone.kill()
  await startPhone()
  await open()
  await enterPin()
  await page.locator('[data-waiting]').click()
  await text('1 menunggu dikirim').waitFor()
  await startServer()
  await button('Kirim sekarang')
    .click({ timeout: 2_000 })
    .catch(() => {})
  await text('Semua sudah di server').waitFor(PATIENCE)
  expect(await taskOf(id)).toEqual({ done_by: bagus.id, outcome: 'counted' })
  await button('Kembali').click()
})

test('an answer lost on the way does not make it a refusal, and what another did first is told and kept', async () => {
  const id = await openTask(121)
  let lost = 0
  await page.route('**/complete', async route => {
    if (lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await openHome()
  await finishFirstTask()
  await page.locator('[data-waiting]').click()
  await expect.poll(unsent, PATIENCE).toBe('0')
  expect(lost).toBe(1)
  expect(await taskOf(id)).toEqual({ done_by: bagus.id, outcome: 'counted' })
  expect(await page.locator('[data-deed=refused]').count()).toBe(0)
  await page.unroute('**/complete')

  const other = await openTask(122)
  await page.reload()
  await enterPin()
  await page.goto(`http://127.0.0.1:${port}/handheld/#/home`)
  await text('1 menunggu').waitFor(PATIENCE)
  // The phone does not hear of it: its questions do not get through for a moment.
  await page.route(/flow\/tasks\?done=false/, route => route.abort())
  await transact(db, tx => completeTask(tx, SYSTEM, new Date(), { id: other, outcome: 'explained' }))
  await finishFirstTask()
  await page.locator('[data-refused="1"]').waitFor(PATIENCE)
  await page.unroute(/flow\/tasks\?done=false/)
  await page.locator('[data-waiting]').click()
  await page.locator('[data-deed=refused]').getByRole('button').click()
  await button('Buang').click()
  await button('Ya, buang').click()
  await expect.poll(() => page.locator('[data-deed=refused]').count(), PATIENCE).toBe(0)
})

test('a task with a form is filled in without a network, says what is missing, outlives a reload and is taken in', async () => {
  const id = randomUUID()
  const fields = {
    type: 'object',
    required: ['amount', 'day', 'why'],
    properties: {
      asker: { type: 'string', title: 'Diminta oleh', readOnly: true },
      amount: { type: 'integer', title: 'Jumlah', format: 'money', minimum: 1000 },
      day: { type: 'string', title: 'Tanggal', format: 'date', 'x-when': ['approved'] },
      why: { type: 'string', title: 'Alasan', oneOf: [{ const: 'sick', title: 'Sakit' }], 'x-when': ['rejected'] },
    },
  }
  const detail = { name: 'Periksa permintaan', process: 'Belanja', fields, input: { asker: 'Sari Dewi', amount: 50 } }
  const wish = { id, kind: 'process-work', subject: id, place: KEMANG, outcomes: ['approved', 'rejected'], detail }
  await transact(db, tx => openTasks(tx, 'system', new Date(), [wish]))
  await openHome()
  await page.goto(`http://127.0.0.1:${port}/handheld/#/home`)
  await button(/Tugas saya/).click()
  await text('Periksa permintaan').click()
  await text('Sari Dewi').waitFor()
  await stopServer()
  await page.getByLabel('Setujui').check()
  await button('Selesaikan').click()
  await text('Terlalu kecil atau terlalu pendek').waitFor()
  await text('Wajib diisi').waitFor()
  await page.getByLabel('Jumlah').fill('250000')
  await text('Rp250.000').waitFor()
  await page.reload()
  await enterPin()
  expect(await page.getByLabel('Jumlah').inputValue()).toBe('250000')
  await page.getByLabel('Tanggal').fill('2026-12-21')
  await picture('form')
  await button('Selesaikan').click()
  await text(/Tugas selesai/).waitFor()
  await startServer()
  await allSent()
  expect(await taskOf(id)).toEqual({ done_by: bagus.id, outcome: 'approved' })
})

test('a count goes on through a reload without a network, and reaches the server exactly once', async () => {
  await page.goto(`http://127.0.0.1:${port}/handheld/#/count`)
  await page.reload()
  await enterPin()
  await button('Hitung bebas').waitFor()
  await stopServer()
  await button('Hitung bebas').click()
  await page.getByRole('heading', { name: 'Pindai barang pertama' }).waitFor()
  const counted = page.getByRole('list', { name: 'Hitung', exact: true }).getByRole('button')
  for (const n of [1, 2, 3]) {
    await scan(codeOf(130))
    await text(new RegExp(`: ${n} pcs`)).waitFor()
  }
  await page.reload()
  await enterPin()
  await scan(codeOf(131))
  await expect.poll(() => counted.count(), PATIENCE).toBe(2)
  await button('Selesai menghitung').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai menghitung' }).click()
  await text('Hitungan tersimpan: 2 baris').waitFor()
  expect(await unsent()).toBe('3')
  await startServer()
  await allSent()
  const tallies = await db.pool.query(
    `select t.qty::int as qty, t.who from stock.count_tally t join stock.count c on c.id = t.count
     where c.place = $1 and c.started_by = $2 order by qty desc`,
    [KEMANG, bagus.id],
  )
  expect(tallies.rows).toEqual([
    { qty: 3000, who: bagus.id },
    { qty: 1000, who: bagus.id },
  ])
})

test('on their own phone a person signs in by password, in English as well', async () => {
  const own = await phone.context.browser()!.newContext({ viewport: SIZE })
  page = await own.newPage()
  await open()
  await button('Bahasa').click()
  await page.getByLabel('User name').fill('yohanes')
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await text('My tasks').waitFor(PATIENCE)
  await text('Yohanes Manurung').waitFor()
  await button('Menu').click()
  await own.close()
})
