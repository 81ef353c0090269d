import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { useStore } from '#kit/ui/store.ts'
import { type Formats, formatsOf } from '#kit/words/format.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import type { Handheld } from '../work/handheld.ts'
import type { HandheldState } from '../work/handheld-state.ts'

const PhoneContext = createContext<Handheld | null>(null)

export const PhoneProvider = ({ phone, children }: { readonly phone: Handheld; readonly children: ReactNode }) => (
  <PhoneContext.Provider value={phone}>{children}</PhoneContext.Provider>
)

export const usePhone = (): Handheld => {
  const phone = useContext(PhoneContext)
  if (!phone) throw new Error('no phone around this screen')
  return phone
}

export const usePhoneState = <Part,>(pick: (state: HandheldState) => Part): Part => useStore(usePhone().store, pick)

/** Amounts, goods and times as the company writes them, in the language of the screen. */
export const useFormats = (): Formats => {
  const language = useLanguage()
  const { currency, timeZone } = usePhoneState(s => s.company)
  return useMemo(() => formatsOf(language, timeZone, currency), [language, timeZone, currency])
}

type Named = Pick<TillItem, 'name' | 'nameEn'>

/** What an item is called in the screen's language. */
export const useName = (): ((item: Named) => string) => {
  const language = useLanguage()
  return item => (language === 'en' ? (item.nameEn ?? item.name) : item.name)
}

/** The id of the place where this phone works now. */
export const usePlace = (): string | null =>
  usePhoneState(s => s.device?.place ?? s.settings.place ?? s.person?.places[0] ?? null)

export const usePlaceName = (): ((id: string) => string) => {
  const places = usePhoneState(s => s.places)
  return id => places.find(place => place.id === id)?.name ?? ''
}
