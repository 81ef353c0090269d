import { fill } from '#kit/ui/speak.tsx'
import type { Handheld } from './handheld.ts'
import type { Verdict } from './handheld-state.ts'

/** A word of a catalogue, both tongues, with its blanks. */
export type Saying = readonly [id: string, en: string]
export type Blanks = Readonly<Record<string, string | number>>

export const saidIn = (phone: Handheld, saying: Saying, blanks?: Blanks): string =>
  fill(saying[phone.store.get().settings.language === 'id' ? 0 : 1], blanks)

const BUZZ: Readonly<Record<Verdict['tone'], number | number[]>> = { good: 35, note: [60, 50, 60], bad: [160, 70, 160] }

/** Tells the outcome of a scan or a deed at once: by sound, by a buzz in the hand, by colour and by words. */
export const tell = (phone: Handheld, tone: Verdict['tone'], saying: Saying, blanks?: Blanks, more?: Saying): void => {
  if (tone === 'good') phone.sounds.ok()
  else phone.sounds.error()
  navigator.vibrate?.(BUZZ[tone])
  const n = (phone.store.get().verdict?.n ?? 0) + 1
  const text = saidIn(phone, saying, blanks)
  phone.store.set({ verdict: { n, at: Date.now(), tone, text, ...(more && { more: saidIn(phone, more, blanks) }) } })
}

export const hush = (phone: Handheld): void => phone.store.set({ verdict: null })

/** Tells a fault in words that were chosen already. */
export const tellFault = (phone: Handheld, text: string): void => {
  phone.sounds.error()
  navigator.vibrate?.(BUZZ.bad)
  const n = (phone.store.get().verdict?.n ?? 0) + 1
  phone.store.set({ verdict: { n, at: Date.now(), tone: 'bad', text } })
}
