import { useEffect } from 'react'
import { usePhone, usePhoneState } from '../parts/use-phone.tsx'
import { leave } from '../work/sign-in.ts'

const LOCK_MS = 15 * 60_000
const SIGNS = ['pointerdown', 'keydown'] as const

/** On an enrolled phone, asks for the PIN again after a while without a touch or a scan; what was begun stays. */
export const useIdleLock = (): void => {
  const phone = usePhone()
  const locks = usePhoneState(s => s.device !== null && s.person !== null)
  useEffect(() => {
    if (!locks) return
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void leave(phone), LOCK_MS)
    }
    again()
    for (const sign of SIGNS) document.addEventListener(sign, again, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) document.removeEventListener(sign, again, { capture: true })
    }
  }, [phone, locks])
}
