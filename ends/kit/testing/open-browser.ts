import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Flags of the packed Chromium that are for functions in a cloud, and break service workers or more than one page. */
const NOT_HERE = /^--(single-process|no-zygote|headless)/

/** A real Chromium for stories: the one in node_modules on Linux x64, elsewhere the one at `path` (CHROMIUM_PATH). */
export const openBrowser = async (path: string | undefined, more: readonly string[] = []): Promise<Browser> =>
  playwright.launch({
    executablePath: path ?? (await chromium.executablePath()),
    args: [...chromium.args.filter(arg => !NOT_HERE.test(arg)), '--no-sandbox', ...more],
    headless: true,
  })
