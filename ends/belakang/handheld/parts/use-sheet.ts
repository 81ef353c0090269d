import { useEffect, useState } from 'react'
import type { Client } from '../server/contract.ts'
import { serverOf } from '../work/handheld.ts'
import { heardFault } from '../work/refresh.ts'
import { type Sheet, type SheetOf, useRows } from '../work/sheets.ts'
import { usePhone, usePhoneState } from './use-phone.tsx'

/**
 * Something of the server, kept on the phone: what was heard last is shown at once, and asked for again when the area
 * has changed. Without a network it stays as it was, and says how old it is. No key asks nothing.
 */
export const useSheet = <Value>(
  key: string | null,
  ask: (server: Client) => Promise<Value>,
  area: string,
): Sheet<Value> => {
  const phone = usePhone()
  const person = usePhoneState(s => s.person?.id)
  const beat = usePhoneState(s => s.beats[area] ?? 0)
  const [tries, setTries] = useState(0)
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const row = useRows(async () => (key ? await phone.db.sheets.get(key) : undefined), [key]) as
    | SheetOf<Value>
    | undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: a beat, a try or another person ask anew
  useEffect(() => {
    if (!key) return
    let gone = false
    setAsking(true)
    ask(serverOf(phone))
      .then(value => phone.db.sheets.put({ key, at: new Date().toISOString(), value }))
      .then(() => !gone && setFault(null))
      .catch(error => {
        heardFault(phone, error)
        if (!gone) setFault(error)
      })
      .finally(() => !gone && setAsking(false))
    return () => {
      gone = true
    }
  }, [key, beat, tries, person])

  const here = row?.key === key ? row : undefined
  return { value: here?.value, at: here?.at ?? null, fault, asking, again: () => setTries(n => n + 1) }
}
