import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { closeWeeks, runPlan } from '#modules/replenishment/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Database } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

const SECRET = 'a secret of thirty-two letters or more'

let db: Database
let server: Server
let browser: Browser
let page: Page

/** Ten weeks of sales at every shop: forty items, some every day, some now and then. */
const SALES = `
  with place as (select id, row_number() over (order by code) as p from company.place where kind = 'shop'),
  item as (select id, row_number() over (order by sku) as i from catalog.item where active order by sku limit 40),
  sale as (
    insert into sales.sale (id, kind, place, register, seq, number, at, day, shift, cashier, currency, book, total, rounding, tax, discount, digest, fact)
    select gen_random_uuid(), 'sale', p.id, p.id, d, d, (now() - make_interval(days => d)), (now() at time zone 'Asia/Jakarta')::date - d,
           p.id, p.id, 'IDR', p.id, 0, 0, 0, 0, '', ''
    from place p, generate_series(1, 80) d returning id, place, day)
  insert into sales.line (sale, n, id, item, qty, gross, discount, net, tax, tax_class)
  select s.id, item.i, gen_random_uuid(), item.id, 1000 * (1 + (item.i * 7 + extract(doy from s.day)::int) % (2 + item.i % 6)),
         12000, 0, 12000, 0, 'ppn'
  from sale s, item where (extract(doy from s.day)::int + item.i) % (1 + item.i % 4) = 0`

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.status, built.stderr + built.stdout).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentsIn('Asia/Jakarta')(now)
  await loadDemo(db, { now, items: demoItems(), history: [], from: day, today: day })
  await db.pool.query(SALES)
  await closeWeeks(db, now)
  await runPlan(db, SYSTEM, now, { threads: 1 })
  const port = await freePort()
  const address = `http://localhost:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
  await page.goto(`${address}/desk/replenishment`)
  await page.getByLabel('Nama masuk').fill('melati')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

const shot = async (name: string) => {
  const dir = process.env.UJUNG_PICTURES
  if (dir) await page.screenshot({ path: `${dir}/${name}.png`, fullPage: false })
}

test('a planner sees why, edits by keyboard with the cost live, approves, and it is kept', async () => {
  await page.getByRole('heading', { name: 'Pengisian stok' }).waitFor()
  const quantities = page.locator('table input[inputmode]')
  await quantities.first().waitFor()
  await shot('board-id')
  expect(await page.getByText(/terjual .* seminggu/).count()).toBeGreaterThan(5)

  const first = quantities.first()
  const before = Number((await first.inputValue()).replace(',', '.'))
  await first.focus()
  await page.keyboard.type(String(before * 3))
  await page.getByText('Akibat perubahan').waitFor()
  await page.getByText(/lebih (mahal|murah) daripada usulan/).waitFor()
  await page.getByRole('img', { name: 'Terjual per minggu, dan ramalan' }).waitFor()
  await shot('edit-id')
  await page.keyboard.press('Enter')
  await page.getByText('Jumlah tersimpan').first().waitFor()
  const { rows } = await db.pool.query(`select qty, proposed_qty from replenishment.line where state = 'edited'`)
  expect(rows).toHaveLength(1)
  expect(Number(rows[0].qty)).toBe(3 * before * 1000)

  await page.locator('tbody input[type=checkbox]:enabled').first().check()
  await page.getByRole('button', { name: 'Setujui 1' }).click()
  await page.getByText('1 baris disetujui').waitFor()
  const approved = await db.pool.query(`select approved_by from replenishment.line where state = 'approved'`)
  expect(approved.rows).toEqual([{ approved_by: 'Melati Kusumawardani' }])
}, 90_000)

test('accuracy and terms are shown, and terms are kept', async () => {
  await page.getByRole('link', { name: 'Ketepatan' }).click()
  await page.getByRole('img', { name: /Meleset dari yang terjual/ }).waitFor()
  await shot('accuracy-id')
  await page.getByRole('link', { name: 'Ketentuan' }).click()
  await page.getByText('Kebijakan perusahaan').waitFor()
  await page.getByLabel('Lama datang (hari)').first().fill('5')
  await page.getByRole('button', { name: 'Simpan' }).first().click()
  await page
    .getByText(/Ketentuan tersimpan/)
    .first()
    .waitFor()
  await shot('terms-id')
  const { rows } = await db.pool.query('select lead_days from replenishment.policy')
  expect(rows[0].lead_days).toBe(5)
}, 60_000)
