import { type Handheld, nowAt } from './handheld.ts'
import { type Read, readCode } from './read-code.ts'

/** What a code means on this phone, today. */
export const readingOf = (phone: Handheld, text: string, typed: boolean, isBin?: (code: string) => boolean): Read => {
  const { catalog, patterns } = phone.store.get()
  if (!catalog) return { kind: 'unknown', code: text }
  const at = { catalog, today: nowAt(phone).day, inStore: patterns, isBin: isBin ?? (() => false), typed }
  return readCode(text, at)
}
