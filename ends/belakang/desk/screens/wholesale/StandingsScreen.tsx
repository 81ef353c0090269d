import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { nextDays } from '#modules/orders/rules/index.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { type Standing, standingsQuery } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { Exceptions } from './Exceptions.tsx'
import { useRhythm } from './use-rhythm.ts'
import { WholesaleTabs } from './WholesaleTabs.tsx'

const Table = ({ rows }: { readonly rows: readonly Standing[] }) => {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  const today = useToday()
  const rhythm = useRhythm()
  const next = (row: Standing) => nextDays(row, today, 1)[0]
  const isPaused = (row: Standing) =>
    row.pausedFrom !== null && row.pausedFrom <= today && (row.pausedTo === null || today <= row.pausedTo)
  return (
    <DataTable
      label={say('standing')}
      rows={rows}
      rowKey={s => s.id}
      mark={s => (s.ends !== null && s.ends < today ? 'faded' : undefined)}
      columns={[
        {
          key: 'name',
          head: say('standing-name'),
          cell: s => (
            <Link to="/wholesale/standing/$id" params={{ id: s.id }}>
              <b>{s.name}</b>
              <div className="quiet">{s.accountName}</div>
            </Link>
          ),
        },
        {
          key: 'rhythm',
          head: say('rhythm'),
          cell: s => (
            <>
              {rhythm(s)} {isPaused(s) && <Tag tone="warn">{say('paused')}</Tag>}
              {s.ends !== null && s.ends < today && <Tag>{say('ended-tag')}</Tag>}
            </>
          ),
        },
        {
          key: 'next',
          head: say('next'),
          hide: 'phone',
          cell: s => (next(s) ? format.dayShort(next(s)!) : say('next-none')),
        },
        {
          key: 'last',
          head: say('last'),
          hide: 'tablet',
          cell: s => (s.lastDay ? format.dayShort(s.lastDay) : ''),
        },
      ]}
    />
  )
}

/** Standing orders, and what of them did not come out as it should. */
export default function StandingsScreen() {
  const say = useSay(ACCOUNTS)
  const may = useMay()
  const go = useNavigate()
  const query = useQuery(standingsQuery)
  return (
    <Page
      title={say('standing')}
      lead={say('standing-lead')}
      tools={
        may('orders.write') && (
          <Button onClick={() => void go({ to: '/wholesale/standing/$id', params: { id: 'new' } })}>
            {say('standing-new')}
          </Button>
        )
      }
    >
      <WholesaleTabs />
      <Exceptions />
      <Section flush>
        <Asked query={query} lines={6}>
          {rows =>
            rows.length === 0 ? (
              <Empty title={say('standing-none')}>{say('standing-none-do')}</Empty>
            ) : (
              <Table rows={rows} />
            )
          }
        </Asked>
      </Section>
    </Page>
  )
}
