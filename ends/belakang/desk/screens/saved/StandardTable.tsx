import { Button } from '@mantine/core'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Standard } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'

type StandardTableProps = {
  readonly label: string
  readonly rows: readonly Standard[]
  /** Given where one may put another in its place. */
  readonly change?: (of: Standard) => void
}

/** Standards, each with where it is from and who said it. */
export const StandardTable = ({ label, rows, change }: StandardTableProps) => {
  const say = useSay(SAVED)
  const format = useFormats()
  const source = (it: Standard) => (it.source === 'assumption' ? say('assumption') : it.source)
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={it => it.id}
      mark={it => (it.inForce ? undefined : 'faded')}
      columns={[
        {
          ...{ key: 'process', head: say('process') },
          cell: it => (
            <>
              <b>{say(it.process)}</b>
              <div className="quiet">{`${source(it)} · ${it.saidBy === 'system' ? 'Ujung' : it.saidBy}, ${format.date(it.saidAt)}`}</div>
            </>
          ),
        },
        {
          ...{ key: 'timed', head: say('source'), hide: 'phone' },
          cell: it => <Tag tone={it.timed ? 'good' : 'warn'}>{say(it.timed ? 'tag-timed' : 'tag-assumed')}</Tag>,
        },
        {
          ...{ key: 'old', head: say('old-way'), align: 'end' },
          cell: it =>
            `${say('steps-n', { n: format.count(it.oldSteps) })} · ${say('seconds', { n: format.count(it.oldSeconds) })}`,
        },
        {
          ...{ key: 'touch', head: say('touch-seconds'), align: 'end', hide: 'tablet' },
          cell: it => say('seconds', { n: format.count(it.touchSeconds) }),
        },
        { key: 'wage', head: say('wage'), align: 'end', hide: 'phone', cell: it => format.money(it.wage) },
        {
          ...{ key: 'do', head: '', align: 'end' },
          cell: it =>
            change ? (
              <Button size="compact-sm" variant="default" onClick={() => change(it)}>
                {say('change')}
              </Button>
            ) : (
              format.day(it.fromDay)
            ),
        },
      ]}
    />
  )
}
