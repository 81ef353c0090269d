import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { priceGolden, priceMany } from './price-many.ts'

/** Below, as many baskets are priced twice: here, and by the same file inside Chromium. */
const BASKETS = Number(process.env.UJUNG_BASKETS ?? 100_000)
const CHUNK = 5000

const golden = new URL('../golden/', import.meta.url)
const tables = readdirSync(golden).filter(name => name.endsWith('.txt'))
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** What the page puts on its window: the rules, each answer as the digest of its text. */
type Rules = {
  readonly pricedMany: (from: number, to: number) => Promise<string>
  readonly pricedGolden: (table: string) => Promise<string>
}

const ENTRY = 'virtual:rules'
const entry = `
  import { priceGolden, priceMany } from ${JSON.stringify(new URL('price-many.ts', import.meta.url).pathname)}
  const digest = async text => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
  }
  window.rules = {
    pricedMany: (from, to) => digest(priceMany(from, to)),
    pricedGolden: table => digest(priceGolden(table)),
  }
`

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { name: 'entry', resolveId: id => (id === ENTRY ? ENTRY : null), load: id => (id === ENTRY ? entry : null) },
    ],
    build: { write: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the rules were not bundled')
  const [chunk] = output.output
  if (chunk?.type !== 'chunk') throw new Error('the rules were not bundled')
  return chunk.code
}

const serve = async (code: string) => {
  const server = createServer((request, response) => {
    const script = request.url === '/rules.js'
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ? code : '<!doctype html><title>rules</title><script src="/rules.js"></script>')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const started: (() => Promise<unknown>)[] = []
let page: Page

beforeAll(async () => {
  const { server, url } = await serve(await bundle())
  started.push(() => new Promise(closed => server.close(closed)))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
    args: process.env.CHROMIUM_PATH ? ['--no-sandbox'] : sparticuz.args,
    headless: true,
  })
  started.push(() => browser.close())
  page = await browser.newPage()
  await page.goto(url)
})

afterAll(async () => {
  for (const stop of started.reverse()) await stop()
})

const inBrowser = <Key extends keyof Rules>(key: Key, ...args: Parameters<Rules[Key]>): Promise<string> =>
  page.evaluate(
    ([name, given]) => {
      const { rules } = globalThis as unknown as { rules: Record<string, (...a: unknown[]) => Promise<string>> }
      return rules[name as string]!(...(given as unknown[]))
    },
    [key, args] as const,
  )

test.each(tables)('%s comes out the same in the browser', async table => {
  const text = readFileSync(new URL(table, golden), 'utf8')
  expect(await inBrowser('pricedGolden', text)).toBe(digest(priceGolden(text)))
})

test(`${BASKETS} random baskets come out the same, byte for byte`, { timeout: 600_000 }, async () => {
  for (let from = 0; from < BASKETS; from += CHUNK) {
    const to = Math.min(BASKETS, from + CHUNK)
    const there = inBrowser('pricedMany', from, to)
    const here = digest(priceMany(from, to))
    expect([from, await there]).toEqual([from, here])
  }
})
