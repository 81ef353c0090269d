import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePeople, usePlaces, useRegisters } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { drawersQuery } from '../../server/sales-queries.ts'
import { DRAWERS } from '../../words/drawers.ts'
import { useSay } from '../../words/words.ts'
import { WaitingPayments } from './WaitingPayments.tsx'

type Shift = Answered<Client['payments']['shifts']>[number]

const OpenNow = () => {
  const say = useSay(DRAWERS)
  const format = useFormats()
  const person = usePeople()
  const places = usePlaces()
  const registers = useRegisters()
  const query = useQuery(drawersQuery)
  return (
    <Section title={say('open')} flush>
      <Asked query={query}>
        {drawers =>
          drawers.length === 0 ? (
            <Empty title={say('open-none')}>{say('open-none-do')}</Empty>
          ) : (
            <DataTable
              label={say('open')}
              rows={drawers}
              rowKey={d => d.shift}
              columns={[
                {
                  key: 'register',
                  head: say('register'),
                  cell: d => (
                    <>
                      <b>{registers.code(d.register)}</b> <span className="quiet">{places.name(d.place)}</span>
                    </>
                  ),
                },
                { key: 'cashier', head: say('cashier'), cell: d => person(d.openedBy) },
                { key: 'opened', head: say('opened'), hide: 'phone', cell: d => format.dateTime(d.openedAt) },
                {
                  key: 'float',
                  head: say('float'),
                  align: 'end',
                  hide: 'phone',
                  cell: d => format.money(d.float, d.currency),
                },
                { key: 'cash', head: say('cash'), align: 'end', cell: d => <b>{format.money(d.cash, d.currency)}</b> },
              ]}
            />
          )
        }
      </Asked>
    </Section>
  )
}

const Difference = ({ shift }: { readonly shift: Shift }) => {
  const format = useFormats()
  const { difference, currency } = shift
  if (difference === null) return null
  if (difference === 0) return <Tag tone="good">0</Tag>
  return <Tag tone={difference < 0 ? 'bad' : 'warn'}>{format.money(difference, currency)}</Tag>
}

const Shifts = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const say = useSay(DRAWERS)
  const format = useFormats()
  const person = usePeople()
  const registers = useRegisters()
  const query = useQuery({
    queryKey: ['payments', 'shifts', from, to],
    queryFn: () => server.payments.shifts({ from, to }),
    placeholderData: keepPreviousData,
  })
  const money = (amount: number | null, s: Shift) => (amount === null ? '' : format.money(amount, s.currency))
  return (
    <Asked query={query} lines={8}>
      {shifts =>
        shifts.length === 0 ? (
          <Empty title={say('shifts-none')}>{say('shifts-none-do')}</Empty>
        ) : (
          <DataTable
            label={say('shifts')}
            rows={shifts}
            rowKey={s => s.id}
            columns={[
              { key: 'register', head: say('register'), cell: s => <b>{registers.code(s.register)}</b> },
              { key: 'cashier', head: say('cashier'), cell: s => (s.openedBy ? person(s.openedBy) : '') },
              {
                key: 'opened',
                head: say('opened'),
                hide: 'phone',
                cell: s => (s.openedAt ? format.dateTime(s.openedAt) : ''),
              },
              {
                key: 'closed',
                head: say('closed'),
                hide: 'tablet',
                cell: s => (s.closedAt ? format.dateTime(s.closedAt) : <Tag tone="good">{say('still-open')}</Tag>),
              },
              { key: 'float', head: say('float'), align: 'end', hide: 'tablet', cell: s => money(s.float, s) },
              { key: 'expected', head: say('expected'), align: 'end', hide: 'phone', cell: s => money(s.expected, s) },
              { key: 'counted', head: say('counted'), align: 'end', hide: 'phone', cell: s => money(s.counted, s) },
              { key: 'difference', head: say('difference'), align: 'end', cell: s => <Difference shift={s} /> },
            ]}
          />
        )
      }
    </Asked>
  )
}

/** Drawers that are open, what waits for a person, and the shifts of some days. */
export default function DrawersScreen() {
  const say = useSay(DRAWERS)
  const today = useToday()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <OpenNow />
      <WaitingPayments />
      <Section
        title={say('shifts')}
        flush
        tools={
          <>
            <DayPick value={from || addDays(today, -6)} max={today} onChange={setFrom} />
            <DayPick value={to || today} max={today} onChange={setTo} />
          </>
        }
      >
        <Shifts from={from || addDays(today, -6)} to={to || today} />
      </Section>
    </Page>
  )
}
