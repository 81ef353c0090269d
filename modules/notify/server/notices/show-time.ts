import type { Tongue } from '../../rules/index.ts'

/** An instant as people read it, with its zone. */
export const showTime = (at: Date, language: Tongue, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
    timeZone,
  } as Intl.DateTimeFormatOptions).format(at)
