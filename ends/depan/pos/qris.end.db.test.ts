import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { readQris } from '#modules/payments/rules/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

// A till and a desk at the same time: what is asked for by QRIS at one is seen at the other while it waits.

const SECRET = 'a secret of thirty-two letters or more'
const REGISTER = demoId('register', 'KMG-01')
const PIN = (user: string) => DEMO_PEOPLE.find(p => p.user === user)!.pin

const goods = demoItems().filter(i => i.minAge === null && i.barcodes.some(b => b.kind === 'gtin-13'))
const plain = goods.find(i => i.department !== 'elektronik')!
const tagged = goods.find(i => i.department === 'elektronik' && i.price > 80_000)!
const codeOf = (item: typeof plain) => item.barcodes.find(b => b.kind === 'gtin-13')!.code

let db: Database
let server: Server
let browser: Browser
let till: Page
let desk: Page
let address: string

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'pos', 'desk'], { encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  const port = await freePort()
  address = `http://localhost:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const open = async (width: number, height: number) =>
    (await browser.newContext({ viewport: { width, height }, locale: 'id-ID' })).newPage()
  till = await open(1280, 800)
  desk = await open(1440, 900)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const type = (pin: string) => till.keyboard.type(pin, { delay: 30 })
const scan = async (item: typeof plain, lines: number) => {
  await till.keyboard.type(codeOf(item), { delay: 2 })
  await till.keyboard.press('Enter')
  await expect.poll(() => till.getByRole('list', { name: 'Baris belanjaan' }).getByRole('listitem').count()).toBe(lines)
}
const attempts = async () =>
  (
    await db.pool.query(
      'select state, amount::int as amount, payload, seen from payments.qris_attempt order by started_at',
    )
  ).rows as { state: string; amount: number; payload: string; seen: string | null }[]

/** Where SHOTS names a folder, the screens are kept for eyes. */
const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

const byQris = async () => {
  await till.keyboard.press('F8')
  await till.keyboard.press('F2')
  await till.getByRole('img', { name: 'Kode QRIS untuk dipindai pelanggan' }).waitFor()
}

test('till and desk are opened', async () => {
  const code = await transact(db, tx => enrolRegister(tx, SYSTEM, new Date(), { register: REGISTER, secret: SECRET }))
  await till.goto(`${address}/pos/`)
  await till.getByLabel('Kode pendaftaran').fill(code.ok ? code.value.code : '')
  await button(till, 'Daftarkan').click()
  await button(till, 'Siti Rahmawati').click()
  await type(PIN('siti'))
  await till.getByText('Buka shift').first().waitFor()
  const weak = button(till, 'Kepala toko menanggungnya')
  if (await weak.isVisible()) {
    await weak.click()
    await button(till, 'Bagus Prasetyo').click()
    await type(PIN('bagus'))
    await weak.waitFor({ state: 'detached' })
  }
  await till.getByLabel('Berapa lembar Rp50.000').fill('4')
  await button(till, 'Buka shift').click()
  await till.getByText('Siap memindai').waitFor()
  await desk.goto(`${address}/desk/`)
  await desk.getByLabel('Nama masuk').fill('melati')
  await desk.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await button(desk, 'Masuk').first().click()
  await desk.getByRole('heading', { name: 'Hari ini' }).waitFor()
})

test('a dynamic code carries the amount and waits at the desk; the cashier sees the money and the sale is paid', async () => {
  await scan(plain, 1)
  await byQris()
  const [asked] = await expect.poll(attempts, { timeout: 10_000 }).toHaveLength(1).then(attempts)
  expect(readQris(asked!.payload)).toMatchObject({ ok: true, value: { amount: String(asked!.amount) } })
  expect(asked).toMatchObject({ state: 'awaiting' })
  await shoot(till, 'till-qris')
  await desk.goto(`${address}/desk/drawers`)
  const waiting = desk.getByRole('table', { name: 'QRIS' })
  await waiting.getByText('QRIS · KMG-01').waitFor()
  await shoot(desk, 'desk-waiting')
  await till.getByLabel('Nomor referensi (bila ada)').fill('RRN-240001')
  await button(till, /Uang sudah masuk/).click()
  await till.getByText(/tersimpan/).waitFor()
  await shoot(till, 'till-done')
  expect(await till.getByTestId('paper').textContent()).toMatch(/QRIS/)
  // Nothing waits any more, without a reload.
  await waiting.waitFor({ state: 'detached' })
  expect(await attempts()).toMatchObject([{ state: 'confirmed', seen: 'RRN-240001' }])
})

test('money seen at the desk ends the payment at the till; an alarm tag is spoken of; the desk shows the sale', async () => {
  await till.keyboard.press('Enter')
  await scan(tagged, 1)
  await till.getByText('Berlabel alarm').waitFor()
  await byQris()
  await button(desk, 'Nyatakan').click()
  await desk.getByLabel(/referensi/i).fill('RRN-240001')
  await button(desk, 'Uangnya masuk').click()
  await desk.getByText(/referensi.*dipakai/i).waitFor()
  await desk.getByLabel(/referensi/i).fill('RRN-240002')
  await shoot(desk, 'desk-decide')
  await button(desk, 'Uangnya masuk').click()
  await till.getByText(/tersimpan/).waitFor()
  await till.getByText(/Lepas atau matikan label alarm/).waitFor()
  await shoot(till, 'till-alarm')
  const sold = await expect
    .poll(async () => (await db.pool.query('select id from sales.sale order by seq')).rows as { id: string }[])
    .toHaveLength(2)
    .then(() => db.pool.query('select id from sales.sale order by seq'))
  await desk.goto(`${address}/desk/sales/${sold.rows[1].id}`)
  await desk.getByText('RRN-240002').first().waitFor()
  await shoot(desk, 'desk-sale')
})
