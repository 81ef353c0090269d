import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOf } from '#demo/company.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD, personOf } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { openTasks } from '#modules/flow/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'
import { NO_REACH } from '#server/reach/reach-settings.ts'
import { startWork, type Work } from '#server/start-work.ts'

const dir = mkdtempSync(join(tmpdir(), 'ujung-reach-'))
let db: Database
let server: Server
let work: Work
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  expect(spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' }).status).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentsIn('Asia/Jakarta')(now)
  await loadDemo(db, { now, items: demoItems(), history: [], from: day, today: day })
  const port = await freePort()
  address = `http://localhost:${port}`
  const log = openLog('test', 'silent')
  const secret = 'a secret of thirty-two letters or more'
  const reach = { ...NO_REACH, simulate: true }
  server = await openServer({ db, log, secret, baseUrl: address, reach })
  await server.listen(port)
  work = await startWork(db, log, {
    ...{ smtp: null, mailFrom: 'Ujung <ujung@toko.example>', dir, secret, baseUrl: address, reach },
  })
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })).newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await work?.close()
  await server?.close()
  await db?.close()
  rmSync(dir, { recursive: true, force: true })
})

const shot = async (name: string, it = page) => {
  if (process.env.SHOTS) await it.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true })
}

const mails = () => {
  const folder = join(dir, 'outbox')
  try {
    return readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''))
  } catch {
    return []
  }
}

test('who asks for it gets a task by mail, and finishes it on their phone without signing in', async () => {
  await page.goto(`${address}/desk/`)
  await page.getByLabel('Nama masuk').fill('bagus')
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hari ini' }).waitFor()
  await page.goto(`${address}/desk/account`)
  await page.getByLabel('Surel: Alamat surel').fill('bagus@toko.example')
  await page.getByRole('button', { name: 'Kirim kode' }).first().click()
  await expect.poll(mails, { timeout: 10_000 }).toHaveLength(1)
  await page.getByText(/Kode enam angka sudah dikirim. Ketik di sini. Simulasi/).waitFor()
  await shot('reach-code-id')
  await page.getByLabel('Kode', { exact: true }).fill(/Kode Ujung: (\d{6})/.exec(mails()[0]!)![1]!)
  await page.getByRole('button', { name: 'Pastikan' }).click()
  await page.getByText('terbukti', { exact: true }).first().waitFor()
  await page.getByRole('combobox', { name: 'Surel: Untuk' }).click()
  await page.getByRole('option', { name: 'setiap tugas untuk saya' }).click()
  await page.getByRole('checkbox', { name: 'Jam tenang' }).first().uncheck()
  await shot('reach-desk-id')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByText('Cara menghubungi Anda disimpan').waitFor()
  const id = newId()
  const task = { id, kind: 'order-approval', subject: id, place: placeOf('KMG').id, detail: {} }
  await transact(db, tx =>
    openTasks(tx, 'system', new Date(), [
      { ...task, assignee: personOf('bagus').id, outcomes: ['approved', 'rejected'], dueMinutes: 120 },
    ]),
  )
  await expect.poll(mails, { timeout: 10_000 }).toHaveLength(2)
  const link = /http:\/\/localhost:\d+\/t\/[0-9a-z]{43}/.exec(mails().join('\n').replaceAll('=3D', '='))![0]
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'id-ID' })).newPage()
  await phone.goto(link)
  await phone.getByRole('heading', { name: 'Pesanan menunggu persetujuan' }).waitFor()
  await shot('answer-phone', phone)
  await phone.getByLabel('Catatan (boleh kosong)').fill('Silakan')
  await phone.getByRole('button', { name: 'Setujui' }).click()
  await phone.getByRole('heading', { name: 'Tercatat: Setujui' }).waitFor()
  await shot('answered-phone', phone)
  await page.reload()
  await page.getByText('Kabar terakhir').click()
  await page.getByText('dijawab', { exact: true }).waitFor()
  await page.getByText('Riwayat', { exact: true }).click()
  await shot('reach-desk-after')
  await page.setViewportSize({ width: 390, height: 844 })
  await shot('reach-phone')
  const done = await db.pool.query('select outcome, done_by_way, note from flow.v_task where id = $1', [id])
  expect(done.rows).toEqual([{ outcome: 'approved', done_by_way: 'mail', note: 'Silakan' }])
}, 60_000)
