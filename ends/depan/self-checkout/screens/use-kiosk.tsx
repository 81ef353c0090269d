import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage, useStore } from '#kit/ui/index.ts'
import type { Kiosk } from '../lane/kiosk.ts'
import type { KioskState } from '../lane/kiosk-state.ts'

const KioskContext = createContext<Kiosk | null>(null)

export const KioskProvider = ({ kiosk, children }: { readonly kiosk: Kiosk; readonly children: ReactNode }) => (
  <KioskContext.Provider value={kiosk}>{children}</KioskContext.Provider>
)

export const useKiosk = (): Kiosk => {
  const kiosk = useContext(KioskContext)
  if (!kiosk) throw new Error('no self-checkout around this screen')
  return kiosk
}

export const useKioskState = <Part,>(pick: (state: KioskState) => Part): Part => useStore(useKiosk().store, pick)

export const useMoney = (): ((amount: number) => string) => {
  const language = useLanguage()
  const currency = useKioskState(s => s.data?.snapshot.company.currency ?? 'IDR')
  return useMemo(() => (amount: number) => formatMoney(amount, currency, language), [currency, language])
}

/** What an item is called in the screen's language. */
export const useName = (): ((item: { readonly name: string; readonly nameEn: string | null }) => string) => {
  const language = useLanguage()
  return item => (language === 'en' ? (item.nameEn ?? item.name) : item.name)
}
