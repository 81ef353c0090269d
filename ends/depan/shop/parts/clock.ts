import type { Language } from '#kit/words/say-in.ts'

/** Minutes after midnight as people write them: `07.00` in Indonesian, `07:00` in English; past midnight begins anew. */
export const clockOf = (minutes: number, language: Language): string => {
  const two = (n: number) => String(n).padStart(2, '0')
  const at = minutes === 1440 ? minutes : minutes % 1440
  return `${two(Math.floor(at / 60))}${language === 'id' ? '.' : ':'}${two(at % 60)}`
}
