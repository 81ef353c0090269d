import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoHistory } from '#demo/history.ts'
import { demoItems } from '#demo/items.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { loadHistory } from '#demo/load-history.ts'
import { type DemoFact, makeFacts } from '#demo/make-facts.ts'
import { DEMO_PASSWORD } from '#demo/people.ts'
import { demoPriceBook } from '#demo/price-book.ts'
import { freePort } from '#kit/testing/free-port.ts'
import { openBrowser } from '#kit/testing/open-browser.ts'
import { openPriceBook } from '#modules/pricing/rules/index.ts'
import { digestOf, type SaleFact } from '#modules/sales/rules/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Database } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { openServer, type Server } from '#server/open-server.ts'

const SECRET = 'a secret of thirty-two letters or more'
const momentOf = momentsIn('Asia/Jakarta')

let db: Database
let server: Server
let browser: Browser
let person: BrowserContext
let page: Page
let address: string
/** What tills of the demo company make today, in the order they make it. */
let facts: DemoFact[]

const todaysFacts = (today: string): DemoFact[] => {
  const items = demoItems()
  const names = new Map(items.map(item => [item.id, item.name]))
  const book = openPriceBook(demoPriceBook(items))
  const history = demoHistory({ items, from: today, days: 1 })
  return [...makeFacts(history, { book, momentOf, nameOf: id => names.get(id)! })].slice(0, 30)
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'desk'], { encoding: 'utf8' })
  expect(built.stderr + built.stdout, 'the desk builds').not.toMatch(/error/i)
  expect(built.status).toBe(0)
  db = await testDatabase({ keep: true })
  const now = new Date()
  const { day } = momentOf(now)
  await loadDemo(db, { now, items: demoItems(), history: [], from: day, today: day })
  facts = todaysFacts(day)
  const port = await freePort()
  // Passkeys are bound to a name, not to an address.
  address = `http://localhost:${port}`
  server = await openServer({ db, log: openLog('test', 'silent'), secret: SECRET, baseUrl: address })
  await server.listen(port)
  browser = await openBrowser(process.env.CHROMIUM_PATH)
  person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
  page = await person.newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await db?.close()
})

const text = (what: string | RegExp) => page.getByText(what)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) =>
  page
    .getByRole('navigation', { name: /^Menu$/ })
    .first()
    .getByRole('link', { name, exact: true })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const sales = () => facts.filter((f): f is SaleFact => f.kind === 'sale')
const stream = () => page.getByRole('region', { name: 'Struk yang masuk' }).getByRole('listitem')
const rupiah = (amount: number) => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`

const signIn = async (username: string, password: string) => {
  await page.getByLabel('Nama masuk').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await button('Masuk').first().click()
}

test('a wrong password is refused in words; the right one opens the desk', async () => {
  await page.goto(`${address}/desk/`)
  await signIn('melati', 'bukan kata sandinya')
  await text('Nama masuk, kata sandi, atau kode tidak cocok').waitFor()
  await signIn('melati', DEMO_PASSWORD)
  await heading('Hari ini').waitFor()
  await text('Belum ada penjualan di hari ini').waitFor()
})

test('sales appear as tills hand them in, without a reload', async () => {
  await text('Langsung').first().waitFor()
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  await loadHistory(server.intake, facts.slice(0, 12))
  const came = facts.slice(0, 12).filter((f): f is SaleFact => f.kind === 'sale')
  await expect.poll(() => stream().count(), { timeout: 15_000 }).toBe(came.length)
  await loadHistory(server.intake, facts.slice(12))
  const total = sales().reduce((sum, s) => sum + s.total, 0)
  await expect.poll(() => page.locator('main').textContent(), { timeout: 15_000 }).toContain(rupiah(total))
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
})

test('a receipt leads to its life: the paper, each amount with its reason, the journal in words', async () => {
  await stream().first().getByRole('link').click()
  await heading('Dari pindai sampai pembukuan').waitFor()
  const paper = page.getByRole('region', { name: 'Seperti dicetak' })
  await expect.poll(() => paper.textContent()).toMatch(/(KMG|DGO)-0\d-0000\d\d/)
  await expect.poll(() => page.locator('main').textContent()).toMatch(/Barang terjual · Toko Melati/)
  await expect.poll(() => page.locator('main').textContent()).toContain('dihitung dengan buku harga nomor 1')
})

test('the books balance, and every balance is proven from its postings', async () => {
  await link('Pembukuan').click()
  await text('PPN keluaran').waitFor()
  await button('Buktikan').click()
  await text('Terbukti: semua saldo cocok').waitFor({ timeout: 30_000 })
})

test('a sale at another price opens a task at once, and the task is finished with an outcome', async () => {
  await link(/^Tugas/).click()
  await heading('Tugas').waitFor()
  const last = sales().at(-1)!
  const cheaper = { ...last.lines[0]!, net: last.lines[0]!.net - 1, discount: last.lines[0]!.discount + 1 }
  const tender = { ...last.tenders[0]!, amount: last.tenders[0]!.amount - 1 }
  const { digest: _before, ...sound } = {
    ...last,
    ...{ id: last.id.replace(/.{6}$/, 'abcdef'), seq: last.seq + 1, number: last.number + 1, previous: last.digest },
    ...{ total: last.total - 1, lines: [cheaper, ...last.lines.slice(1)], tenders: [tender] },
  }
  await loadHistory(server.intake, [{ ...sound, digest: digestOf(sound as { digest?: string }, sha256) }])
  const row = page.getByRole('button', { name: /^Harga kasa beda dengan buku harga/ })
  await row.click({ timeout: 15_000 })
  await heading('Harga kasa beda dengan buku harga').waitFor()
  await button(/Sudah diperbaiki/).click()
  await page.getByLabel('Catatan').fill('Kasa memakai buku lama; sudah disegarkan.')
  await page.getByRole('button', { name: /^Selesaikan/ }).click()
  await text('Tugas selesai').waitFor()
  await row.waitFor({ state: 'detached' })
})

test('a count that takes more than there is is refused by name; a sound one moves the stock', async () => {
  await link('Stok').click()
  await button('Catat pergerakan').click()
  await page.getByRole('combobox', { name: 'Tempat' }).click()
  await page.getByRole('option', { name: /KMG/ }).click()
  await page.getByLabel('Sebab').fill('hitung rak')
  await page.getByLabel('Tambah barang').fill('AIR-004')
  await page.getByRole('option', { name: /AIR-004/ }).click()
  const quantity = page.getByLabel(/^Jumlah /)
  await quantity.fill('-99999')
  await button('Catat').last().click()
  await text('Barangnya tidak cukup di tempat itu').waitFor()
  await quantity.fill('7')
  await button('Catat').last().click()
  await text('Pergerakan tercatat').waitFor()
})

test('a till is enrolled with a code in large letters', async () => {
  await link('Kasa').click()
  await button('Daftarkan perangkat').first().click()
  await expect.poll(() => page.locator('output').textContent()).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  await page.getByRole('img', { name: /^Daftarkan perangkat untuk/ }).waitFor()
  await page.keyboard.press('Escape')
})

test('why this price: a basket is explained by the same rules as at the till', async () => {
  await page.goto(`${address}/desk/prices/why`)
  await page.getByLabel('Tambah barang').fill('AIR-004')
  await page.getByRole('option', { name: /AIR-004/ }).click()
  await text('dengan buku nomor 1').waitFor()
})

test('the desk speaks English at one choice, and shows a cashier only what is theirs', async () => {
  await button(/^Akun saya/).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await link('Books').waitFor()
  await button(/^My account/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByLabel('User name').fill('siti')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await button('Sign in').first().click()
  await link('Stock').waitFor()
  expect(await link('Books').count()).toBe(0)
  expect(await link('People').count()).toBe(0)
})

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows for a key at a moment: RFC 6238, six digits, every 30 seconds. */
const codeOf = (key: string, at: number): string => {
  const bits = [...key].map(sign => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', bytes).update(counter).digest()
  const offset = hash.at(-1)! & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const signOut = async () => {
  await button(/^My account/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await button('Sign in').first().waitFor()
}

test('a passkey is added and signs in without a password', async () => {
  const device = await person.newCDPSession(page)
  await device.send('WebAuthn.enable')
  const kind = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const
  const options = { ...kind, hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  await device.send('WebAuthn.addVirtualAuthenticator', { options })
  await page.goto(`${address}/desk/account`)
  await page.getByLabel('A name, like Office laptop').fill('Laptop kantor')
  await button('Add a passkey').click()
  await text('Passkey added').waitFor()
  await signOut()
  await button('Sign in with a passkey').click()
  await link('Stock').waitFor()
})

test('an authenticator is set up by its key, and asked for at the next sign-in', async () => {
  await page.goto(`${address}/desk/account`)
  await button('Set up').click()
  await page.getByLabel('Your password').fill(DEMO_PASSWORD)
  await button('Continue').click()
  await page.getByRole('img', { name: /^1\. Scan it/ }).waitFor()
  const key = await page.locator('p', { hasText: 'or type the key:' }).locator('span').textContent()
  await page.getByLabel(/^2\. Type the six digits/).fill(codeOf(key!, Date.now()))
  await button('Turn on').click()
  await text('The authenticator is on').waitFor()
  await signOut()
  await page.getByLabel('User name').fill('siti')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await button('Sign in').first().click()
  await text('One more step').waitFor()
  await page.getByLabel('Code').fill('000000')
  await button('Continue').click()
  await text('does not match').waitFor()
  await page.getByLabel('Code').fill(codeOf(key!, Date.now() + 30_000))
  await button('Continue').click()
  await link('Stock').waitFor()
})
