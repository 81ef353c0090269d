import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { type Language, type Say, useLanguage, useStore } from '#kit/ui/index.ts'
import type { Till } from '../till/till.ts'
import type { TillState } from '../till/till-state.ts'
import { sayIn, type Words } from '../till/words-of.ts'

const TillContext = createContext<Till | null>(null)

export const TillProvider = ({ till, children }: { readonly till: Till; readonly children: ReactNode }) => (
  <TillContext.Provider value={till}>{children}</TillContext.Provider>
)

export const useTill = (): Till => {
  const till = useContext(TillContext)
  if (!till) throw new Error('no till around this screen')
  return till
}

export const useTillState = <Part,>(pick: (state: TillState) => Part): Part => useStore(useTill().store, pick)

export const useSay = (): { readonly say: Say<Words>; readonly language: Language } => {
  const language = useLanguage()
  return useMemo(() => ({ say: sayIn(language), language }), [language])
}

/** Writes an amount in the company's currency and the screen's language. */
export const useMoney = (): ((amount: number) => string) => {
  const language = useLanguage()
  const currency = useTillState(s => s.data?.snapshot.company.currency ?? 'IDR')
  return useMemo(() => (amount: number) => formatMoney(amount, currency, language), [currency, language])
}

/** What an item is called in the screen's language. */
export const useName = (): ((item: { readonly name: string; readonly nameEn: string | null }) => string) => {
  const language = useLanguage()
  return useMemo(() => item => (language === 'en' ? (item.nameEn ?? item.name) : item.name), [language])
}
