import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Flags of the packed Chromium that are for functions in a cloud, and break service workers or more than one page. */
const NOT_HERE = /^--(single-process|no-zygote|headless)/

export const FLAGS: readonly string[] = [...chromium.args.filter(arg => !NOT_HERE.test(arg)), '--no-sandbox']

/** The Chromium in node_modules on Linux x64, elsewhere the one at `path` (CHROMIUM_PATH). */
export const pathOfChromium = async (path: string | undefined): Promise<string> =>
  path ?? (await chromium.executablePath())

/** A real Chromium for stories. */
export const openBrowser = async (path: string | undefined, more: readonly string[] = []): Promise<Browser> =>
  playwright.launch({ executablePath: await pathOfChromium(path), args: [...FLAGS, ...more], headless: true })
