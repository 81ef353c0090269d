import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * Only what a machine without a screen needs. The packed Chromium's own flags are for functions in a cloud: they draw by
 * a graphics card made of software, which can take half a minute to let go of a page, and switch web security off, which
 * would hide what a person's browser refuses.
 */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
]

chromium.setGraphicsMode = false

/** The Chromium in node_modules on Linux x64, elsewhere the one at `path` (CHROMIUM_PATH). */
export const pathOfChromium = async (path: string | undefined): Promise<string> =>
  path ?? (await chromium.executablePath())

/** A real Chromium for stories. */
export const openBrowser = async (path: string | undefined, more: readonly string[] = []): Promise<Browser> =>
  playwright.launch({ executablePath: await pathOfChromium(path), args: [...FLAGS, ...more], headless: true })
