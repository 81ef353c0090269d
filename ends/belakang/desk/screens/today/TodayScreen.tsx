import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { Empty } from '../../parts/Asked.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Page } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { dayQuery } from '../../server/sales-queries.ts'
import { TODAY } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import { DaySteps } from './DaySteps.tsx'
import { Figures } from './Figures.tsx'
import { OpenDrawers } from './OpenDrawers.tsx'
import { Stream } from './Stream.tsx'
import { TasksNow } from './TasksNow.tsx'
import { TillsNow } from './TillsNow.tsx'
import styles from './Today.module.css'

const Selling = ({ day, today, place }: { day: string; today: string; place: string | null }) => {
  const figures = useQuery(dayQuery(day, place))
  const week = useQuery(dayQuery(addDays(day, -7), place))
  // A young company has no such weekday yet: then the day before must do.
  const young = week.data?.total === 0
  const eve = useQuery({ ...dayQuery(addDays(day, -1), place), enabled: young })
  if (figures.error && !figures.data) return <FaultNote error={figures.error} again={() => void figures.refetch()} />
  return <Figures day={figures.data} before={young ? eve.data : week.data} live={day === today} />
}

/** What the business day brings, as it brings it. */
export default function TodayScreen() {
  const say = useSay(TODAY)
  const may = useMay()
  const format = useFormats()
  const today = useToday()
  const [chosen, setChosen] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const day = chosen ?? today
  const sells = may('sales.read')
  return (
    <Page
      title={day === today ? say('title') : format.dayLong(day)}
      lead={day === today ? format.dayLong(day) : undefined}
      tools={
        sells && (
          <>
            <PlacePick value={place} onChange={setPlace} />
            <DaySteps day={day} today={today} onChange={setChosen} />
          </>
        )
      }
    >
      <div className={sells ? styles.desk : styles.plain}>
        {sells && (
          <>
            <div className={styles.figures}>
              <Selling day={day} today={today} place={place} />
            </div>
            <Stream day={day} today={today} place={place} stepBack={() => setChosen(addDays(day, -1))} />
          </>
        )}
        <div className={styles.now}>
          {may('flow.work') && <TasksNow />}
          {may('payments.read') && <OpenDrawers />}
          {may('relay.manage') && <TillsNow />}
        </div>
        {!sells && !may('flow.work') && <Empty title={say('no-figures')}>{say('no-figures-do')}</Empty>}
      </div>
    </Page>
  )
}
