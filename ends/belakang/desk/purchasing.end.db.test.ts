import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundCompany } from '#demo/found-company.ts'
import { demoItems } from '#demo/items.ts'
import { loadPurchases } from '#demo/load-purchases.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'
import { startWork, type Work } from '#server/start-work.ts'

// From an order to its booked invoice: the buyer orders, the owner approves, goods are counted in, the supplier asks too much.

const SECRET = 'a secret of thirty-two letters or more'

let db: Database
let server: Server
let work: Work
let browser: Browser
let address: string
let grace: Page
let melati: Page
let ayu: Page

const signIn = async (user: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${address}/desk/`)
  await page.getByLabel('Nama masuk').fill(user)
  await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).first().click()
  await page.getByRole('link', { name: 'Pembelian' }).first().waitFor()
  return page
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'the desk builds').not.toMatch(/error/i)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const items = demoItems()
  await transact(db, tx => foundCompany(tx, now, items))
  await loadPurchases(db, { now, items, today: momentsIn('Asia/Jakarta')(now).day })
  const port = await freePort()
  address = `http://localhost:${port}`
  const log = openLog('test', 'silent')
  server = await openServer({ db, log, secret: SECRET, baseUrl: address })
  await server.listen(port)
  const mail = { smtp: null, mailFrom: 'Toko <toko@toko.example>', dir: tmpdir() }
  work = await startWork(db, log, { secret: SECRET, baseUrl: address, ...mail })
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  ;[grace, melati, ayu] = await Promise.all([signIn('grace'), signIn('melati'), signIn('ayu')])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await work?.close()
  await server?.close()
  await db?.close()
})

/** A picture of what a person sees, where somebody asked for pictures. */
const picture = async (page: Page, name: string) => {
  const folder = process.env.UJUNG_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/purchasing-${name}.png`, fullPage: true })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const pick = async (page: Page, name: string, option: RegExp) => {
  await page.getByRole('combobox', { name }).last().click()
  await page.getByRole('option', { name: option }).first().click()
}
const isIn = (page: Page, state: string) => page.getByText(state, { exact: true }).first().waitFor()

let number: string
let order: string

test('the buyer orders, which is above the limit, and somebody else approves', async () => {
  await grace.goto(`${address}/desk/purchasing/orders/new`)
  await pick(grace, 'Pemasok', /Beras/)
  await pick(grace, 'Kirim ke', /Cikarang/)
  await grace.getByLabel('Tambah barang').fill('beras')
  await grace.getByRole('option').filter({ visible: true }).first().click()
  await grace.getByLabel(/^Jumlah kemasan/).fill('150')
  await grace.getByText('orang lain harus menyetujui').waitFor()
  await picture(grace, '1-new')
  await press(grace, 'Simpan')
  await press(grace, 'Ajukan')
  await grace.getByText('Menunggu persetujuan').first().waitFor()
  await grace.getByText('Anda yang mengajukan').waitFor()
  expect(await grace.getByRole('button', { name: 'Setujui' }).isDisabled()).toBe(true)
  order = grace.url()
  number = (await grace.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await melati.goto(order)
  await press(melati, 'Setujui')
  await melati.getByText('Kirim PDF-nya').waitFor()
  await press(grace, 'Tandai terkirim')
  await press(grace, 'Pemasok menyanggupi')
  await grace.getByRole('dialog').getByRole('button', { name: 'Pemasok menyanggupi' }).click()
  await isIn(grace, 'Disanggupi')
  await picture(grace, '2-confirmed')
})

test('the goods are counted in, and the supplier’s invoice over them asks more than was agreed', async () => {
  await melati.goto(`${address}/desk/purchasing/receiving`)
  await pick(melati, 'Tempat', /Cikarang/)
  await melati.getByRole('link', { name: number }).first().click()
  await press(melati, 'Semua tiba sesuai')
  await melati.getByLabel('Lot', { exact: true }).fill('B1')
  await melati.getByLabel('Kedaluwarsa pada').fill('2027-12-31')
  await melati.getByLabel('Nomor surat jalan').fill('SJ-1')
  await picture(melati, '3-receive')
  await press(melati, 'Catat penerimaan')
  await melati.getByText(/Penerimaan GR-.* dicatat/).waitFor()
  await ayu.goto(`${address}/desk/purchasing/invoices/new`)
  await pick(ayu, 'Pemasok', /Beras/)
  await ayu.getByLabel('Nomor faktur', { exact: true }).fill('BRS/77')
  const row = ayu.getByRole('row').filter({ hasText: number })
  await row.getByRole('checkbox').check()
  const net = row.getByLabel(/^Nilai sebelum PPN/)
  const agreed = Number(await net.inputValue())
  expect(agreed).toBeGreaterThan(25_000_000)
  const asked = agreed + 600_000
  await net.fill(String(asked))
  await ayu.getByLabel('PPN di faktur').fill('0')
  await ayu.getByLabel('Total di faktur').fill(String(asked))
  await press(ayu, 'Catat dan cocokkan')
  await isIn(ayu, 'Tidak cocok')
  await ayu.getByText(/Baris 1: .*menurut pesanan/).waitFor()
  await picture(ayu, '4-mismatch')
})

test('who entered it may not let it pass; somebody else does with a reason, and it is booked and owed', async () => {
  await ayu.getByLabel('Sebab').fill('Naik harga')
  expect(await ayu.getByRole('button', { name: 'Tolak' }).isEnabled()).toBe(true)
  expect(await ayu.getByRole('button', { name: 'Terima apa adanya' }).count()).toBe(0)
  await melati.goto(ayu.url())
  await melati.getByLabel('Sebab').fill('Kenaikan harga disetujui lewat telepon')
  await press(melati, 'Terima apa adanya')
  await isIn(melati, 'Dibukukan')
  await melati.getByText(/Diputuskan Melati.*lewat telepon/).waitFor()
  await picture(melati, '5-booked')
  const { rows } = await db.pool.query(
    `select i.state, o.state as "orderState" from purchasing.invoice i, purchasing.purchase_order o
     where i.number = 'BRS/77' and o.number = $1`,
    [number],
  )
  expect(rows).toEqual([{ state: 'booked', orderState: 'received' }])
})
