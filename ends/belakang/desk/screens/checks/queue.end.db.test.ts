import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { registerBatch } from '#modules/checks/server/index.ts'
import { camt } from '#modules/checks/server/testing.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Database } from '#platform/postgres/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

const CHEQUES = 20

let db: Database
let server: Server
let browser: Browser
let page: Page
let address: string

/** Cheques whose words and figures differ: each waits for a person. */
const register = (now: Date, day: string) => {
  const id = (n: number) => uuidv7(now.getTime() + n, crypto.getRandomValues(new Uint8Array(10)))
  const items = Array.from({ length: CHEQUES }, (_, n) => ({
    ...{
      id: id(n),
      kind: 'check' as const,
      line: '',
      routing: '122000661',
      account: '1234567',
      serial: String(1001 + n),
    },
    ...{ amount: 10_000, words: 'two hundred', encoded: null, issue: null, effective: null },
  }))
  const batch = {
    id: id(0),
    channel: 'desk' as const,
    name: 'pagi',
    depositor: 'house',
    country: 'US',
    currency: 'USD',
  }
  return transact(db, tx => registerBatch(tx, 'test', now, { ...batch, day, items }))
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.status, built.stderr + built.stdout).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentsIn('Asia/Jakarta')(now)
  await loadDemo(db, { now, items: demoItems(), history: [], from: day, today: day })
  const registered = await register(now, day)
  expect(registered.ok && registered.value.exceptions).toBe(CHEQUES)
  const port = await freePort()
  address = `http://localhost:${port}`
  const log = openLog('test', 'silent')
  server = await openServer({ db, log, secret: 'a secret of thirty-two letters or more', baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
  await page.goto(`${address}/desk/checks/queue`)
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
  if (dir) await page.screenshot({ path: `${dir}/${name}.png` })
}

const reasons = async () =>
  (
    await db.pool.query(`select i.serial, s.what, s.why from checks.item i join checks.step s on s.item = i.id and s.n = 2
    order by i.serial`)
  ).rows as { serial: string; what: string; why: string }[]

test('twenty odd cheques keyed without a pause: each is decided once, with its own reason', async () => {
  await page.getByLabel('Rekening').waitFor()
  await shot('queue')
  // F8 asks for the reason, the second one decides; every fifth is refused. No key waits for the one before.
  for (let n = 0; n < CHEQUES; n += 1) {
    const key = n % 5 === 4 ? 'F9' : 'F8'
    await page.keyboard.press(key)
    await page.keyboard.type(`sebab ${1001 + n}`)
    await page.keyboard.press(key)
  }
  await page.getByText('Semua sudah dilihat').waitFor()
  await expect.poll(async () => (await reasons()).length).toBe(CHEQUES)
  for (const [n, it] of (await reasons()).entries())
    expect(it).toEqual({
      serial: String(1001 + n),
      what: n % 5 === 4 ? 'rejected' : 'validated',
      why: `sebab ${1001 + n}`,
    })
  await shot('queue-done')
})

test('a statement is dropped, and the line about a cheque that nobody knows is found', async () => {
  await page.goto(`${address}/desk/checks/statements`)
  await page.getByText('Belum ada rekening koran').waitFor()
  const file = { name: 'november.xml', mimeType: 'text/xml', buffer: Buffer.from(camt()) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('2 mutasi disimpan').waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ ...file, buffer: Buffer.from(camt().replace('500000.00', '1.00')) })
  await page.getByText('saldo awal dan mutasi menjadi').waitFor()
  await shot('statements')
  await page.locator('table a').first().click()
  const lines = page.getByRole('table', { name: 'Mutasi' })
  await lines.getByText('Nomor tidak terdaftar').waitFor()
  await shot('statement')
  await page.getByLabel('Hanya tentang cek').click()
  expect(await page.locator('tbody tr').count()).toBe(1)
  await page.getByLabel('Alasan').fill('biaya bank')
  await page.getByRole('button', { name: 'Bukan soal cek' }).click()
  await lines.getByText('biaya bank').waitFor()
  if (!process.env.UJUNG_PICTURES) return
  await page.setViewportSize({ width: 390, height: 844 })
  await shot('statement-phone')
  await page.goto(`${address}/desk/checks/statements`)
  await page.locator('table a').first().waitFor()
  await shot('statements-phone')
  await page.goto(`${address}/desk/tasks`)
  await page.waitForTimeout(1500)
  await shot('tasks-phone')
})
