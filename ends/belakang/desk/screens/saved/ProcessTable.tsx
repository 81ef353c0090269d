import { Button } from '@mantine/core'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SavedOne } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { hoursText } from './hours.ts'

type ProcessTableProps = { readonly rows: readonly SavedOne[]; readonly open: (process: SavedOne['process']) => void }

/** Each kind of work before and now; a name opens the cases behind it. */
export const ProcessTable = ({ rows, open }: ProcessTableProps) => {
  const say = useSay(SAVED)
  const format = useFormats()
  const pair = (before: string, now: string) => say('from-to', { before, now })
  return (
    <DataTable
      label={say('by-process')}
      rows={rows}
      rowKey={r => r.process}
      columns={[
        {
          key: 'process',
          head: say('process'),
          cell: r => (
            <Button variant="subtle" size="compact-sm" px={0} onClick={() => open(r.process)}>
              {say(r.process)}
            </Button>
          ),
        },
        { key: 'units', head: say('units'), align: 'end', hide: 'phone', cell: r => format.count(r.units) },
        {
          ...{ key: 'steps', head: say('steps'), align: 'end', hide: 'phone' },
          cell: r => pair(format.count(r.stepsBefore), format.count(r.stepsNow)),
        },
        {
          ...{ key: 'hours', head: say('hours-column'), align: 'end' },
          cell: r => pair(hoursText(r.secondsBefore, format), hoursText(r.secondsNow, format)),
        },
        { key: 'rupiah', head: say('rupiah'), align: 'end', cell: r => <b>{format.money(r.rupiah)}</b> },
      ]}
    />
  )
}
