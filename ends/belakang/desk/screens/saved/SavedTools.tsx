import { Button, Select } from '@mantine/core'
import { usePlaces } from '../../parts/names.ts'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Span } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { savedCsv } from './saved-csv.ts'

type SavedToolsProps = {
  readonly span: Span
  readonly days: string
  readonly setDays: (days: string) => void
  readonly setPlace: (place: string | null) => void
}

const DAYS = ['30', '90', '365'] as const

/** Over what days and where; counting what is new; the figures as a file. */
export const SavedTools = ({ span, days, setDays, setPlace }: SavedToolsProps) => {
  const say = useSay(SAVED)
  const places = usePlaces()
  const count = useDeed(() => server.reports.saved.count(), { done: say('counted'), touches: ['reports'] })
  const save = useDeed(() => server.reports.saved.lines(span), {
    after: lines => {
      const url = URL.createObjectURL(new Blob([savedCsv(lines, places.name)], { type: 'text/csv' }))
      Object.assign(document.createElement('a'), { href: url, download: `ujung-${span.from}-${span.to}.csv` }).click()
      setTimeout(() => URL.revokeObjectURL(url), 10_000)
    },
  })
  return (
    <>
      <Select
        aria-label={say('days')}
        w={120}
        allowDeselect={false}
        data={DAYS.map(n => ({ value: n, label: say(`days-${n}`) }))}
        value={days}
        onChange={value => value && setDays(value)}
      />
      <PlacePick value={span.place ?? null} onChange={setPlace} />
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {say('export')}
      </Button>
      <Button loading={count.isPending} onClick={() => count.mutate(undefined)}>
        {say('count')}
      </Button>
    </>
  )
}
