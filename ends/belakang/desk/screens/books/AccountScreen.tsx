import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { CHART } from '#modules/books/rules/index.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useAccountNames } from '../../parts/account-name.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { accountsQuery, statementQuery } from '../../server/book-queries.ts'
import { BOOKS } from '../../words/books.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import { BooksTabs } from './BooksTabs.tsx'
import { useEntryWhy } from './JournalScreen.tsx'
import { useUnits } from './use-units.ts'

const PAGE = 200

const Accounts = ({ chart, unit }: { readonly chart: string; readonly unit: string }) => {
  const say = useSay(BOOKS)
  const names = useAccountNames()
  const units = useUnits([unit])
  const query = useQuery(accountsQuery(chart, unit))
  return (
    <Section title={`${names.line(chart)} · ${say('accounts')}`} flush>
      <Asked query={query}>
        {accounts =>
          accounts.length === 0 ? (
            <Empty title={say('accounts-none')} />
          ) : (
            <DataTable
              label={say('accounts')}
              rows={accounts}
              rowKey={a => a.account}
              columns={[
                {
                  key: 'account',
                  head: say('account'),
                  cell: a => (
                    <Link to="/books/account" search={{ account: a.account, unit, chart }}>
                      {names.account(a.account)}
                    </Link>
                  ),
                },
                {
                  key: 'held',
                  head: say('held'),
                  align: 'end',
                  hide: 'phone',
                  cell: a => (a.held === 0 ? '' : units.text(a.held, unit)),
                },
                { key: 'balance', head: say('balance'), align: 'end', cell: a => <b>{units.text(a.amount, unit)}</b> },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

const Statement = ({ account, unit }: { readonly account: string; readonly unit: string }) => {
  const say = useSay(BOOKS)
  const frame = useSay(FRAME)
  const why = useEntryWhy()
  const format = useFormats()
  const names = useAccountNames()
  const person = usePeople()
  const units = useUnits([unit])
  const [limit, setLimit] = useState(PAGE)
  const query = useQuery({ ...statementQuery(account, unit, limit), placeholderData: keepPreviousData })
  return (
    <>
      <Section title={names.account(account)} note={units.name(unit)} flush>
        <Asked query={query} lines={10}>
          {lines =>
            lines.length === 0 ? (
              <Empty title={say('statement-none')} />
            ) : (
              <DataTable
                label={say('statement')}
                rows={lines.toReversed()}
                rowKey={l => `${l.entry} ${l.other} ${l.balance}`}
                columns={[
                  {
                    key: 'when',
                    head: say('when'),
                    cell: l => <span className="number">{format.dateTime(l.at)}</span>,
                  },
                  {
                    key: 'why',
                    head: say('why'),
                    cell: l =>
                      l.why === 'sale' || l.why === 'void' ? (
                        <Link to="/sales/$id" params={{ id: l.ref }}>
                          {why(l.why)}
                        </Link>
                      ) : (
                        why(l.why)
                      ),
                  },
                  { key: 'other', head: say('other'), hide: 'tablet', cell: l => names.account(l.other) },
                  { key: 'who', head: say('who'), hide: 'tablet', cell: l => person(l.who) },
                  { key: 'change', head: say('change'), align: 'end', cell: l => units.text(l.change, unit) },
                  {
                    key: 'balance',
                    head: say('balance'),
                    align: 'end',
                    cell: l => <b>{units.text(l.balance, unit)}</b>,
                  },
                ]}
              />
            )
          }
        </Asked>
      </Section>
      {query.data && query.data.length >= limit && limit < 1000 && (
        <Button variant="default" loading={query.isFetching} onClick={() => setLimit(limit + PAGE)}>
          {frame('load-more')}
        </Button>
      )}
    </>
  )
}

/** The accounts of a line, and what went in and out of one with its balance after each. */
export default function AccountScreen() {
  const say = useSay(BOOKS)
  const language = useLanguage()
  const go = useNavigate()
  const { chart, account, unit } = useSearch({ from: '/books/account' })
  const shown = chart ?? account?.split(':', 1)[0] ?? 'cash'
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <Select
          aria-label={say('line')}
          searchable
          allowDeselect={false}
          value={shown}
          data={Object.entries(CHART).map(([value, line]) => ({ value, label: line[language] }))}
          onChange={next =>
            next && void go({ to: '/books/account', search: { chart: next, unit: unitFor(next), account: undefined } })
          }
        />
      }
    >
      <BooksTabs />
      {account ? <Statement account={account} unit={unit} /> : <Accounts chart={shown} unit={unit} />}
    </Page>
  )
}

const unitFor = (chart: string) => (chart.startsWith('points') ? 'PTS' : 'IDR')
