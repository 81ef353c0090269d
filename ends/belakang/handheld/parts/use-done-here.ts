import { useRows } from '../work/sheets.ts'
import { usePhone } from './use-phone.tsx'

/** Ids of what was done on this phone by a kind of deed whose input names it, sent or still waiting; a refused one is not done. */
export const useDoneHere = (kind: string): ReadonlySet<string> | undefined => {
  const phone = usePhone()
  return useRows(async () => {
    const rows = await phone.db.deeds.filter(row => row.kind === kind && row.state !== 'refused').toArray()
    return new Set(rows.map(row => (row.input as { id: string }).id))
  }, [kind])
}
