import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { LaneFigures } from '../../server/lane-queries.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'

/** Why attendants were asked for, how that ended, and how long it took. */
export const CauseTable = ({ it }: { readonly it: LaneFigures }) => {
  const say = useSay(LANES)
  const format = useFormats()
  const number = (key: 'forNothing' | 'corrected' | 'refused' | 'left' | 'afar', head: string) => ({
    ...{ key, head, align: 'end' as const },
    cell: (row: LaneFigures['causes'][number]) => format.count(row[key]),
  })
  return (
    <DataTable
      label={say('causes')}
      rows={it.causes}
      rowKey={row => row.kind}
      columns={[
        { key: 'cause', head: say('cause'), cell: row => say(row.kind) },
        { key: 'times', head: say('times'), align: 'end', cell: row => format.count(row.asked) },
        {
          ...{ key: 'rate', head: say('per-hundred'), align: 'end' },
          cell: row => format.qty(Math.round((row.asked * 1000) / Math.max(1, it.visits)) * 100),
        },
        number('forNothing', say('for-nothing')),
        number('corrected', say('put-right')),
        number('refused', say('refused-n')),
        number('left', say('gone-n')),
        number('afar', say('afar')),
        { key: 'half', head: say('half-within'), align: 'end', cell: row => say('seconds', { n: row.halfSeconds }) },
        { key: 'most', head: say('most-within'), align: 'end', cell: row => say('seconds', { n: row.mostSeconds }) },
      ]}
    />
  )
}
