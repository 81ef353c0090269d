import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'

export const SIZE = { width: 390, height: 844 }
export const PATIENCE = { timeout: 20_000 }

/** Builds the handheld where its sources have changed; throws what the builder said. */
export const buildHandheld = (): void => {
  const built = spawnSync(process.execPath, ['tools/build.ts', 'handheld'], { encoding: 'utf8' })
  const said = built.stderr + built.stdout
  if (built.status !== 0 || /error/i.test(said)) throw new Error(`the handheld does not build: ${said}`)
}

type Person = { readonly name: string; readonly pin: string }

/** What a hand does with the phone. The page may be another one later, as after a power cut. */
export const handOn = (pageNow: () => Page, address: () => string) => {
  const text = (what: string | RegExp) => pageNow().getByText(what)
  const button = (name: string | RegExp) => pageNow().getByRole('button', { name })
  const pill = () => pageNow().locator('[data-waiting]')
  const open = (way = '') => pageNow().goto(`${address()}/handheld/${way}`)
  const enterPin = async (who: Person) => {
    await button(who.name).click()
    await pageNow().keyboard.type(who.pin, { delay: 40 })
    await pill().waitFor()
  }
  const sendNow = () =>
    button('Kirim sekarang')
      .click({ timeout: 2_000 })
      .catch(() => {})
  return {
    ...{ text, button, open, enterPin, sendNow },
    /** As a hardware scanner types: a few milliseconds a key, Enter at the end. */
    scan: async (code: string) => {
      await pageNow().keyboard.type(code, { delay: 2 })
      await pageNow().keyboard.press('Enter')
    },
    enrol: async (code: string) => {
      await open()
      await button(/Ponsel milik toko/).click()
      await pageNow().getByLabel('Kode pendaftaran').fill(code)
      await button('Daftarkan').click()
    },
    /** The app itself is on the phone: from now on it opens without a network. */
    installed: () => pageNow().evaluate(() => navigator.serviceWorker.ready.then(() => true)),
    unsent: () => pill().getAttribute('data-waiting'),
    /** Everything is on the server, sent by itself or by a touch, and nothing was refused. */
    allSent: async () => {
      await pill().click()
      await sendNow()
      await text('Semua sudah di server').waitFor(PATIENCE)
      const refused = await pageNow().locator('[data-deed=refused]').allTextContents()
      if (refused.length > 0) throw new Error(`refused: ${refused.join('; ')}`)
    },
    /** A picture of what a person sees, where somebody asked for pictures. */
    picture: async (name: string) => {
      const folder = process.env.UJUNG_PICTURES
      if (!folder) return
      mkdirSync(folder, { recursive: true })
      await pageNow().waitForTimeout(400)
      await pageNow().screenshot({ path: `${folder}/${name}.png` })
    },
  }
}
