import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { loadPlaceTerms } from '#demo/load-place-terms.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { openBookShelf } from '#modules/pricing/server/index.ts'
import { listGoods } from '#modules/storefront/server/index.ts'
import type { Database } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { serverOf } from '#server/testing/server-of.ts'

// Somebody without script orders in the shop; the people of the shop pick it and hand it over by its code.

let db: Database
let port: number
let browser: Browser
let buyer: Page
let clerk: Page
const { startServer, stopServer } = serverOf(() => ({ db, port }))

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'shop', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'shop and desk build').not.toMatch(/error/i)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  await loadDemo(db, { now, items: demoItems(), history: [], from: today, today })
  await loadPlaceTerms(db, now)
  await listGoods(db, openBookShelf(2), now)
  port = await freePort()
  await startServer()
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  const phone = { viewport: { width: 390, height: 844 }, locale: 'id-ID' }
  buyer = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
  clerk = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })).newPage()
  for (const page of [buyer, clerk]) page.setDefaultTimeout(15_000)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await stopServer()
  await db?.close()
})

const at = (path: string) => `http://127.0.0.1:${port}${path}`

const putInBasket = async () => {
  await buyer.goto(at('/shop/'))
  await buyer.locator('input[name=q]').fill('kopii bubuk')
  await buyer.locator('input[name=q]').press('Enter')
  await buyer.locator('a[href*="/shop/p/"]').first().click()
  await buyer.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await buyer.goto(at('/shop/bayar'))
  await buyer.locator('button[name=lanjut]').click()
}

const order = async () => {
  await buyer.locator('input[name=nama]').fill('Ani Wijaya')
  await buyer.locator('input[name=hp]').fill('081234567890')
  await buyer.locator('input[name=bayar][value=in-shop]').check()
  await buyer.getByRole('button', { name: /^Buat pesanan/ }).click()
  await buyer.waitForURL(/\/pesanan\/[^?]+$/)
  return (await buyer.locator('h1').textContent())!.replace(/^Pesanan /, '')
}

test('search forgives a slip; an order is placed without script, and the same goods a second time', async () => {
  await putInBasket()
  const first = await order()
  await putInBasket()
  expect(await order()).not.toBe(first)
  await buyer.goto(at('/shop/keranjang'))
  expect(await buyer.getByRole('button', { name: 'Bayar' }).count()).toBe(0)
})

test('a form sent again after a lost answer leads to the same order', async () => {
  await putInBasket()
  const fields = await buyer
    .locator('form', { has: buyer.locator('input[name=nama]') })
    .evaluate(form => [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const))
  const form = Object.fromEntries([...fields, ['nama', 'Ani'], ['hp', '081234567890'], ['bayar', 'in-shop']])
  const send = () => buyer.request.post(at('/shop/bayar'), { form, maxRedirects: 0 })
  const places = [await send(), await send()].map(answer => answer.headers().location)
  expect(places[0]).toMatch(/\/pesanan\//)
  expect(places[1]).toBe(places[0])
  await buyer.goto(new URL(places[0]!, at('/')).href)
})

test('the shop picks it and hands it over by its code', async () => {
  const number = (await buyer.locator('h1').textContent())!.replace(/^Pesanan /, '')
  const shop = (await buyer
    .getByText(/^Ambil di /)
    .first()
    .textContent())!
    .trim()
    .replace(/^Ambil di /, '')
  await clerk.goto(at('/desk/'))
  await clerk.getByLabel('Nama masuk').fill('melati')
  await clerk.getByLabel('Kata sandi').fill(DEMO_PASSWORD)
  await clerk.getByRole('button', { name: 'Masuk', exact: true }).click()
  await clerk.getByRole('link', { name: 'Pesanan daring' }).click()
  // The day's screen has a choice of place as well: it must be gone.
  await clerk.getByRole('heading', { name: 'Pesanan daring' }).waitFor()
  await clerk.getByLabel('Tempat', { exact: true }).first().click()
  await clerk.getByRole('option', { name: shop }).click()
  const card = clerk.locator('main section', { hasText: number })
  await card.getByRole('button', { name: 'Mulai ambil' }).click()
  await card.getByRole('button', { name: 'Selesai diambil' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Selesai diambil' }).click()
  await card.getByText('Siap diserahkan').waitFor()
  await buyer.reload()
  const code = /\d{4,6}/.exec((await buyer.locator('.code').textContent())!)![0]
  await card.getByRole('button', { name: 'Serahkan' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('Kode dari pelanggan').fill(code === '0000' ? '1111' : '0000')
  await dialog.getByRole('button', { name: 'Serahkan' }).click()
  await dialog.getByText('Kode itu bukan kode pesanan ini.').waitFor()
  await dialog.getByLabel('Kode dari pelanggan').fill(code)
  await dialog.getByRole('button', { name: 'Serahkan' }).click()
  await clerk.getByText('Diserahkan.').waitFor()
  await card.waitFor({ state: 'detached' })
  await buyer.reload()
  await buyer.getByText('Selesai', { exact: true }).waitFor()
})
