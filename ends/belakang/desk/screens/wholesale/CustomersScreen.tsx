import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type Account, accountsQuery } from '../../server/wholesale-queries.ts'
import { ACCOUNTS, WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { AccountForm } from './AccountForm.tsx'
import { CreditBar } from './CreditBar.tsx'
import { WholesaleTabs } from './WholesaleTabs.tsx'

const Table = ({ accounts }: { readonly accounts: readonly Account[] }) => {
  const say = useSay(ACCOUNTS)
  const words = useSay(WHOLESALE)
  const format = useFormats()
  return (
    <DataTable
      label={say('title')}
      rows={accounts}
      rowKey={a => a.id}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: a => (
            <Link to="/wholesale/customers/$id" params={{ id: a.id }}>
              <b>{a.name}</b> {a.blocked && <Tag tone="bad">{words('blocked')}</Tag>}
              <div className="quiet">
                {a.group ?? say('group-public')} · {say('term-days', { n: a.termDays })}
              </div>
            </Link>
          ),
        },
        {
          key: 'use',
          head: say('use'),
          width: '38%',
          cell: a => (
            <>
              <CreditBar credit={a} />
              <div className="quiet">
                {format.short(a.committed + a.owed)} / {format.short(a.limit)}
                {a.waiting > 0 && <> · {say('waiting-n', { n: a.waiting })}</>}
              </div>
            </>
          ),
        },
        {
          key: 'overdue',
          head: say('overdue'),
          align: 'end',
          hide: 'phone',
          cell: a => (a.overdue === 0 ? '' : <b style={{ color: 'var(--bad)' }}>{format.money(a.overdue)}</b>),
        },
        { key: 'owed', head: say('owed'), align: 'end', hide: 'phone', cell: a => format.money(a.owed) },
        { key: 'open', head: say('open-orders'), align: 'end', hide: 'tablet', cell: a => a.open },
      ]}
    />
  )
}

/** Customers who buy on account, those nearest to their limit first. */
export default function CustomersScreen() {
  const say = useSay(ACCOUNTS)
  const may = useMay()
  const go = useNavigate()
  const [adding, setAdding] = useState(false)
  const query = useQuery(accountsQuery)
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={may('orders.credit') && <Button onClick={() => setAdding(true)}>{say('new')}</Button>}
    >
      <WholesaleTabs />
      <Section flush>
        <Asked query={query} lines={8}>
          {accounts =>
            accounts.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <Table accounts={accounts} />
          }
        </Asked>
      </Section>
      {adding && (
        <AccountForm
          after={id => void go({ to: '/wholesale/customers/$id', params: { id } })}
          close={() => setAdding(false)}
        />
      )}
    </Page>
  )
}
