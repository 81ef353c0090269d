import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PEOPLE } from '#demo/people.ts'
import { filmBarcode } from '#kit/testing/fake-camera.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { type OwnBrowser, openOwnBrowser } from '#kit/testing/open-own-browser.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

const SECRET = 'a secret of thirty-two letters or more'
const PATIENCE = { timeout: 20_000 }
const REGISTER = demoId('register', 'KMG-01')
const PIN = (user: string) => DEMO_PEOPLE.find(p => p.user === user)!.pin

let db: Database
let server: Server | undefined
let till: OwnBrowser
let page: Page
let port: number
let folder: string

const startServer = async () => {
  const baseUrl = `http://127.0.0.1:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl })
  await server.listen(port)
}

/** A till on a profile that stays, with a camera that sees a barcode. */
const startTill = async () => {
  const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  const film = `--use-file-for-fake-video-capture=${join(folder, 'barcode.y4m')}`
  till = await openOwnBrowser(join(folder, 'profile'), process.env.CHROMIUM_PATH, [...camera, film])
  page = await till.context.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
}

const stopServer = async () => {
  await server?.close()
  server = undefined
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'pos'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'the till builds').not.toMatch(/error/i)
  expect(built.status).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  port = await freePort()
  await startServer()
  folder = mkdtempSync(join(tmpdir(), 'ujung-till-'))
  filmBarcode(join(folder, 'barcode.y4m'), codeOf(120))
  await startTill()
}, 180_000)

afterAll(async () => {
  await till?.close()
  await stopServer()
  await db?.close()
  rmSync(folder, { recursive: true, force: true })
})

const goods = demoItems().filter(i => i.minAge === null && i.barcodes.some(b => b.kind === 'gtin-13'))
const codeOf = (n: number) => goods[n]!.barcodes.find(b => b.kind === 'gtin-13')!.code
const open = () => page.goto(`http://127.0.0.1:${port}/pos/`)
const text = (what: string | RegExp) => page.getByText(what)
const button = (name: string | RegExp) => page.getByRole('button', { name })

const signIn = async (name: string, pin: string) => {
  await button(name).click()
  await page.keyboard.type(pin, { delay: 50 })
}

/** As a scanner types: a few milliseconds a key, Enter at the end. */
const scan = async (code: string) => {
  await page.keyboard.type(code, { delay: 2 })
  await page.keyboard.press('Enter')
}

const lines = () => page.getByRole('list', { name: 'Baris belanjaan' }).getByRole('listitem')

const sell = async (codes: readonly string[]) => {
  for (const [n, code] of codes.entries()) {
    await scan(code)
    await expect.poll(() => lines().count(), PATIENCE).toBe(n + 1)
  }
  await page.keyboard.press('F8')
  await button(/Terima tunai/).click()
  await text(/tersimpan/).waitFor()
}

const sold = () =>
  db.pool
    .query(
      'select number::int as number, seq::int as seq, total::int as total from sales.sale where register = $1 order by seq',
      [REGISTER],
    )
    .then(r => r.rows as { number: number; seq: number; total: number }[])

/** So many sales are in the books, and the till says that none waits. */
const allSent = async (sales: number) => {
  await expect.poll(async () => (await sold()).length, PATIENCE).toBe(sales)
  await expect.poll(waiting, PATIENCE).toBe('0')
}

const waiting = () => page.locator('[data-waiting]').getAttribute('data-waiting')

test('a device is enrolled with a code, fetches what it needs, and lets a cashier in by PIN', async () => {
  const code = await transact(db, tx => enrolRegister(tx, SYSTEM, new Date(), { register: REGISTER, secret: SECRET }))
  expect(code.ok).toBe(true)
  await open()
  await page.getByLabel('Kode pendaftaran').fill('ZZZZ-ZZZZ')
  await button('Daftarkan').click()
  await text('Kode tidak dikenal').waitFor()
  await page.getByLabel('Kode pendaftaran').fill(code.ok ? code.value.code : '')
  await button('Daftarkan').click()
  await button('Siti Rahmawati').click()
  await page.keyboard.type('111111', { delay: 50 })
  await text('PIN salah').waitFor()
  await page.keyboard.type(PIN('siti'), { delay: 50 })
  await text('Buka shift').first().waitFor()
})

test('the shift opens with a counted float; weak storage is taken on by a manager, by name', async () => {
  const weak = button('Kepala toko menanggungnya')
  if (await weak.isVisible()) {
    await weak.click()
    await signIn('Bagus Prasetyo', PIN('bagus'))
    await weak.waitFor({ state: 'detached' })
  }
  await page.getByLabel('Berapa lembar Rp50.000').fill('4')
  await button('Buka shift').click()
  await text('Siap memindai').waitFor()
})

test('three items scanned, paid in cash, printed and sent', async () => {
  await sell([codeOf(1), codeOf(20), codeOf(40)])
  const paper = await page.getByTestId('paper').textContent()
  expect(paper).toContain('KMG-01-000001')
  await allSent(1)
  const [first] = await sold()
  expect(first).toMatchObject({ number: 1, seq: 2 })
})

test('a second copy of the till is refused and says why', async () => {
  const second = await till.context.newPage()
  await second.goto(`http://127.0.0.1:${port}/pos/`)
  await second.getByText('Kasir ini sudah terbuka').waitFor()
  await second.close()
})

test('the server is gone: the page loads again, the basket is still there, the till sells, prints, reads by camera', async () => {
  await page.keyboard.press('Enter')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await scan(codeOf(60))
  await expect.poll(() => lines().count(), PATIENCE).toBe(1)
  await page.waitForTimeout(400)
  await stopServer()
  await page.reload()
  await signIn('Siti Rahmawati', PIN('siti'))
  await expect.poll(() => lines().count(), PATIENCE).toBe(1)
  await page.keyboard.press('F8')
  await button(/Terima tunai/).click()
  await text('Struk KMG-01-000002 tersimpan').waitFor()
  expect(await page.getByTestId('paper').textContent()).toContain('KMG-01-000002')
  await page.keyboard.press('Enter')
  await button('Pindai dengan kamera').click()
  await expect.poll(() => lines().count(), PATIENCE).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Delete')
  await button('Kosongkan').last().click()
  await text('Siap memindai').waitFor()
  await sell([codeOf(80), codeOf(90)])
  await text('Struk KMG-01-000003 tersimpan').waitFor()
  await text('Tanpa jaringan').waitFor()
  expect(await waiting()).toBe('2')
  expect(await sold()).toHaveLength(1)
})

test('the power goes right after the receipt, still without a server: the sale is there, and the next number follows', async () => {
  await page.keyboard.press('Enter')
  await scan(codeOf(100))
  await expect.poll(() => lines().count(), PATIENCE).toBe(1)
  await page.keyboard.press('F8')
  await button(/Terima tunai/).click()
  await text('Struk KMG-01-000004 tersimpan').waitFor()
  await till.kill()
  await startTill()
  await open()
  await signIn('Siti Rahmawati', PIN('siti'))
  await text('Siap memindai').waitFor()
  expect(await waiting()).toBe('3')
  await sell([codeOf(110)])
  await text('Struk KMG-01-000005 tersimpan').waitFor()
})

test('the server is back: everything waiting goes up, once, in order, without a gap', async () => {
  await startServer()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await allSent(5)
  const rows = await sold()
  expect(rows.map(r => r.number)).toEqual([1, 2, 3, 4, 5])
  expect(rows.map(r => r.seq)).toEqual([2, 3, 4, 5, 6])
  const odd = await db.pool.query('select * from sync.odd_fact')
  expect(odd.rows).toEqual([])
})

test('goods come back by their receipt, never more than were sold; the difference is paid out', async () => {
  await page.keyboard.press('Enter')
  await page.keyboard.press('F9')
  await page.getByLabel('Nomor struk').fill('3')
  await button('Cari struk').click()
  await button('Semua').first().click()
  await button('Masukkan ke belanjaan').click()
  await text(/Retur dari KMG-01-000003/).waitFor()
  await page.keyboard.press('F8')
  await button(/Serahkan tunai/).click()
  await text('Struk KMG-01-000006 tersimpan').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('F9')
  await page.getByLabel('Nomor struk').fill('KMG-01-000003')
  await button('Cari struk').click()
  await expect.poll(() => button('Semua').first().isDisabled(), PATIENCE).toBe(true)
  await allSent(6)
  expect((await sold()).at(-1)!.total).toBeLessThan(0)
})

test('the shift is counted blind and closed with a Z report', async () => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await button(/Tutup shift/).click()
  expect(await page.getByText('Seharusnya', { exact: true }).count()).toBe(0)
  await page.getByLabel('Berapa lembar Rp50.000').fill('4')
  await button('Tutup shift').click()
  await signIn('Bagus Prasetyo', PIN('bagus'))
  await text('Shift ditutup').waitFor()
  expect(await page.getByTestId('paper').textContent()).toContain('LAPORAN Z')
  await expect.poll(waiting, PATIENCE).toBe('0')
})
