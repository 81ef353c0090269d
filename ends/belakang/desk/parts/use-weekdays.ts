import { useMemo } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'

/** The days of the week by ISO number, `1` Monday … `7` Sunday, in the language of the screen. */
export const useWeekdays = (): readonly (readonly [number: string, name: string, short: string])[] => {
  const language = useLanguage()
  return useMemo(() => {
    const say = (weekday: 'long' | 'short') =>
      new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday, timeZone: 'UTC' })
    const [long, short] = [say('long'), say('short')]
    // 5 January 2026 is a Monday.
    const days = [1, 2, 3, 4, 5, 6, 7].map(n => [String(n), new Date(Date.UTC(2026, 0, 4 + n))] as const)
    return days.map(([n, day]) => [n, long.format(day), short.format(day)] as const)
  }, [language])
}
