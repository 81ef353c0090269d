import type { Page } from 'playwright-core'
import { personOf } from '#demo/people.ts'

const signIn = async (page: Page, user: string) => {
  const { name, pin } = personOf(user)
  await page.getByRole('button', { name }).click()
  await page.keyboard.type(pin, { delay: 50 })
}

/** As a scanner types: a few milliseconds a key, Enter at the end. */
const scan = async (page: Page, code: string) => {
  await page.keyboard.type(code, { delay: 2 })
  await page.keyboard.press('Enter')
}

/** Enrols the page as a till, opens a shift with a float, and scans a basket. */
export const showTill = async (page: Page, base: string, code: string, basket: readonly string[]): Promise<void> => {
  const button = (name: string) => page.getByRole('button', { name })
  await page.goto(`${base}/pos/`)
  await page.getByLabel('Kode pendaftaran').fill(code)
  await button('Daftarkan').click()
  await signIn(page, 'siti')
  await page.getByText('Buka shift').first().waitFor()
  const weak = button('Kepala toko menanggungnya')
  if (await weak.isVisible()) {
    await weak.click()
    await signIn(page, 'bagus')
    await weak.waitFor({ state: 'detached' })
  }
  await page.getByLabel('Berapa lembar Rp50.000').fill('4')
  await button('Buka shift').click()
  await page.getByText('Siap memindai').waitFor()
  const lines = page.getByRole('list', { name: 'Baris belanjaan' }).getByRole('listitem')
  for (const item of basket) {
    await scan(page, item)
    await page.waitForTimeout(400)
  }
  await lines.first().waitFor()
  await page.waitForTimeout(1000)
}
