import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '#demo/people.ts'

/** Signs a person in at the desk, where today's figures stand; before the first sale of a day, those of the day before. */
export const showDesk = async (page: Page, base: string, username: string): Promise<void> => {
  await page.goto(`${base}/desk/`)
  await page.getByLabel('Nama masuk').fill(username)
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD)
  const enter = page.getByRole('button', { name: 'Masuk', exact: true })
  await enter.click()
  await enter.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(2000)
  const before = page.getByRole('button', { name: 'Lihat hari sebelumnya' })
  if (await before.isVisible()) await before.click()
}

/** Asks, as the person signed in at the desk, for the code that makes a device the till of a register. */
export const enrolmentCode = async (page: Page, base: string, register: string): Promise<string> => {
  const answer = await page.context().request.post(`${base}/api/access/enrolments`, {
    data: { register },
    headers: { origin: base },
  })
  if (!answer.ok()) throw new Error(`no enrolment code: ${answer.status()} ${await answer.text()}`)
  return ((await answer.json()) as { code: string }).code
}
