import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Stack, Tag } from '../../../parts/Bits.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { CHECKS } from '../../../words/checks.ts'
import { STATEMENTS } from '../../../words/statements.ts'
import { useSay } from '../../../words/words.ts'
import { sayAmount } from './say-hundredths.ts'
import { type StatementRow, statementsQuery } from './statement-queries.ts'
import { TakeStatements } from './TakeStatements.tsx'

const useColumns = (): readonly Column<StatementRow>[] => {
  const say = useSay(STATEMENTS)
  const language = useLanguage()
  const format = useFormats()
  return [
    {
      ...{ key: 'day', head: say('day') },
      cell: it => (
        <Link to="/checks/statements/$id" params={{ id: it.id }}>
          {format.day(it.day)}
        </Link>
      ),
    },
    { key: 'account', head: say('account'), cell: it => it.account },
    {
      ...{ key: 'opening', head: say('opening'), align: 'end', hide: 'phone' },
      cell: it => sayAmount(it.opening, it.currency, language),
    },
    {
      ...{ key: 'closing', head: say('closing'), align: 'end' },
      cell: it => sayAmount(it.closing, it.currency, language),
    },
    { key: 'lines', head: say('lines'), align: 'end', hide: 'phone', cell: it => it.lines },
    { key: 'matched', head: say('matched'), align: 'end', hide: 'phone', cell: it => it.matched },
    { key: 'open', head: say('open'), align: 'end', cell: it => it.open > 0 && <Tag tone="warn">{it.open}</Tag> },
    { key: 'file', head: say('file'), hide: 'tablet', cell: it => `${it.name} · ${it.format}` },
  ]
}

/** Statements of banks, and where new ones are dropped. */
export default function StatementsScreen() {
  const say = useSay(STATEMENTS)
  const checks = useSay(CHECKS)
  const may = useMay()
  const query = useQuery(statementsQuery)
  const columns = useColumns()
  return (
    <Page title={say('title')} lead={say('lead')} above={<Link to="/checks">{checks('title')}</Link>}>
      <Stack>
        {may('checks.write') && <TakeStatements />}
        <Section flush>
          <Asked query={query}>
            {rows =>
              rows.length === 0 ? (
                <Empty title={say('none')}>{say('none-do')}</Empty>
              ) : (
                <DataTable label={say('title')} columns={columns} rows={rows} rowKey={it => it.id} />
              )
            }
          </Asked>
        </Section>
      </Stack>
    </Page>
  )
}
