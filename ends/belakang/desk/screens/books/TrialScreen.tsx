import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useAccountNames } from '../../parts/account-name.ts'
import { Hint } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { trialQuery } from '../../server/book-queries.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { companyQuery } from '../../server/queries.ts'
import { BOOKS } from '../../words/books.ts'
import { useSay } from '../../words/words.ts'
import { BooksTabs } from './BooksTabs.tsx'
import { ClosePeriod } from './ClosePeriod.tsx'
import { Prove } from './Prove.tsx'

type Line = Answered<Client['books']['trialBalance']>[number]

const sum = (lines: readonly Line[], of: 'debits' | 'credits') => lines.reduce((all, l) => all + l[of], 0)

const Trial = ({ lines, unit }: { readonly lines: readonly Line[]; readonly unit: string }) => {
  const say = useSay(BOOKS)
  const format = useFormats()
  const names = useAccountNames()
  const text = (n: number) => (n === 0 ? '' : format.inUnit(n, unit))
  if (lines.length === 0) return <Empty title={say('none')}>{say('none-do')}</Empty>
  const [debits, credits] = [sum(lines, 'debits'), sum(lines, 'credits')]
  return (
    <DataTable
      label={say('trial')}
      rows={lines}
      rowKey={l => l.chart}
      columns={[
        {
          key: 'line',
          head: say('line'),
          cell: l => (
            <Link to="/books/account" search={{ chart: l.chart, unit, account: undefined }}>
              {names.line(l.chart)}
            </Link>
          ),
        },
        { key: 'debits', head: say('debits'), align: 'end', hide: 'phone', cell: l => text(l.debits) },
        { key: 'credits', head: say('credits'), align: 'end', hide: 'phone', cell: l => text(l.credits) },
        { key: 'balance', head: say('balance'), align: 'end', cell: l => <b>{format.inUnit(l.amount, unit)}</b> },
      ]}
      foot={
        <tr>
          <td>{say('sum')}</td>
          <td data-align="end" data-hide="phone">
            {format.inUnit(debits, unit)}
          </td>
          <td data-align="end" data-hide="phone">
            {format.inUnit(credits, unit)}
          </td>
          <td data-align="end">{format.inUnit(debits - credits, unit)}</td>
        </tr>
      }
    />
  )
}

/** Sums by line of the chart, now or at the end of a day, and the proof that they are right. */
export default function TrialScreen() {
  const say = useSay(BOOKS)
  const may = useMay()
  const today = useToday()
  const { data: company } = useQuery(companyQuery)
  const currency = company?.currency ?? 'IDR'
  const [unit, setUnit] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const [closing, setClosing] = useState(false)
  const query = useQuery(trialQuery(unit ?? currency, day || null))
  const balanced = query.data && sum(query.data, 'debits') === sum(query.data, 'credits')
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <SegmentedControl
            aria-label={say('unit')}
            value={unit ?? currency}
            onChange={setUnit}
            data={[
              { value: currency, label: currency },
              { value: 'PTS', label: say('points') },
            ]}
          />
          <DayPick value={day} max={today} onChange={setDay} />
          {may('books.close') && (
            <Button variant="default" onClick={() => setClosing(true)}>
              {say('close-period')}
            </Button>
          )}
        </>
      }
    >
      <BooksTabs />
      <Prove />
      {balanced === false && <Hint tone="bad">{say('unequal')}</Hint>}
      <Section flush>
        <Asked query={query} lines={8}>
          {lines => <Trial lines={lines} unit={unit ?? currency} />}
        </Asked>
      </Section>
      <ClosePeriod opened={closing} close={() => setClosing(false)} today={today} />
    </Page>
  )
}
