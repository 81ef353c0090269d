import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOf } from '#demo/company.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, personOf } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { openTasks, settleTasks, type TaskTerms } from '#modules/flow/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

let db: Database
let server: Server
let browser: Browser
let page: Page
let address: string

const open = async (kind: string, detail: object, terms: TaskTerms = {}, ago = 0) => {
  const at = new Date(Date.now() - ago * 60_000)
  const id = randomUUID()
  const place = placeOf('KMG').id
  await transact(db, async tx => {
    await openTasks(tx, 'system', at, [{ id, kind, subject: id, place, detail, ...terms }])
    await settleTasks(tx, at)
  })
  return id
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.status).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentsIn('Asia/Jakarta')(now)
  await loadDemo(db, { now, items: demoItems(), history: [], from: day, today: day })
  const port = await freePort()
  address = `http://localhost:${port}`
  const secret = 'a secret of thirty-two letters or more'
  server = await openServer({ db, log: openLog('test', 'silent'), secret, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
  await open('drawer-difference', { counted: 1_450_000, expected: 1_500_000, difference: -50_000 }, { weight: 90 }, 200)
  await open('price-variance', { says: ['Mi goreng: kasa 3.100, buku 3.500'] }, {}, 60)
  await open('stock-below-zero', { amount: 4000, unit: demoItems()[0]!.id }, { assignee: personOf('siti').id }, 3000)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const text = (what: string | RegExp) => page.getByText(what)

test('a clerk works by keyboard alone: next, outcome, note, finish; and the next one is there', async () => {
  await page.goto(`${address}/desk/`)
  await page.getByLabel('Nama masuk').fill('bagus')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await heading('Hari ini').waitFor()
  await page.goto(`${address}/desk/tasks`)
  await page.getByRole('button', { name: /^Selisih laci/ }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Selisih laci', level: 2 }).waitFor()
  await text('Di tangan Anda').first().waitFor()
  await text(/dihitung Rp\s?1\.450\.000/).waitFor()
  await page.keyboard.press('1')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.type('Kembalian kurang, sudah dihitung ulang.')
  await page.keyboard.press('Control+Enter')
  await text('Tugas selesai').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Harga kasa beda dengan buku harga', level: 2 }).waitFor()
  const kept = await db.pool.query("select outcome, note, touches from flow.task where kind = 'drawer-difference'")
  expect(kept.rows).toEqual([{ outcome: 'counted', note: 'Kembalian kurang, sudah dihitung ulang.', touches: 1 }])
})

test('advice is asked and a task is handed on, by keyboard, and its life tells it', async () => {
  await page.keyboard.press('a')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Siti')
  await page.getByRole('option', { name: /Siti/ }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Yang ingin Anda ketahui').fill('Benarkah harga di rak 3.500?')
  await page.keyboard.press('Control+Enter')
  await text('Pertanyaan terkirim').waitFor()
  await text('Benarkah harga di rak 3.500?').first().waitFor()
  await text(/meminta saran Siti/).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Kirim' }).click()
  await text('Menunggu pelanggan').first().waitFor()
})

test('a task that comes in shows by itself, without a reload', async () => {
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  await open('card-unknown', { amount: 75_000 })
  await page
    .getByRole('group', { name: 'Baki tugas' })
    .getByRole('button', { name: /^Semua/ })
    .click()
  await page.getByRole('button', { name: /^Hasil kartu tidak diketahui/ }).waitFor({ timeout: 15_000 })
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
})

test('a leader sees the team, records an absence, and the work moves to the stand-in', async () => {
  await page.getByRole('navigation', { name: 'Tugas' }).getByRole('link', { name: 'Tim' }).click()
  await text('Beban per orang').first().waitFor()
  await page.getByRole('list', { name: 'Beban per orang' }).getByText('Siti').first().waitFor()
  await page.getByRole('navigation', { name: 'Tugas' }).getByRole('link', { name: 'Kehadiran' }).click()
  await text('Semua orang hadir').waitFor()
  await page.getByRole('button', { name: 'Catat ketidakhadiran' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Orang' }).fill('Siti')
  await page.getByRole('option', { name: /Siti/ }).first().click()
  await dialog.getByRole('combobox', { name: 'Pengganti' }).fill('Bagus')
  await page.getByRole('option', { name: /Bagus/ }).first().click()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await text(/Tercatat; \d+ tugas berpindah/).waitFor()
  const moved = await db.pool.query(
    "select assignee from flow.task where kind = 'stock-below-zero' and done_at is null",
  )
  expect(moved.rows).toEqual([{ assignee: personOf('bagus').id }])
})
