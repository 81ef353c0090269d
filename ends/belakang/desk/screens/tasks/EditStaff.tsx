import { Button, Modal, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Fields, Row, Stack } from '../../parts/Bits.tsx'
import { usePlaces } from '../../parts/names.ts'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Staff } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { TEAM } from '../../words/team.ts'
import { useSay } from '../../words/words.ts'
import { minutesOf, timeOf } from './local-time.ts'
import styles from './Team.module.css'

type Shift = Staff['shifts'][number]

const WORD = /[^a-z0-9]+/g
const wordOf = (text: string) => text.toLowerCase().replace(WORD, '-').replace(/^-|-$/g, '')

/** The days of the week, 1 Monday, as the language calls them. */
const useWeekdays = () => {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 7].map(n => ({ value: String(n), label: format.format(Date.UTC(2024, 0, n)) }))
}

type ShiftsProps = { readonly shifts: readonly Shift[]; readonly set: (shifts: readonly Shift[]) => void }

const Shifts = ({ shifts, set }: ShiftsProps) => {
  const say = useSay(TEAM)
  const frame = useSay(FRAME)
  const places = usePlaces()
  const days = useWeekdays()
  const today = useToday()
  const [place, setPlace] = useState<string | null>(shifts[0]?.place ?? null)
  const [weekday, setWeekday] = useState('1')
  const [starts, setStarts] = useState('08:00')
  const [ends, setEnds] = useState('16:00')
  const add = () => {
    const [from, to] = [minutesOf(starts), minutesOf(ends)]
    const shift = { weekday: Number(weekday), starts: from, ends: to > from ? to : to + 1440, from: today, to: null }
    if (place) set([...shifts, { ...shift, place }])
  }
  return (
    <Stack>
      <ul className={styles.shifts}>
        {shifts.map((it, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two shifts may be alike until they are saved
          <li key={n}>
            {say('shift-line', {
              ...{ day: days[it.weekday - 1]!.label, from: timeOf(it.starts), to: timeOf(it.ends) },
              place: places.code(it.place),
            })}
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => set(shifts.filter((_, k) => k !== n))}
            >
              {frame('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {shifts.length === 0 && <p className="quiet">{say('shifts-none')}</p>}
      <Fields>
        <PlacePick label={say('place')} value={place} onChange={setPlace} needed />
        <Select
          label={say('weekday')}
          allowDeselect={false}
          value={weekday}
          onChange={it => it && setWeekday(it)}
          data={days}
        />
        <TextInput type="time" label={say('starts')} value={starts} onChange={e => setStarts(e.currentTarget.value)} />
        <TextInput type="time" label={say('ends')} value={ends} onChange={e => setEnds(e.currentTarget.value)} />
      </Fields>
      <Row>
        <Button variant="light" disabled={!place} onClick={add}>
          {say('add-shift')}
        </Button>
      </Row>
    </Stack>
  )
}

type EditStaffProps = { readonly staff: Staff; readonly close: () => void }

/** What a person knows and when they work: from today on. */
export const EditStaff = ({ staff, close }: EditStaffProps) => {
  const say = useSay(TEAM)
  const frame = useSay(FRAME)
  const today = useToday()
  const [skills, setSkills] = useState(() => [...new Set(staff.skills.map(it => it.skill))])
  const [shifts, setShifts] = useState<readonly Shift[]>(staff.shifts)
  const both = async () => {
    const rows = skills.map(skill => staff.skills.find(it => it.skill === skill) ?? { skill, from: today, to: null })
    await server.flow.saveSkills({ person: staff.id, skills: rows })
    return server.flow.saveShifts({ person: staff.id, shifts: [...shifts] })
  }
  const save = useDeed(both, { done: say('staff-saved'), touches: ['flow'], after: close })
  return (
    <Modal opened onClose={close} size="lg" title={staff.name} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <TagsInput
          label={say('skills')}
          description={say('skills-hint')}
          value={skills}
          onChange={it => setSkills([...new Set(it.map(wordOf))].filter(word => word.length > 1))}
        />
        <h3>{say('shifts')}</h3>
        <Shifts shifts={shifts} set={setShifts} />
        <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
