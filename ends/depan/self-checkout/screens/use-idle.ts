import { useEffect } from 'react'
import { endVisit } from '../lane/begin-visit.ts'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

const EMPTY_MS = 60_000
const DONE_MS = 20_000

/** A lane that everybody has left is free again: soon after the receipt, later when nothing was scanned. */
export const useIdle = (): void => {
  const kiosk = useKiosk()
  const step = useKioskState(s => s.lane.step)
  const empty = useKioskState(s => s.draft.lines.length === 0 && s.sheet === null && s.lane.open.length === 0)
  const receipt = useKioskState(s => s.receipt)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a receipt that was asked for starts the wait anew
  useEffect(() => {
    const wait = step === 'done' ? DONE_MS : step === 'scanning' && empty ? EMPTY_MS : null
    if (wait === null) return
    const timer = setTimeout(() => void endVisit(kiosk), wait)
    return () => clearTimeout(timer)
  }, [kiosk, step, empty, receipt])
}
