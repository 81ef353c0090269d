import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { agoIn, type Formats, formatsOf, momentAt } from '#kit/words/format.ts'
import { businessDay } from '#modules/company/rules/index.ts'
import { companyQuery } from '../server/queries.ts'

/** Amounts, goods and times as the company writes them, in the language of the screen. */
export const useFormats = (): Formats => {
  const language = useLanguage()
  const { data } = useQuery(companyQuery)
  const zone = data?.timeZone ?? 'Asia/Jakarta'
  const currency = data?.currency ?? 'IDR'
  return useMemo(() => formatsOf(language, zone, currency), [language, zone, currency])
}

/** The clock of the screen, looked at every so many milliseconds. */
export const useNow = (every = 15_000): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

export const useAgo = (every?: number) => {
  const language = useLanguage()
  const now = useNow(every)
  return (instant: string) => agoIn(instant, now, language)
}

/** The company's business day now; before the cut-off it is still yesterday's. */
export const useToday = (): string => {
  const { data } = useQuery(companyQuery)
  const now = useNow(60_000)
  return businessDay(momentAt(now, data?.timeZone ?? 'Asia/Jakarta'), data?.dayCutOff ?? 0)
}

/** The hour that is running where the company is. */
export const useHour = (): number => {
  const { data } = useQuery(companyQuery)
  const now = useNow(60_000)
  return Math.floor(momentAt(now, data?.timeZone ?? 'Asia/Jakarta').minute / 60)
}
