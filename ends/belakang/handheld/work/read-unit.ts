import { readSscc } from '#modules/distribution/rules/index.ts'
import { TRUCK } from '../words/truck.ts'
import type { Handheld } from './handheld.ts'
import { readingOf } from './reading-of.ts'
import { tell } from './tell.ts'
import { tellNotWanted } from './tell-not-wanted.ts'

/** The SSCC that was scanned; what else it was is told, and nothing is given. */
export const readUnit = (phone: Handheld, text: string): string | null => {
  const sscc = readSscc(text)
  if (sscc.ok) return sscc.value
  const read = readingOf(phone, text, false)
  if (read.kind === 'unit') return read.sscc
  if (sscc.refusal === 'sscc-check-digit') tell(phone, 'bad', TRUCK.misread, {}, TRUCK['misread-do'])
  else tellNotWanted(phone, read)
  return null
}
