import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { transfersQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import { DistributionTabs } from './DistributionTabs.tsx'
import { StateTag } from './StateTag.tsx'

type Transfer = Answered<Client['distribution']['transfers']>[number]

const OPEN = ['draft', 'released', 'picking', 'picked', 'packed', 'loaded', 'dispatched', 'arrived'] as const
const ALL = [...OPEN, 'closed', 'cancelled'] as const

type RowsProps = {
  readonly rows: readonly Transfer[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (id: string) => void
}

const Rows = ({ rows, chosen, choose }: RowsProps) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  return (
    <DataTable
      label={say('transfers')}
      rows={rows}
      rowKey={t => t.id}
      mark={t => (t.state === 'cancelled' || t.state === 'closed' ? 'faded' : undefined)}
      columns={[
        {
          key: 'choose',
          head: '',
          width: '44px',
          cell: t =>
            t.state === 'draft' && (
              <Checkbox aria-label={t.number} checked={chosen.has(t.id)} onChange={() => choose(t.id)} />
            ),
        },
        {
          key: 'number',
          head: say('number'),
          cell: t => (
            <>
              <Link to="/distribution/transfers/$id" params={{ id: t.id }}>
                {t.number}
              </Link>
              <div className="quiet">{say(`origin-${t.origin}`)}</div>
            </>
          ),
        },
        { key: 'from', head: say('from'), cell: t => t.fromCode, hide: 'phone' },
        { key: 'to', head: say('to'), cell: t => t.toName },
        { key: 'due', head: say('due'), cell: t => format.dayShort(t.dueDay) },
        { key: 'state', head: say('state'), cell: t => <StateTag state={t.state} /> },
        { key: 'lines', head: say('lines'), align: 'end', hide: 'tablet', cell: t => format.count(t.lines) },
        {
          key: 'picked',
          head: say('picked'),
          align: 'end',
          hide: 'phone',
          cell: t => `${format.qty(t.picked)} / ${format.qty(t.qty)}`,
        },
        {
          key: 'units',
          head: say('units'),
          align: 'end',
          hide: 'tablet',
          cell: t => (t.units ? format.count(t.units) : ''),
        },
      ]}
    />
  )
}

/** Transfers from place to place, with drafts to be released. */
export default function TransfersScreen() {
  const say = useSay(DISTRIBUTION)
  const frame = useSay(FRAME)
  const may = useMay()
  const go = useNavigate()
  const [place, setPlace] = useState<string | null>(null)
  const [state, setState] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked] = useDebouncedValue(search.trim(), 250)
  const states = state ? [state] : [...OPEN]
  const query = useQuery({
    ...transfersQuery({ place, states: state === 'all' ? [] : states, search: asked, limit: 200 }),
    placeholderData: keepPreviousData,
  })
  const choose = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const release = useDeed(server.distribution.releaseTransfers, {
    done: answer => say('released', { n: answer.released }),
    touches: ['distribution', 'stock'],
    after: () => setChosen(new Set()),
  })
  const options = ALL.map(value => ({ value, label: say(`state-${value}`) }))
  return (
    <Page
      title={say('transfers')}
      lead={say('transfers-lead')}
      tools={
        may('distribution.write') && (
          <Row>
            {chosen.size > 0 && (
              <Button variant="light" loading={release.isPending} onClick={() => release.mutate({ ids: [...chosen] })}>
                {say('release-n', { n: chosen.size })}
              </Button>
            )}
            <Button onClick={() => void go({ to: '/distribution/transfers/new' })}>{say('new-transfer')}</Button>
          </Row>
        )
      }
    >
      <DistributionTabs />
      <Row>
        <TextInput
          aria-label={frame('search')}
          placeholder={say('search')}
          value={search}
          onChange={e => setSearch(e.currentTarget.value)}
          w={240}
        />
        <PlacePick value={place} onChange={setPlace} />
        <Select
          aria-label={say('state')}
          placeholder={say('open-only')}
          clearable
          value={state}
          onChange={setState}
          data={[...options, { value: 'all', label: say('all-states') }]}
          w={220}
        />
      </Row>
      <Section flush>
        <Asked query={query} lines={8}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('no-transfers')}>{say('no-transfers-do')}</Empty>
            ) : (
              <Rows rows={rows} chosen={chosen} choose={choose} />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
