import { useEffect, useRef } from 'react'
import { usePhone, usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import type { Answered, Client } from '../../server/contract.ts'

type Console = Answered<Client['lanes']['console']>
export type LaneState = Console['lanes'][number]
export type LaneAsks = Console['asked'][number]

/** The lanes of this place and what they ask, live; a new question is heard and felt. */
export const useLanes = () => {
  const phone = usePhone()
  const person = usePhoneState(s => s.person?.id)
  const place = usePlace()
  const sheet = useSheet(person ? `lanes:${person}` : null, server => server.lanes.console(), 'lanes')
  const here = <Row extends { readonly place: string }>(rows: readonly Row[] | undefined) =>
    (rows ?? []).filter(it => !place || it.place === place)
  const lanes = here(sheet.value?.lanes)
  const asked = here(sheet.value?.asked)
  const known = useRef<ReadonlySet<string> | null>(null)
  const ids = asked.map(it => it.id).join(' ')
  useEffect(() => {
    if (!sheet.value) return
    const now = new Set(ids.split(' ').filter(Boolean))
    const fresh = known.current && [...now].some(id => !known.current!.has(id))
    known.current = now
    if (!fresh) return
    phone.sounds.error()
    navigator.vibrate?.([120, 60, 120])
  }, [ids, sheet.value, phone])
  return { sheet, lanes, asked }
}
