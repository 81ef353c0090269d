import { useEffect } from 'react'
import { lockAfter } from '../till/lock-after.ts'
import { useTill, useTillState } from './use-till.tsx'

const MINUTE = 60_000
const SIGNS = ['pointerdown', 'keydown'] as const

/** Asks for the PIN again after a while without a touch or a key; never in the middle of a payment. */
export const useIdleLock = (): void => {
  const till = useTill()
  const minutes = useTillState(s => lockAfter(s.settings.lockMinutes, s.data?.snapshot.terms.lockMinutes ?? 0))
  const here = useTillState(s => s.cashier !== null)
  useEffect(() => {
    if (!here || minutes === 0) return
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, minutes * MINUTE)
    }
    const lock = () => {
      if (till.store.get().screen === 'pay') again()
      else till.store.set({ cashier: null, dialog: null, approval: null })
    }
    again()
    for (const sign of SIGNS) document.addEventListener(sign, again, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) document.removeEventListener(sign, again, { capture: true })
    }
  }, [till, minutes, here])
}
