import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nextDays, type Rhythm } from '#modules/orders/rules/index.ts'
import { Fields, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { useWeekdays } from '../../parts/use-weekdays.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { accountsQuery, quoteQuery, type WholeStanding } from '../../server/wholesale-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { ACCOUNTS, WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { LineEditor } from './LineEditor.tsx'
import { readyLines, type TypedLine } from './typed-lines.ts'

type Terms = Rhythm & {
  readonly name: string
  readonly account: string
  readonly aheadDays: number
  readonly reference: string
  readonly short: 'back-order' | 'cancel'
}

const blank = (today: string): Terms => ({
  ...{ name: '', account: '', weekdays: [2], everyWeeks: 1, starts: today, ends: null, pausedFrom: null },
  ...{ pausedTo: null, aheadDays: 2, reference: '', short: 'cancel' },
})

type RhythmProps = { readonly it: Terms; readonly set: (more: Partial<Terms>) => void }

const day = (text: string) => (text === '' ? null : text)

/** When goods are wanted, from when to when, and when not. */
const RhythmFields = ({ it, set }: RhythmProps) => {
  const say = useSay(ACCOUNTS)
  const weekdays = useWeekdays()
  return (
    <>
      <Fields>
        <MultiSelect
          label={say('weekdays')}
          value={it.weekdays.map(String)}
          data={weekdays.map(([value, label]) => ({ value, label }))}
          onChange={days => set({ weekdays: days.map(Number).sort() })}
        />
        <NumberInput
          label={say('every')}
          min={1}
          max={12}
          value={it.everyWeeks}
          onChange={n => set({ everyWeeks: Number(n) || 1 })}
        />
        <NumberInput
          label={say('ahead')}
          min={0}
          max={30}
          value={it.aheadDays}
          onChange={n => set({ aheadDays: Number(n) || 0 })}
        />
      </Fields>
      <Fields>
        <DayPick label={say('starts')} value={it.starts} onChange={starts => set({ starts })} />
        <DayPick label={say('ends')} value={it.ends ?? ''} onChange={ends => set({ ends: day(ends) })} />
        <DayPick
          label={say('paused-from')}
          value={it.pausedFrom ?? ''}
          onChange={from => set({ pausedFrom: day(from), ...(from === '' && { pausedTo: null }) })}
        />
        <DayPick label={say('paused-to')} value={it.pausedTo ?? ''} onChange={to => set({ pausedTo: day(to) })} />
      </Fields>
    </>
  )
}

type EditStandingProps = { readonly standing?: WholeStanding; readonly after: (id: string) => void }

/** Writes a standing order or changes one; the days it leads to are shown as they are typed. */
export const EditStanding = ({ standing, after }: EditStandingProps) => {
  const say = useSay(ACCOUNTS)
  const words = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const format = useFormats()
  const today = useToday()
  const may = useMay()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const [id] = useState(() => standing?.id ?? newId())
  const [it, setIt] = useState<Terms>(() => standing ?? blank(today))
  const [lines, setLines] = useState<readonly TypedLine[]>(() =>
    (standing?.items ?? []).map(({ packs, ...line }) => ({ ...line, packs: String(packs) })),
  )
  const set = (more: Partial<Terms>) => setIt(now => ({ ...now, ...more }))
  const ready = readyLines(lines)
  const { data: quote, error: unpriced } = useQuery(quoteQuery(it.account, ready ? [...ready] : []))
  const deed = useDeed(server.orders.standing.save, {
    ...{ done: say('standing-saved'), touches: ['orders'], quiet: true, after: saved => after(saved.id) },
  })
  const can =
    it.name.trim().length > 1 && it.account !== '' && it.weekdays.length > 0 && ready !== null && ready.length > 0
  const save = () => {
    const { name, account, weekdays, everyWeeks, starts, ends, pausedFrom, pausedTo, aheadDays, reference, short } = it
    deed.mutate({
      ...{ id, name, account, weekdays: [...weekdays], everyWeeks, starts, ends, pausedFrom, pausedTo, aheadDays },
      ...{ reference, short, lines: [...ready!] },
      ...(standing && { version: standing.version, note: standing.note }),
    })
  }
  const next = nextDays(it, today, 5)
  return (
    <>
      <Section>
        <Stack>
          <Fields>
            <TextInput
              label={say('standing-name')}
              value={it.name}
              onChange={e => set({ name: e.currentTarget.value })}
            />
            <Select
              label={words('customer')}
              data={accounts.map(a => ({ value: a.id, label: a.name }))}
              value={it.account || null}
              onChange={account => set({ account: account ?? '' })}
              searchable
              allowDeselect={false}
            />
            <Select
              label={words('if-short')}
              data={(['back-order', 'cancel'] as const).map(value => ({ value, label: words(`short-${value}`) }))}
              value={it.short}
              allowDeselect={false}
              onChange={short => short && set({ short: short as 'cancel' })}
            />
          </Fields>
          <RhythmFields it={it} set={set} />
          <Hint>
            {say('next')}: {next.length === 0 ? say('next-none') : next.map(d => format.dayShort(d)).join(' · ')}
          </Hint>
        </Stack>
      </Section>
      <LineEditor account={it.account} lines={lines} setLines={setLines} quote={quote}>
        {quote && lines.length > 0 && (
          <Row>
            <span>{words('total')}</span>
            <b>{format.money(quote.total)}</b>
          </Row>
        )}
        {unpriced && ready && ready.length > 0 && <FaultNote error={unpriced} />}
        {deed.error && <FaultNote error={deed.error} />}
        {may('orders.write') && (
          <div>
            <Button loading={deed.isPending} disabled={!can} onClick={save}>
              {frame('save')}
            </Button>
          </div>
        )}
      </LineEditor>
    </>
  )
}
