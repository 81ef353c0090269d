import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Day } from '#kernel/moment.ts'
import { type NpwpRefusal, readNpwp } from './read-npwp.ts'

export type Nitku = {
  readonly nitku: string
  readonly npwp16: string
  /** `000000` is the head office. */
  readonly branch: string
}

/** Reads a NITKU, the number of a tax place of business: NPWP of 16 digits and six of the branch. Source: PMK 112/2022. */
export const readNitku = (text: string, today: Day): Answer<Nitku, 'nitku-length' | NpwpRefusal> => {
  const nitku = text.replace(/[\s.-]/g, '')
  if (!/^\d{22}$/.test(nitku)) return refused('nitku-length', `A NITKU has 22 digits; ${text} does not.`)
  const npwp = readNpwp(nitku.slice(0, 16), today)
  return npwp.ok ? done({ nitku, npwp16: npwp.value.npwp16, branch: nitku.slice(16) }) : npwp
}
