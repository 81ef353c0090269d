import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Page, chromium as playwright } from 'playwright-core'
import { codeOf, makeShop, PIN } from './make-shop.ts'
import { serveShop } from './serve-shop.ts'

const STARTS = 7
const SCANS = 300
const NOT_HERE = /^--(single-process|no-zygote|headless)/

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
const told = (name: string, ms: readonly number[]) => {
  const sorted = [...ms].sort((a, b) => a - b)
  const part = (share: number) => `${at(sorted, share).toFixed(1)} ms`
  return `${name.padEnd(34)} median ${part(0.5).padStart(10)}   p95 ${part(0.95).padStart(10)}   worst ${part(1).padStart(10)}   n=${ms.length}`
}

const durations = (page: Page, name: string) =>
  page.evaluate(n => performance.getEntriesByName(n).map(e => e.duration), name)

const signIn = async (page: Page, name: string) => {
  await page.getByRole('button', { name }).click()
  await page.keyboard.type(PIN, { delay: 50 })
}

const openShift = async (page: Page) => {
  const weak = page.getByRole('button', { name: 'Kepala toko menanggungnya' })
  await page.getByRole('button', { name: 'Buka shift' }).waitFor()
  if (await weak.isVisible()) {
    await weak.click()
    await page.getByLabel('PIN enam angka').waitFor()
    await page.keyboard.type(PIN, { delay: 50 })
    await weak.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Buka shift' }).click()
  await page.getByText('Siap memindai').waitFor()
}

const start = async (page: Page, url: string) => {
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('till-ready').length > 0, undefined, {
    timeout: 180_000,
  })
  return page.evaluate(() => performance.getEntriesByName('till-ready')[0]!.startTime)
}

/** Scans all over the catalogue, ten to a basket, each basket paid in cash. */
const sellAround = async (page: Page, size: number) => {
  for (let n = 0; n < SCANS; n += 1) {
    await page.keyboard.insertText(codeOf((n * 7_919) % size))
    await page.keyboard.press('Enter')
    if (n % 10 < 9) continue
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: /Terima tunai/ }).click()
    await page.getByText(/tersimpan/).waitFor()
    await page.keyboard.press('Enter')
  }
}

/** Twenty scans a second for three seconds, no waiting in between: how many of them became goods in the basket. */
const burst = async (page: Page, size: number) => {
  for (let n = 0; n < 60; n += 1) {
    const began = Date.now()
    await page.keyboard.insertText(codeOf((n * 104_729) % size))
    await page.keyboard.press('Enter')
    await page.waitForTimeout(Math.max(0, 50 - (Date.now() - began)))
  }
  return page
    .getByText(/barang/)
    .first()
    .textContent()
}

/** The till in a real Chromium with a large catalogue: from cold to ready, from scan to line, from pay to disk. */
export default async function bench(args: readonly string[] = []): Promise<{ name: string; lines: string[] }> {
  const size = Number(args[0] ?? 100_000)
  execFileSync(process.execPath, [join(import.meta.dirname, '../../tools/build.ts'), 'pos'], { stdio: 'inherit' })
  let shop: ReturnType<typeof makeShop> | undefined
  const server = serveShop(() => shop!)
  const port = await new Promise<number>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const origin = `http://127.0.0.1:${port}`
  shop = makeShop(size, origin)
  const browser = await playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args.filter(arg => !NOT_HERE.test(arg)), '--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  let page = await context.newPage()
  await page.goto(`${origin}/pos/`)
  await page.getByLabel('Kode pendaftaran').fill('ABCDEFGH')
  const began = performance.now()
  await page.keyboard.press('Enter')
  await page.getByText('Siapa di kasir?').waitFor({ timeout: 180_000 })
  const filled = performance.now() - began
  await signIn(page, 'Kasir')
  await openShift(page)
  const starts: number[] = []
  for (let n = 0; n < STARTS; n += 1) {
    await page.close()
    page = await context.newPage()
    starts.push(await start(page, `${origin}/pos/`))
  }
  await signIn(page, 'Kasir')
  await page.getByText('Siap memindai').waitFor()
  await page.waitForTimeout(1500)
  await sellAround(page, size)
  const [scans, commits] = [await durations(page, 'scan-to-line'), await durations(page, 'sale-on-disk')]
  const taken = await burst(page, size)
  await browser.close()
  server.close()
  return {
    name: `the till with ${size.toLocaleString('en')} items and 100 promotions`,
    lines: [
      told('cold start to ready to scan', starts),
      told('scan to line on screen', scans),
      told('pay to sale on disk (strict)', commits),
      `${'first fill over the network'.padEnd(34)} ${(filled / 1000).toFixed(1)} s, once`,
      `${'60 scans at 20 a second'.padEnd(34)} ${taken} in the basket`,
    ],
  }
}

if (import.meta.main) for (const line of (await bench(process.argv.slice(2))).lines) console.log(line)
