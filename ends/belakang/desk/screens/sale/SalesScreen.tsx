import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty, Waiting } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { usePeople } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useFresh } from '../../parts/use-fresh.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'

type Sale = Answered<Client['sales']['list']>[number]

const PAGE = 50

const receiptOf = (sale: Sale) => `${sale.registerCode}-${String(sale.number).padStart(6, '0')}`

const useColumns = (): Column<Sale>[] => {
  const say = useSay(SALE)
  const format = useFormats()
  const person = usePeople()
  return [
    {
      key: 'receipt',
      head: say('receipt'),
      cell: s => (
        <Link to="/sales/$id" params={{ id: s.id }} className="number">
          {receiptOf(s)}
        </Link>
      ),
    },
    { key: 'time', head: say('time'), cell: s => <span className="number">{format.dateTime(s.at)}</span> },
    { key: 'cashier', head: say('cashier'), hide: 'phone', cell: s => s.cashierName ?? person(s.cashier) },
    {
      key: 'state',
      head: say('state'),
      hide: 'phone',
      cell: s => (
        <>
          {s.kind === 'void' && <Tag tone="bad">{say('void')}</Tag>}
          {s.voided && <Tag tone="bad">{say('voided')}</Tag>}
          {s.kind === 'sale' && s.total < 0 && <Tag tone="warn">{say('return')}</Tag>}
          {s.customer && <Tag tone="good">{say('member')}</Tag>}
        </>
      ),
    },
    { key: 'lines', head: say('lines'), align: 'end', hide: 'tablet', cell: s => s.lines },
    {
      key: 'discount',
      head: say('discount'),
      align: 'end',
      hide: 'tablet',
      cell: s => (s.discount === 0 ? '' : format.money(-s.discount, s.currency)),
    },
    { key: 'total', head: say('total'), align: 'end', cell: s => <b>{format.money(s.total, s.currency)}</b> },
  ]
}

/** Every receipt, newest first, by day and place. */
export default function SalesScreen() {
  const say = useSay(SALE)
  const frame = useSay(FRAME)
  const go = useNavigate()
  const { place, day } = useSearch({ from: '/sales' })
  const [code, setCode] = useState('')
  const columns = useColumns()
  const query = useInfiniteQuery({
    queryKey: ['sales', 'list', place, day],
    queryFn: ({ pageParam }) =>
      server.sales.list({
        limit: PAGE,
        ...(place && { place }),
        ...(day && { day }),
        ...(pageParam && { before: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (last: Sale[]) => (last.length < PAGE ? undefined : last.at(-1)?.recordedAt),
    placeholderData: keepPreviousData,
  })
  const all = query.data?.pages.flat() ?? []
  const wanted = code.trim().toUpperCase()
  const rows = wanted === '' ? all : all.filter(s => receiptOf(s).includes(wanted) || String(s.number) === wanted)
  const fresh = useFresh(query.data && all.map(s => s.id), `${place} ${day}`)
  const set = (change: { place?: string; day?: string }) =>
    void go({ to: '/sales', search: { place, day, ...change }, replace: true })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <TextInput
            aria-label={say('find')}
            placeholder={say('find-hint')}
            value={code}
            onChange={e => setCode(e.currentTarget.value)}
            w={190}
          />
          <PlacePick value={place ?? null} onChange={next => set({ place: next ?? undefined })} />
          <DayPick value={day ?? ''} onChange={next => set({ day: next || undefined })} />
        </>
      }
    >
      <Section flush>
        {query.error && <FaultNote error={query.error} again={() => void query.refetch()} />}
        {query.isPending && <Waiting lines={12} />}
        {query.data && rows.length === 0 && (
          <Empty title={wanted ? say('not-found', { code: wanted }) : say('none')}>{!wanted && say('none-do')}</Empty>
        )}
        {rows.length > 0 && (
          <DataTable
            label={say('title')}
            columns={columns}
            rows={rows}
            rowKey={s => s.id}
            mark={s => (fresh.has(s.id) ? 'fresh' : s.voided ? 'faded' : undefined)}
          />
        )}
      </Section>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {frame('load-more')}
        </Button>
      )}
    </Page>
  )
}
