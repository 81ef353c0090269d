import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium as playwright } from 'playwright-core'
import { FLAGS, pathOfChromium } from './open-browser.ts'

export type OwnBrowser = {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
  /** Ends it as a power cut would: at once, with no chance to write anything more. */
  readonly kill: () => Promise<void>
}

/** Waits for the address that Chromium writes down once it listens. */
const addressIn = async (profile: string): Promise<string> => {
  const file = join(profile, 'DevToolsActivePort')
  for (let tries = 0; tries < 300; tries += 1) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await sleep(100)
  }
  throw new Error('Chromium did not start within 30 seconds')
}

/** A Chromium of our own on a profile that stays: it can be killed, and started again on what it left on the disk. */
export const openOwnBrowser = async (
  profile: string,
  path: string | undefined,
  more: readonly string[] = [],
): Promise<OwnBrowser> => {
  // What a killed one left behind points nowhere.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run']
  const child = spawn(await pathOfChromium(path), [...FLAGS, ...flags, ...more, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const browser = await playwright.connectOverCDP(await addressIn(profile))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, signal)
    await ended
  }
  return {
    context: browser.contexts()[0]!,
    close: async () => {
      await browser.close().catch(() => {})
      await end('SIGTERM')
    },
    kill: () => end('SIGKILL'),
  }
}
