import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { PLACE } from '../../words/place.ts'
import { useSay } from '../../words/words.ts'
import { SetupTabs } from './SetupTabs.tsx'

type Day = Answered<Client['company']['holidays']>[number]
const KINDS = ['national', 'joint-leave', 'company'] as const

const DayRow = ({ it, set, remove }: { it: Day; set: (change: Partial<Day>) => void; remove: () => void }) => {
  const say = useSay(PLACE)
  return (
    <Row>
      <TextInput
        type="date"
        aria-label={say('special-day')}
        value={it.day}
        w={160}
        onChange={e => set({ day: e.currentTarget.value })}
      />
      <Select
        aria-label={`${say('holiday-kind')} ${it.day}`}
        allowDeselect={false}
        data={KINDS.map(value => ({ value, label: say(`holiday-${value}`) }))}
        value={it.kind}
        w={180}
        onChange={kind => kind && set({ kind: kind as Day['kind'] })}
      />
      <TextInput
        aria-label={`${say('holiday-name')} ${it.day}`}
        placeholder={say('holiday-name')}
        value={it.nameId}
        maxLength={120}
        style={{ flex: '1 1 180px' }}
        onChange={e => set({ nameId: e.currentTarget.value })}
      />
      <TextInput
        aria-label={`${say('holiday-name-en')} ${it.day}`}
        placeholder={say('holiday-name-en')}
        value={it.nameEn}
        maxLength={120}
        style={{ flex: '1 1 180px' }}
        onChange={e => set({ nameEn: e.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say('holiday-remove', { name: it.nameId || it.day })}
        onClick={remove}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </Row>
  )
}

const Year = ({ year, days }: { readonly year: number; readonly days: readonly Day[] }) => {
  const say = useSay(PLACE)
  const frame = useSay(FRAME)
  const [rows, setRows] = useState(() => days.map((it, key) => ({ key, it })))
  const deed = useDeed(server.company.saveHolidays, { done: say('holidays-saved'), touches: ['company'], quiet: true })
  const sound = rows.every(({ it }) => it.day.startsWith(`${year}-`) && it.nameId.trim() !== '')
  const add = () => {
    const it: Day = { day: `${year}-01-01`, kind: 'company', nameId: '', nameEn: '', source: '' }
    setRows([...rows, { key: Math.max(-1, ...rows.map(r => r.key)) + 1, it }])
  }
  const send = () =>
    deed.mutate({
      year,
      days: rows.map(({ it }) => ({ ...it, nameId: it.nameId.trim(), nameEn: it.nameEn.trim() || it.nameId.trim() })),
    })
  return (
    <Stack>
      {rows.length === 0 && <Empty title={say('holidays-none', { year })}>{say('holidays-none-do')}</Empty>}
      {rows.map(({ key, it }) => (
        <DayRow
          key={key}
          it={it}
          set={change => setRows(rows.map(row => (row.key === key ? { key, it: { ...row.it, ...change } } : row)))}
          remove={() => setRows(rows.filter(row => row.key !== key))}
        />
      ))}
      {deed.error && <FaultNote error={deed.error} />}
      <Row>
        <Button loading={deed.isPending} disabled={!sound} onClick={send}>
          {frame('save')}
        </Button>
        <Button variant="default" onClick={add}>
          {say('holiday-add')}
        </Button>
      </Row>
    </Stack>
  )
}

/** Days off of a year. */
export default function HolidaysScreen() {
  const say = useSay(PLACE)
  const today = useToday()
  const now = Number(today.slice(0, 4))
  const [year, setYear] = useState(now)
  const query = useQuery({
    queryKey: ['company', 'holidays', year],
    queryFn: () => server.company.holidays({ year }),
  })
  return (
    <Page
      title={say('holidays')}
      lead={say('holidays-lead')}
      tools={
        <Select
          aria-label={say('year')}
          allowDeselect={false}
          data={[now - 1, now, now + 1, now + 2].map(String)}
          value={String(year)}
          onChange={next => next && setYear(Number(next))}
          w={110}
        />
      }
    >
      <SetupTabs />
      <Section>
        <Asked query={query} lines={10}>
          {days => <Year key={year} year={year} days={days} />}
        </Asked>
      </Section>
    </Page>
  )
}
