import type { Handheld } from './handheld.ts'
import { readingOf } from './reading-of.ts'
import { go } from './ways.ts'

const KNOWN = { good: 35, bad: [160, 70, 160] }

/** Shows what a code is; heard and felt at once, known or not. */
export const lookUp = (phone: Handheld, code: string, instead = false): void => {
  const { catalog } = phone.store.get()
  const read = readingOf(phone, code, false)
  const known = catalog?.item(code) !== undefined || (read.kind !== 'unknown' && read.kind !== 'nothing')
  if (known) phone.sounds.ok()
  else phone.sounds.error()
  navigator.vibrate?.(known ? KNOWN.good : KNOWN.bad)
  go(phone, 'lookup', code, instead)
}
