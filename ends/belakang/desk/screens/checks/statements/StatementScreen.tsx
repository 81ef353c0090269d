import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { OPEN_VERDICTS } from '#modules/checks/rules/index.ts'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Facts, Stack, Tag } from '../../../parts/Bits.tsx'
import { type Column, DataTable } from '../../../parts/DataTable.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { STATEMENT_VERDICTS, STATEMENTS } from '../../../words/statements.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Checks.module.css'
import { OpenLine } from './OpenLine.tsx'
import { sayAmount } from './say-hundredths.ts'
import { type Movement, statementQuery } from './statement-queries.ts'

const MATCHED = new Set(['number', 'deposit', 'amount', 'by-hand'])
const OPEN = new Set<string | null>(OPEN_VERDICTS)

const Verdict = ({ it: { verdict, checks, why } }: { readonly it: Movement }) => {
  const say = useSay(STATEMENT_VERDICTS)
  if (verdict === null) return null
  return (
    <span className={styles.odd}>
      <Tag tone={MATCHED.has(verdict) ? 'good' : OPEN.has(verdict) ? 'warn' : 'plain'}>{say(verdict)}</Tag>
      {checks.map(check => (
        <Link key={check.id} to="/checks/$id" params={{ id: check.id }}>
          {check.serial}
        </Link>
      ))}
      {why !== '' && <span className="quiet">{why}</span>}
    </span>
  )
}

const useColumns = (currency: string): readonly Column<Movement>[] => {
  const say = useSay(STATEMENTS)
  const language = useLanguage()
  const format = useFormats()
  return [
    { key: 'day', head: say('day'), cell: it => format.day(it.day) },
    {
      ...{ key: 'text', head: say('text') },
      cell: it => (
        <>
          {[it.party, it.text, it.number || it.reference].filter(part => part !== '').join(' · ')}
          <Verdict it={it} />
        </>
      ),
    },
    { key: 'amount', head: say('amount'), align: 'end', cell: it => sayAmount(it.amount, currency, language) },
  ]
}

/** One statement: its balances, its lines, and the cheques each line speaks of. */
export default function StatementScreen() {
  const say = useSay(STATEMENTS)
  const language = useLanguage()
  const format = useFormats()
  const may = useMay()
  const { id } = useParams({ from: '/checks/statements/$id' })
  const query = useQuery(statementQuery(id))
  const [only, setOnly] = useState(false)
  const columns = useColumns(query.data?.currency ?? 'IDR')
  const title = query.data ? `${query.data.account} · ${format.day(query.data.day)}` : say('title')
  return (
    <Page title={title} above={<Link to="/checks/statements">{say('title')}</Link>}>
      <Asked query={query}>
        {it => {
          const open = it.movements.filter(line => OPEN.has(line.verdict))
          const rows = only ? it.movements.filter(line => line.verdict !== null) : it.movements
          return (
            <Stack>
              <Section>
                <Facts
                  rows={[
                    [say('opening'), sayAmount(it.opening, it.currency, language)],
                    [say('closing'), sayAmount(it.closing, it.currency, language)],
                    [say('matched'), it.matched],
                    [say('open'), it.open],
                    [say('file'), `${it.name} · ${it.format}${it.number === '' ? '' : ` · ${it.number}`}`],
                  ]}
                />
              </Section>
              {may('checks.write') && open[0] && (
                <Section title={`${say('open-lines')} · ${open.length}`} note={say('open-do')}>
                  <OpenLine key={open[0].n} statement={it.id} currency={it.currency} line={open[0]} />
                </Section>
              )}
              <Section
                flush
                title={say('all-lines')}
                tools={
                  <Checkbox
                    label={say('only-checks')}
                    checked={only}
                    onChange={e => setOnly(e.currentTarget.checked)}
                  />
                }
              >
                {rows.length === 0 ? (
                  <Empty title={say('no-lines')}>{say('no-lines-do')}</Empty>
                ) : (
                  <DataTable label={say('lines')} columns={columns} rows={rows} rowKey={line => String(line.n)} />
                )}
              </Section>
            </Stack>
          )
        }}
      </Asked>
    </Page>
  )
}
