import { Hint, Stack } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { ITEMS } from '../../words/items.ts'
import { useSay } from '../../words/words.ts'
import styles from './Import.module.css'

type Report = Answered<Client['catalog']['items']['import']>

const MOST = 300

/** What a file would change, and every cell that is wrong with its remedy. */
export const ImportReport = ({ report, name }: { readonly report: Report; readonly name: string }) => {
  const say = useSay(ITEMS)
  const format = useFormats()
  const counts = [
    [say('import-rows'), report.rows],
    [say('import-created'), report.created],
    [say('import-changed'), report.changed],
    [say('import-unchanged'), report.unchanged],
    [say('import-categories'), report.categoriesCreated],
  ] as const
  return (
    <>
      <Section title={name}>
        <Stack>
          <dl className={styles.counts}>
            {counts.map(([label, n]) => (
              <div key={label}>
                <dd>{format.count(n)}</dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
          {report.ignoredColumns.length > 0 && (
            <p className="quiet">{say('import-ignored', { columns: report.ignoredColumns.join(', ') })}</p>
          )}
          {report.problems.length > 0 && (
            <Hint tone="bad">{say('import-bad', { n: format.count(report.problems.length) })}</Hint>
          )}
        </Stack>
      </Section>
      {report.problems.length > 0 && (
        <Section flush>
          <DataTable
            label={say('wrong')}
            rows={report.problems.slice(0, MOST)}
            rowKey={p => `${p.row} ${p.column} ${p.word}`}
            columns={[
              { key: 'row', head: say('row'), align: 'end', width: '64px', cell: p => p.row },
              { key: 'column', head: say('column'), cell: p => p.column },
              { key: 'value', head: say('value'), hide: 'phone', cell: p => <span className="code">{p.value}</span> },
              { key: 'wrong', head: say('wrong'), cell: p => p.reason },
              { key: 'remedy', head: say('remedy'), hide: 'phone', cell: p => p.remedy },
            ]}
          />
        </Section>
      )}
    </>
  )
}
