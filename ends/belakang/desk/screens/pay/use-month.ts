import { useLanguage } from '#kit/ui/speak.tsx'

/** `Maret 2026` of `2026-03-01`, in the person's language. */
export const useMonth = (): ((month: string) => string) => {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  })
  return month => format.format(new Date(`${month}T00:00:00Z`))
}
