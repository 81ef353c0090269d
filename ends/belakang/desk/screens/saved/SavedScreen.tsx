import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { BarList } from '../../charts/BarList.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useAgo, useFormats, useToday } from '../../parts/use-formats.ts'
import { type SavedOne, savedQuery } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { Cases } from './Cases.tsx'
import { hoursText } from './hours.ts'
import { ProcessTable } from './ProcessTable.tsx'
import { SavedSums } from './SavedSums.tsx'
import { SavedTabs } from './SavedTabs.tsx'
import { SavedTools } from './SavedTools.tsx'
import { WeekChart } from './WeekChart.tsx'

/** Steps, hours and rupiah that people no longer spend, and what that is known from. */
export default function SavedScreen() {
  const say = useSay(SAVED)
  const format = useFormats()
  const places = usePlaces()
  const ago = useAgo()
  const today = useToday()
  const [days, setDays] = useState('90')
  const [place, setPlace] = useState<string | null>(null)
  const [opened, setOpened] = useState<SavedOne['process'] | null>(null)
  const span = { from: addDays(today, 1 - Number(days)), to: today, ...(place && { place }) }
  const query = useQuery(savedQuery(span))
  return (
    <Page title={say('title')} lead={say('lead')} tools={<SavedTools {...{ span, days, setDays, setPlace }} />}>
      <SavedTabs />
      <Asked query={query} lines={10}>
        {it =>
          it.processes.length === 0 ? (
            <Empty title={say('none')}>{say('none-do')}</Empty>
          ) : (
            <>
              <SavedSums processes={it.processes} />
              <Section title={say('weeks')} note={it.countedAt && say('counted-at', { ago: ago(it.countedAt) })}>
                <WeekChart weeks={it.weeks} />
              </Section>
              <Section title={say('by-process')} flush>
                <ProcessTable rows={it.processes} open={setOpened} />
              </Section>
              <Section title={say('by-place')}>
                <BarList
                  label={say('by-place')}
                  bars={it.places.map(p => ({
                    ...{ key: p.place ?? '', name: p.place ? places.name(p.place) : say('everywhere') },
                    value: p.secondsBefore - p.secondsNow,
                    text: say('hours', { n: hoursText(p.secondsBefore - p.secondsNow, format) }),
                    note: format.money(p.rupiah),
                  }))}
                />
              </Section>
            </>
          )
        }
      </Asked>
      {opened && <Cases span={span} process={opened} close={() => setOpened(null)} />}
    </Page>
  )
}
