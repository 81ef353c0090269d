import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Empty } from '../../../parts/Asked.tsx'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useToday } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import type { Place } from '../../../server/kinds.ts'
import { FRAME } from '../../../words/frame.ts'
import { PLACE } from '../../../words/place.ts'
import { useSay } from '../../../words/words.ts'
import { DayTimes } from './DayTimes.tsx'
import {
  hoursOf,
  likeMonday,
  newSpecial,
  newStretch,
  rowsOf,
  type SpecialRow,
  type Stretch,
  specialsOf,
  stretchesOf,
} from './hours.ts'
import styles from './Place.module.css'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

const useWeekday = () => {
  const language = useLanguage()
  const name = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', timeZone: 'UTC' })
  return (day: number) => name.format(new Date(Date.UTC(2026, 5, day)))
}

type WeekProps = { readonly week: readonly Stretch[]; readonly setWeek: (week: readonly Stretch[]) => void }

const Week = ({ week, setWeek }: WeekProps) => {
  const say = useSay(PLACE)
  const weekday = useWeekday()
  return (
    <ul className={styles.week}>
      {WEEK.map(day => {
        const stretches = week.filter(it => it.weekday === day)
        return (
          <li key={day}>
            <b>{weekday(day)}</b>
            <div className={styles.stretches}>
              {stretches.length === 0 && <span className="quiet">{say('closed')}</span>}
              {stretches.map(it => (
                <Row key={it.key}>
                  <DayTimes
                    name={weekday(day)}
                    opens={it.opens}
                    closes={it.closes}
                    set={change => setWeek(week.map(other => (other.key === it.key ? { ...other, ...change } : other)))}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={say('remove-stretch', { day: weekday(day) })}
                    onClick={() => setWeek(week.filter(other => other.key !== it.key))}
                  >
                    <Icon name="close" size={16} />
                  </ActionIcon>
                </Row>
              ))}
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${say('add-stretch')} ${weekday(day)}`}
              onClick={() => setWeek([...week, newStretch(day)])}
            >
              {say('add-stretch')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

type SpecialsProps = { readonly rows: readonly SpecialRow[]; readonly setRows: (rows: readonly SpecialRow[]) => void }

const Specials = ({ rows, setRows }: SpecialsProps) => {
  const say = useSay(PLACE)
  if (rows.length === 0) return <Empty title={say('special-none')}>{say('special-none-do')}</Empty>
  const set = (key: number, change: Partial<SpecialRow>) =>
    setRows(rows.map(row => (row.key === key ? { ...row, ...change } : row)))
  return rows.map(row => (
    <Row key={row.key}>
      <TextInput
        type="date"
        aria-label={say('special-day')}
        value={row.day}
        w={160}
        onChange={e => set(row.key, { day: e.currentTarget.value })}
      />
      <TextInput
        aria-label={`${say('special-note')} ${row.day}`}
        placeholder={say('special-note')}
        value={row.note}
        maxLength={100}
        style={{ flex: '1 1 140px' }}
        onChange={e => set(row.key, { note: e.currentTarget.value })}
      />
      <Checkbox
        label={say('special-closed')}
        checked={row.closed}
        onChange={e => set(row.key, { closed: e.currentTarget.checked })}
      />
      {!row.closed && (
        <DayTimes name={row.day} opens={row.opens} closes={row.closes} set={change => set(row.key, change)} />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say('remove-special', { day: row.day })}
        onClick={() => setRows(rows.filter(other => other.key !== row.key))}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </Row>
  ))
}

/** When a place is open: its week, and the days that differ from it. */
export const HoursForm = ({ place }: { readonly place: Place }) => {
  const say = useSay(PLACE)
  const frame = useSay(FRAME)
  const today = useToday()
  const [week, setWeek] = useState<readonly Stretch[]>(() => stretchesOf(place.hours))
  const [rows, setRows] = useState<readonly SpecialRow[]>(() => rowsOf(place.specialDays))
  const deed = useDeed(server.company.savePlace, { done: say('saved'), touches: ['company'], quiet: true })
  const [hours, specialDays] = [hoursOf(week), specialsOf(rows)]
  const send = () => hours && specialDays && deed.mutate({ ...place, hours, specialDays })
  return (
    <Section title={say('hours')}>
      <Stack>
        <p className="quiet">{say('hours-what')}</p>
        <Week week={week} setWeek={setWeek} />
        <div>
          <Button size="compact-md" variant="light" onClick={() => setWeek(likeMonday(week))}>
            {say('same-all')}
          </Button>
        </div>
        <h3 className={styles.sub}>{say('special')}</h3>
        <Specials rows={rows} setRows={setRows} />
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button loading={deed.isPending} disabled={!hours || !specialDays} onClick={send}>
            {frame('save')}
          </Button>
          <Button variant="default" onClick={() => setRows([...rows, newSpecial(today)])}>
            {say('add-special')}
          </Button>
        </Row>
      </Stack>
    </Section>
  )
}
