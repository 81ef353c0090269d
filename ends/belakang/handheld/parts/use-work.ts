import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { useRows } from '../work/sheets.ts'
import { usePhone, usePhoneState, usePlace } from './use-phone.tsx'

/** Work that is under way, as it is kept; `gone` once it was handed in or given up. */
export const useWork = <Work>(id: string | null): { row: WorkRow<Work> | undefined; gone: boolean } => {
  const phone = usePhone()
  const found = useRows(async () => ({ row: id ? await phone.db.works.get(id) : undefined }), [id])
  return { row: found?.row as WorkRow<Work> | undefined, gone: found !== undefined && !found.row }
}

/** What I have begun here and not handed in, newest first. */
export const useMyWorks = (kind?: string): readonly WorkRow[] => {
  const phone = usePhone()
  const person = usePhoneState(s => s.person?.id)
  const place = usePlace()
  const rows = useRows(
    () =>
      phone.db.works.filter(row => row.who === person && row.place === place && (!kind || row.kind === kind)).toArray(),
    [person, place, kind],
  )
  return (rows ?? []).toSorted((a, b) => b.at.localeCompare(a.at))
}
