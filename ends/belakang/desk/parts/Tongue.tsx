import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Language, Speaking } from '#kit/ui/speak.tsx'

const KEPT = 'ujung-desk-language'

const first = (): Language => {
  const kept = localStorage.getItem(KEPT)
  return kept === 'en' || kept === 'id' ? kept : 'id'
}

const Switch = createContext<(language: Language) => void>(() => {})

/** Changes the language of the screen; kept in this browser. */
export const useSwitchLanguage = () => useContext(Switch)

/** Everything inside speaks the language chosen in this browser; Indonesian unless another was chosen. */
export const Tongue = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(first)
  const change = useMemo(
    () => (next: Language) => {
      localStorage.setItem(KEPT, next)
      setLanguage(next)
    },
    [],
  )
  return (
    <Switch.Provider value={change}>
      <Speaking language={language}>{children}</Speaking>
    </Switch.Provider>
  )
}
