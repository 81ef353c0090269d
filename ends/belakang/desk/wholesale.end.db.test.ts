import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCentre } from '#demo/distribution/demo-centre.ts'
import { demoItems } from '#demo/items.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { addDays, weekdayOf } from '#kernel/moment.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Database } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'
import { startWork, type Work } from '#server/start-work.ts'

// From a standing order to its payment: a customer is given credit, its order makes itself, is picked, leaves, is paid.

const SECRET = 'a secret of thirty-two letters or more'

let db: Database
let server: Server
let work: Work
let browser: Browser
let page: Page
let address: string
/** Goods the centre has by the carton: their numbers. */
let skus: readonly string[]

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'the desk builds').not.toMatch(/error/i)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentsIn('Asia/Jakarta')(now)
  skus = await demoCentre(db, { now, items: demoItems(), today: day })
  const port = await freePort()
  address = `http://localhost:${port}`
  const log = openLog('test', 'silent')
  server = await openServer({ db, log, secret: SECRET, baseUrl: address })
  await server.listen(port)
  const mail = { smtp: null, mailFrom: 'Toko <toko@toko.example>', dir: tmpdir() }
  work = await startWork(db, log, { secret: SECRET, baseUrl: address, ...mail })
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
  page.setDefaultTimeout(15_000)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await work?.close()
  await server?.close()
  await db?.close()
})

/** A picture of what a person sees, where somebody asked for pictures. */
const picture = async (name: string) => {
  const folder = process.env.UJUNG_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/wholesale-${name}.png`, fullPage: true })
}

const text = (what: string | RegExp) => page.getByText(what)
/** The first that is not hidden: on a phone some words stand elsewhere. */
const seen = (what: string) => text(what).filter({ visible: true }).first()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const field = (name: string | RegExp) => page.getByLabel(name)
const dialog = () => page.getByRole('dialog')
const pick = async (name: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name }).last().click()
  await page.getByRole('option', { name: option }).first().click()
}

/** What people do in the centre with their phones, by the same endpoints. */
const api = (method: string, path: string, body?: object): Promise<Record<string, never>> =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api${where}`, { method: how, headers, ...(what && { body: what }) })
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )

test('a customer gets an account with a limit', async () => {
  await page.goto(`${address}/desk/`)
  await field('Nama masuk').fill('melati')
  await field('Kata sandi').fill(DEMO_PASSWORD)
  await button('Masuk').first().click()
  await page.getByRole('heading', { name: 'Hari ini' }).waitFor()
  await page.goto(`${address}/desk/wholesale/customers`)
  await text('Belum ada pelanggan kredit').waitFor()
  await button('Pelanggan baru').click()
  await dialog().getByLabel('Nama', { exact: true }).fill('Toko Sumber Rejeki')
  await dialog().getByLabel('Kelompok harga').fill('wholesale')
  await pick('Dipasok dari', /Cikarang/)
  await dialog().getByLabel('Batas kredit').fill('5.000.000')
  await dialog().getByLabel('Tempo (hari)').fill('14')
  await dialog().getByLabel('Alamat kirim').fill('Jl. Pasar Baru 5, Cikarang')
  await button('Simpan').click()
  await page.getByRole('heading', { name: 'Toko Sumber Rejeki' }).waitFor()
  await text('Rp5.000.000').first().waitFor()
})

test('a standing order is pasted, and makes its order by itself', async () => {
  const { day } = momentsIn('Asia/Jakarta')(new Date())
  const weekday = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'][weekdayOf(addDays(day, 2)) - 1]!
  await page.goto(`${address}/desk/wholesale/standing/new`)
  await field('Nama').first().fill('Mingguan')
  await pick('Pelanggan', 'Toko Sumber Rejeki')
  await page.getByRole('combobox', { name: 'Hari' }).click({ force: true })
  for (const chosen of await page.getByRole('option', { selected: true }).all()) await chosen.click()
  await page.getByRole('option', { name: weekday }).click()
  await page.keyboard.press('Escape')
  await button('Tempel daftar').click()
  await dialog().locator('textarea').first().fill(`kode;jumlah\n${skus[0]};2;karton\n${skus[1]} 1 dus\nBUKAN 4`)
  await button('Baca 3 baris').click()
  await text('kode tidak dikenal').waitFor()
  await page.keyboard.press('Escape')
  await text('Jumlah').first().waitFor()
  await picture('1-standing')
  await button('Simpan').click()
  await text('Pesanan tetap tersimpan').waitFor()
  await page.goto(`${address}/desk/wholesale`)
  await page.getByRole('link', { name: /^SO-/ }).first().click()
  await seen('disisihkan').waitFor()
  await seen('Disanggupi').waitFor()
  await picture('2-order')
})

test('handed to the centre it is picked, packed and sent, and its invoice is made as it leaves', async () => {
  await button('Serahkan ke gudang').click()
  await page.getByRole('link', { name: /^TR-/ }).waitFor()
  const order = page.url().split('/').at(-1)!
  const [way] = (await api('GET', `/distribution/orders/${order}/way`)) as unknown as { id: string }[]
  const transfer = (await api('GET', `/distribution/transfers/${way!.id}`)) as unknown as {
    from: string
    items: { item: string; qty: number }[]
  }
  const wave = crypto.randomUUID()
  await api('POST', '/distribution/waves', { id: wave, place: transfer.from, transfers: [way!.id] })
  const at = new Date().toISOString()
  const { lists } = (await api('GET', `/distribution/pick-work?place=${transfer.from}`)) as unknown as {
    lists: { id: string }[]
  }
  for (const { id } of lists) {
    const list = (await api('POST', `/distribution/pick-lists/${id}/take`, { id, at })) as unknown as {
      picks: { id: string; qty: number }[]
    }
    const confirms = list.picks.map(p => ({ id: crypto.randomUUID(), pick: p.id, got: p.qty, at }))
    await api('POST', '/distribution/picks', { confirms })
  }
  const contents = transfer.items.map(({ item, qty }) => ({ item, qty }))
  const unit = { id: crypto.randomUUID(), kind: 'pallet', contents }
  await api('POST', `/distribution/transfers/${way!.id}/units`, { id: way!.id, units: [unit], finish: true })
  await api('POST', `/distribution/transfers/${way!.id}/send`, { id: way!.id, at })
  await text('INV-2026-000001').first().waitFor()
  await text('Berangkat dan ditagih').waitFor()
  await picture('3-sent')
})

test('the payment is recorded, the credit is free and the order closed', async () => {
  const order = page.url()
  await page.goto(`${address}/desk/wholesale/receivables`)
  await page.getByRole('table', { name: 'Piutang' }).getByText('Toko Sumber Rejeki').waitFor()
  await button('Catat pembayaran').first().click()
  await dialog().getByLabel('Catatan bank').fill('TRSF 8871')
  await picture('4-payment')
  await dialog().getByRole('button', { name: 'Catat pembayaran' }).click()
  await text('Pembayaran RV-').waitFor()
  await text('Tidak ada piutang').waitFor()
  await page.goto(order)
  await seen('Lunas').waitFor()
  const row = (await db.pool.query('select state, committed from orders.customer_order')).rows
  expect(row).toEqual([{ state: 'closed', committed: 0 }])
  const { rows } = await db.pool.query('select owed, committed from orders.account')
  expect(rows).toEqual([{ owed: 0, committed: 0 }])
})
