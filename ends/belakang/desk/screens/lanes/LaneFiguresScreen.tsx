import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useToday } from '../../parts/use-formats.ts'
import { laneFiguresQuery } from '../../server/lane-queries.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'
import { CauseTable } from './CauseTable.tsx'
import { LaneSums } from './LaneSums.tsx'
import { LaneTabs } from './LaneTabs.tsx'

const DAYS = ['7', '30', '90'] as const

/** How self-checkouts did: how often somebody was asked for, for what, and what came of it. */
export default function LaneFiguresScreen() {
  const say = useSay(LANES)
  const today = useToday()
  const [days, setDays] = useState<string>('30')
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(
    laneFiguresQuery({ from: addDays(today, 1 - Number(days)), to: today, ...(place && { place }) }),
  )
  const tools = (
    <>
      <Select
        aria-label={say('days')}
        w={120}
        allowDeselect={false}
        data={DAYS.map(n => ({ value: n, label: say(`days-${n}`) }))}
        value={days}
        onChange={value => value && setDays(value)}
      />
      <PlacePick value={place} onChange={setPlace} />
    </>
  )
  return (
    <Page title={say('title')} lead={say('figures-lead')} tools={tools}>
      <LaneTabs />
      <Asked query={query} lines={8}>
        {it =>
          it.visits + it.causes.length === 0 ? (
            <Empty title={say('figures-none')}>{say('figures-none-do')}</Empty>
          ) : (
            <>
              <LaneSums it={it} />
              <Section title={say('causes')} flush>
                <CauseTable it={it} />
              </Section>
            </>
          )
        }
      </Asked>
    </Page>
  )
}
