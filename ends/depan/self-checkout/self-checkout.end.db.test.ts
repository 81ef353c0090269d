import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#demo/people.ts'
import { type OwnBrowser, openOwnBrowser } from '#kit/testing/open-own-browser.ts'
import { enrolRegister } from '#modules/access/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

const SECRET = 'a secret of thirty-two letters or more'
const PATIENCE = { timeout: 20_000 }
const REGISTER = demoId('register', 'KMG-03')
const SITI = DEMO_PEOPLE.find(it => it.user === 'siti')!
const BAGUS = DEMO_PEOPLE.find(it => it.user === 'bagus')!
const goods = demoItems().filter(i => i.minAge === null && i.barcodes.some(b => b.kind === 'gtin-13'))
const codeOf = (n: number) => goods[n]!.barcodes.find(b => b.kind === 'gtin-13')!.code

let db: Database
let server: Server | undefined
let lane: OwnBrowser
let page: Page
let folder: string
let port = 0

const startServer = async () => {
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: `http://127.0.0.1:${port}` })
  port = Number(new URL(await server.listen(port)).port)
}

const openLane = async () => {
  lane = await openOwnBrowser(join(folder, 'profile'), process.env.CHROMIUM_PATH)
  page = await lane.context.newPage()
  await page.setViewportSize({ width: 1080, height: 1920 })
  await page.goto(`http://127.0.0.1:${port}/self-checkout/`)
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'self-checkout', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout).not.toMatch(/error/i)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  await startServer()
  folder = mkdtempSync(join(tmpdir(), 'ujung-lane-'))
  await openLane()
}, 180_000)

afterAll(async () => {
  await lane?.close()
  await server?.close()
  await db?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Pictures of what a person sees, where somebody asked for them. */
const picture = async (at: Page, name: string) => {
  const into = process.env.UJUNG_PICTURES
  if (!into) return
  await at.waitForTimeout(400)
  await at.screenshot({ path: `${into}/lanes-${name}.png` })
  await at.setViewportSize({ width: 390, height: 844 })
  await at.waitForTimeout(400)
  await at.screenshot({ path: `${into}/lanes-${name}-phone.png`, fullPage: true })
  await at.setViewportSize({ width: 1440, height: 900 })
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const text = (what: string | RegExp) => page.getByText(what)
const lines = () => page.getByRole('list').first().getByRole('listitem')
const scan = async (code: string) => {
  await page.keyboard.type(code, { delay: 2 })
  await page.keyboard.press('Enter')
}
const byPin = async (who = SITI) => {
  await button(who.name).click()
  await page.getByLabel('PIN petugas').waitFor()
  await page.keyboard.type(who.pin, { delay: 40 })
}
const sold = async () =>
  (await db.pool.query('select number::int as number from sales.sale where register = $1 order by seq', [REGISTER]))
    .rows

test('a lane is enrolled, and opened by somebody with a PIN', async () => {
  const code = await transact(db, tx => enrolRegister(tx, SYSTEM, new Date(), { register: REGISTER, secret: SECRET }))
  await page.getByLabel(/Kode pendaftaran/).fill(code.ok ? code.value.code : '')
  await button('Daftarkan').click()
  await byPin(BAGUS)
  await text('Silakan, bayar sendiri di sini').waitFor(PATIENCE)
})

test('five goods are scanned and paid by card: a sale like any other, sent like any other', async () => {
  const began = performance.now()
  await button(/English/)
    .first()
    .click()
  for (let n = 0; n < 5; n += 1) {
    await scan(codeOf(10 * n + 1))
    await expect.poll(() => lines().count(), PATIENCE).toBe(n + 1)
  }
  await page.getByRole('button', { name: 'Pay', exact: true }).click()
  await page.getByRole('button', { name: 'Card', exact: true }).click()
  await text('Paid. Thank you!').waitFor(PATIENCE)
  console.info(`five goods scanned and paid in ${Math.round(performance.now() - began)} ms`)
  await button('No receipt').click()
  await text('Silakan, bayar sendiri di sini').waitFor()
  await expect.poll(sold, PATIENCE).toEqual([{ number: 1 }])
})

test('weight without a scan stops the lane until it is taken off again, or somebody with a PIN says all is well', async () => {
  await scan(codeOf(1))
  await button('Taruh 400 g tanpa pindai').click()
  await text('Ada barang yang belum dipindai').waitFor()
  await scan(codeOf(11))
  expect(await lines().count()).toBe(1)
  await button('Angkat 400 g').click()
  await text('Ada barang yang belum dipindai').waitFor({ state: 'detached' })
  await button('Taruh 400 g tanpa pindai').click()
  await button('Panggil petugas').click()
  await text('Petugas segera datang').waitFor()
  await lane.kill()
  await server!.close()
  await startServer()
  await openLane()
  // Neither the basket nor the question is lost with the power.
  await text('Petugas segera datang').waitFor(PATIENCE)
  await page.getByRole('alert').getByRole('button', { name: 'Petugas' }).click()
  await byPin()
  await button('Semua beres').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup', exact: true }).click()
  expect(await lines().count()).toBe(1)
})

test('an attendant answers and locks from the desk, and the lane follows', async () => {
  const desk = await lane.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  await desk.goto(`http://127.0.0.1:${port}/desk/lanes`)
  await desk.getByLabel('Nama masuk').fill('bagus')
  await desk.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await desk.getByRole('button', { name: 'Masuk', exact: true }).click()
  await desk.getByText('Memindai', { exact: true }).waitFor(PATIENCE)
  await button('Taruh 400 g tanpa pindai').click()
  await button('Panggil petugas').click()
  await text('Petugas segera datang').waitFor()
  const asked = performance.now()
  await desk.getByRole('listitem', { name: /Berat tidak cocok|bantuan/ }).waitFor(PATIENCE)
  console.info(`seen on the desk after ${Math.round(performance.now() - asked)} ms`)
  await picture(desk, 'asked')
  await desk.getByRole('button', { name: 'Semua beres' }).click()
  await text('Petugas segera datang').waitFor({ state: 'detached' })
  await desk.getByText('Tidak ada yang menunggu').waitFor(PATIENCE)
  await scan(codeOf(11))
  await expect.poll(() => lines().count(), PATIENCE).toBe(2)
  await desk.getByRole('button', { name: 'Kunci', exact: true }).click()
  await text('Kasir mandiri ini sedang tutup').waitFor(PATIENCE)
  await desk.getByRole('button', { name: 'Buka kunci' }).click()
  await text('Kasir mandiri ini sedang tutup').waitFor({ state: 'detached', ...PATIENCE })
  await desk.getByText('Memindai', { exact: true }).waitFor(PATIENCE)
  await picture(desk, 'free')
  await desk.close()
})

test('the server is away: the lane sells by card on its own, and sends once it is back', async () => {
  await server!.close()
  await scan(codeOf(21))
  await expect.poll(() => lines().count(), PATIENCE).toBe(3)
  await page.getByRole('button', { name: 'Bayar', exact: true }).click()
  await page.getByRole('button', { name: 'Kartu', exact: true }).click()
  await text('Lunas. Terima kasih!').waitFor(PATIENCE)
  expect(await page.getByTestId('receipt').textContent()).toBe('KMG-03-000002')
  await startServer()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(sold, PATIENCE).toEqual([{ number: 1 }, { number: 2 }])
  const visits = async () =>
    (await db.pool.query('select outcome, lines from lanes.visit where register = $1 order by begun_at', [REGISTER]))
      .rows
  await expect.poll(visits, PATIENCE).toEqual([
    { outcome: 'paid', lines: 5 },
    { outcome: 'paid', lines: 3 },
  ])
})

test('nothing of a customer stands in what the lane keeps of itself', async () => {
  const kept = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const opening = indexedDB.open('ujung-lane')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('meta').objectStore('meta').get('lane')
          asked.onsuccess = () => resolve(JSON.stringify(asked.result.value))
        }
      }),
  )
  expect(Object.keys(JSON.parse(kept)).sort()).toEqual([
    'aloud',
    'answered',
    'lane',
    'learned',
    'low',
    'onScale',
    'stay',
    'stays',
    'told',
    'visit',
    'wished',
  ])
  expect(kept).not.toMatch(/party|name|phone|member/)
})
