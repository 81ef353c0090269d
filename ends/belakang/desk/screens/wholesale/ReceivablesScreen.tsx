import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { type Owing, receivablesQuery } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { AgeBar, AgeSum } from '../purchasing/AgeBars.tsx'
import { OpenInvoices } from './OpenInvoices.tsx'
import { TakePayment } from './TakePayment.tsx'
import { WholesaleTabs } from './WholesaleTabs.tsx'

const late = ({ ages, total }: Owing) => total - ages['not-due']

type TableProps = { readonly accounts: readonly Owing[]; readonly take: ((owing: Owing) => void) | null }

const Table = ({ accounts, take }: TableProps) => {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  const most = Math.max(...accounts.map(a => a.total), 1)
  return (
    <DataTable
      label={say('receivables')}
      rows={accounts}
      rowKey={a => a.account}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: a => (
            <Link to="/wholesale/customers/$id" params={{ id: a.account }}>
              <b>{a.name}</b>
            </Link>
          ),
        },
        {
          key: 'bar',
          head: say('age'),
          hide: 'phone',
          width: '34%',
          cell: a => <AgeBar ages={a.ages} most={most} />,
        },
        {
          key: 'overdue',
          head: say('overdue'),
          align: 'end',
          cell: a => (late(a) === 0 ? '' : <b style={{ color: 'var(--bad)' }}>{format.money(late(a))}</b>),
        },
        { key: 'total', head: say('total'), align: 'end', cell: a => <b>{format.money(a.total)}</b> },
        {
          key: 'take',
          head: '',
          align: 'end',
          cell: a =>
            take && (
              <Button size="compact-sm" variant="light" onClick={() => take(a)}>
                {say('take')}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** What customers owe, by how late it is; money that came is recorded here. */
export default function ReceivablesScreen() {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  const may = useMay()
  const today = useToday()
  const [day, setDay] = useState('')
  const [taking, setTaking] = useState<Owing | null>(null)
  const query = useQuery(receivablesQuery(day || today))
  return (
    <Page
      title={say('receivables')}
      lead={say('receivables-lead', { day: format.day(day || today) })}
      tools={<DayPick value={day || today} onChange={setDay} />}
    >
      <WholesaleTabs />
      <Asked query={query} lines={8}>
        {found =>
          found.accounts.length === 0 ? (
            <Section>
              <Empty title={say('receivables-none')}>{say('receivables-none-do')}</Empty>
            </Section>
          ) : (
            <>
              <Section title={say('age')} note={format.money(found.total)}>
                <AgeSum ages={found.ages} />
              </Section>
              <Section flush>
                <Table accounts={found.accounts} take={may('orders.credit') ? setTaking : null} />
              </Section>
              {found.accounts.map(owing => (
                <Section key={owing.account} title={owing.name} note={format.money(owing.total)} flush>
                  <OpenInvoices owing={owing} />
                </Section>
              ))}
            </>
          )
        }
      </Asked>
      {taking && <TakePayment owing={taking} close={() => setTaking(null)} />}
    </Page>
  )
}
