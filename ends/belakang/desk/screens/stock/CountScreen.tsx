import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Hint, Stack, Tag } from '../../parts/Bits.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { tell } from '../../parts/notices.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { countQuery } from '../../server/goods-queries.ts'
import { newId } from '../../server/new-id.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { COUNT_TONES } from './count-tones.ts'
import { typedQuantity } from './move-lines.ts'

type Count = Answered<Client['stock']['count']>
type Line = Count['rows'][number]

const useWhy = () => {
  const say = useSay(GOODS)
  return (line: Line) =>
    line.why
      .map(w => say(`why-${w.word}` as 'why-no-sale', { days: String((w as { days?: number }).days ?? '') }))
      .join('; ')
}

/** Goods and where they lie, with why they were chosen. */
const useLineColumns = (): Column<Line>[] => {
  const say = useSay(GOODS)
  const why = useWhy()
  return [
    {
      key: 'item',
      head: say('item'),
      cell: l => (
        <>
          {l.name} <span className="quiet code">{l.sku}</span>
          {l.why.length > 0 && <div className="quiet">{why(l)}</div>}
        </>
      ),
    },
    {
      key: 'location',
      head: say('location'),
      hide: 'phone',
      cell: l => <span className="code">{l.locationCode ?? '–'}</span>,
    },
    {
      key: 'risk',
      head: say('risk'),
      align: 'end',
      hide: 'phone',
      cell: l => (l.risk === 0 ? '' : `${Math.round(l.risk / 10)}%`),
    },
  ]
}

/** The round that runs: quantities are typed, and nobody is told what the record says. */
const Counting = ({ count }: { readonly count: Count }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const today = useToday()
  const columns = useLineColumns()
  // Each figure has its id from its first letter on: sent again after a lost answer, it counts once.
  const [typed, setTyped] = useState<Readonly<Record<number, { readonly id: string; readonly text: string }>>>({})
  const open = count.rows.filter(l => count.state !== 'recounting' || l.recount)
  const send = useDeed(server.stock.tally, {
    done: say('tally-done'),
    touches: ['stock'],
    after: () => setTyped({}),
  })
  const finish = useDeed(server.stock.finishCount, {
    touches: ['stock', 'flow', 'books'],
    after: ({ state, recount }) => {
      if (state === 'recounting') tell(say('finish-again', { n: String(recount.length) }), 'bad')
      else tell(say(state === 'review' ? 'finish-review' : 'finish-booked'))
    },
  })
  const tallies = open.flatMap(line => {
    const { id, text } = typed[line.n] ?? { id: '', text: '' }
    const qty = /^0+$/.test(text.trim()) ? 0 : typedQuantity(text)
    return qty === null || qty < 0 ? [] : [{ id, item: line.item, location: line.location, qty }]
  })
  return (
    <Section
      flush
      title={say('tally')}
      note={say('blind')}
      tools={
        <>
          <Button
            variant="default"
            disabled={tallies.length === 0}
            loading={send.isPending}
            onClick={() => send.mutate({ id: count.id, tallies })}
          >
            {say('tally-send')}
          </Button>
          <Button loading={finish.isPending} onClick={() => finish.mutate({ id: count.id, day: today })}>
            {say('finish')}
          </Button>
        </>
      }
    >
      <DataTable
        label={say('tally')}
        rows={open}
        rowKey={l => String(l.n)}
        columns={[
          ...columns,
          {
            key: 'counted',
            head: say('counted'),
            align: 'end',
            cell: l => (l.counted === null ? <span className="quiet">–</span> : <b>{format.qty(l.counted)}</b>),
          },
          {
            key: 'typed',
            head: say('quantity'),
            align: 'end',
            width: '150px',
            cell: l => (
              <TextInput
                aria-label={`${say('quantity')} ${l.name}`}
                inputMode="decimal"
                value={typed[l.n]?.text ?? ''}
                onChange={e => {
                  const { value } = e.currentTarget
                  setTyped(now => ({ ...now, [l.n]: { id: now[l.n]?.id ?? newId(), text: value } }))
                }}
                rightSection={<span className="quiet">{l.unit}</span>}
                rightSectionWidth={46}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}

/** What came of a count: differences with their value, and who may approve them. */
const Outcome = ({ count }: { readonly count: Count }) => {
  const say = useSay(GOODS)
  const format = useFormats()
  const today = useToday()
  const may = useMay()
  const columns = useLineColumns()
  const [reason, setReason] = useState('')
  const approve = useDeed(server.stock.approveCount, {
    done: say('finish-booked'),
    touches: ['stock', 'flow', 'books'],
  })
  const sum = count.rows.reduce((total, l) => total + (l.value ?? 0), 0)
  const sorted = [...count.rows].sort((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0))
  return (
    <Stack>
      {count.state === 'review' && (
        <Section title={say('review')}>
          <Stack>
            <Facts rows={[[say('sum-difference'), <b key="s">{format.money(sum)}</b>]]} />
            {may('stock.adjust') && (
              <>
                <TextInput
                  label={say('approve-reason')}
                  maxLength={200}
                  value={reason}
                  onChange={e => setReason(e.currentTarget.value)}
                />
                <div>
                  <Button
                    loading={approve.isPending}
                    disabled={reason.trim() === ''}
                    onClick={() => approve.mutate({ id: count.id, day: today, reason: reason.trim() })}
                  >
                    {say('approve')}
                  </Button>
                </div>
              </>
            )}
          </Stack>
        </Section>
      )}
      <Section flush title={say('difference')}>
        <DataTable
          label={say('difference')}
          rows={sorted}
          rowKey={l => String(l.n)}
          mark={l => (l.difference !== null && l.difference < 0 ? 'bad' : undefined)}
          columns={[
            ...columns,
            {
              key: 'expected',
              head: say('expected'),
              align: 'end',
              hide: 'phone',
              cell: l => (l.expected === null ? '' : format.qty(l.expected)),
            },
            {
              key: 'counted',
              head: say('counted'),
              align: 'end',
              cell: l => (l.counted === null ? '' : format.qty(l.counted)),
            },
            {
              key: 'difference',
              head: say('difference'),
              align: 'end',
              cell: l => (l.difference === null || l.difference === 0 ? '' : <b>{format.change(l.difference)}</b>),
            },
            {
              key: 'value',
              head: say('worth'),
              align: 'end',
              hide: 'phone',
              cell: l => (l.value === null || l.value === 0 ? '' : format.money(l.value)),
            },
          ]}
        />
      </Section>
    </Stack>
  )
}

/** One count: its rounds while it runs, its differences afterwards. */
export default function CountScreen() {
  const { id } = useParams({ from: '/stock/counts/$id' })
  const say = useSay(GOODS)
  const may = useMay()
  const query = useQuery(countQuery(id))
  const drop = useDeed(server.stock.dropCount, { touches: ['stock'] })
  const it = query.data
  const runs = it?.state === 'counting' || it?.state === 'recounting'
  return (
    <Page
      title={it?.name ?? say('counts-title')}
      lead={it && `${it.placeCode} · ${it.counted} / ${it.lines}`}
      above={<Link to="/stock/counts">{say('counts-back')}</Link>}
      tools={
        it && (
          <>
            <Tag tone={COUNT_TONES[it.state]}>{say(it.state)}</Tag>
            {may('stock.adjust') && (runs || it.state === 'review') && (
              <Button variant="subtle" color="gray" loading={drop.isPending} onClick={() => drop.mutate({ id })}>
                {say('drop-count')}
              </Button>
            )}
          </>
        )
      }
    >
      <Asked query={query} lines={10}>
        {count => (
          <>
            {count.state === 'recounting' && <Hint tone="warn">{say('counts-lead')}</Hint>}
            {runs ? <Counting count={count} /> : <Outcome count={count} />}
          </>
        )}
      </Asked>
    </Page>
  )
}
