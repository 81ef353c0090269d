import type { WorkRow } from '#kit/offline/deeds/index.ts'
import { useRows } from '../work/sheets.ts'
import { usePhone } from './use-phone.tsx'

/** Work that is under way, as it is kept; `gone` once it was handed in or given up. */
export const useWork = <Work>(id: string | null): { row: WorkRow<Work> | undefined; gone: boolean } => {
  const phone = usePhone()
  const found = useRows(async () => ({ row: id ? await phone.db.works.get(id) : undefined }), [id])
  return { row: found?.row as WorkRow<Work> | undefined, gone: found !== undefined && !found.row }
}
