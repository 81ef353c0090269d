import { mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Page, chromium as playwright } from 'playwright-core'
import { demoId } from '#demo/demo-id.ts'
import { demoItems } from '#demo/items.ts'
import { openDemo } from './pictures/open-demo.ts'
import { enrolmentCode, showDesk } from './pictures/show-desk.ts'
import { showTill } from './pictures/show-till.ts'
import { ROOT } from './run-command.ts'

/**
 * `node tools/take-pictures.ts`: the pictures of the README, from the running product. CHROMIUM_PATH names a browser
 * where the one in node_modules does not run.
 */
const MOST_BYTES = 250_000

/** What lies in the basket of the picture, by SKU: oil at a discount, and three bags of crisps for a price. */
const BASKET = ['MIE-001', 'MIE-001', 'MYK-002', 'KRP-036', 'KRP-038', 'KRP-041']

const barcodeOf = (sku: string) => demoItems().find(item => item.sku === sku)!.barcodes[0]!.code

const take = async (page: Page, name: string) => {
  const path = join(ROOT, 'docs/pictures', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.bringToFront()
  await page.waitForTimeout(1500)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  const { size } = statSync(path)
  console.log(`${path}  ${Math.ceil(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes; ${MOST_BYTES} are allowed`)
}

const demo = await openDemo()
const browser = await playwright.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
})
try {
  const look = { viewport: { width: 1280, height: 800 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' }
  const desk = await (await browser.newContext(look)).newPage()
  await showDesk(desk, demo.base, 'melati')
  const code = await enrolmentCode(desk, demo.base, demoId('register', 'KMG-01'))
  const till = await (await browser.newContext(look)).newPage()
  await showTill(till, demo.base, code, BASKET.map(barcodeOf))
  await take(till, 'till')
  await take(desk, 'desk')
} finally {
  await browser.close()
  await demo.close()
}
