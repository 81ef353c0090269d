import { DataTable } from '../../../parts/DataTable.tsx'
import { usePeople } from '../../../parts/names.ts'
import { Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { INSTANCE } from '../../../words/instance.ts'
import { useSay } from '../../../words/words.ts'
import type { Instance } from './instance.ts'

type HistoryProps = { readonly it: Instance; readonly nameOf: (node: string) => string }

/** What happened, newest first; which line was followed is seen on the diagram. */
export const History = ({ it, nameOf }: HistoryProps) => {
  const say = useSay(INSTANCE)
  const format = useFormats()
  const person = usePeople()
  const rows = it.events.filter(event => event.what !== 'take').toReversed()
  const whatOf = (what: string) => {
    const word = `event-${what}`
    return word in INSTANCE ? say(word as keyof typeof INSTANCE) : what
  }
  return (
    <Section title={say('history')} flush={rows.length > 0}>
      <DataTable
        label={say('history')}
        rows={rows}
        rowKey={event => String(event.seq)}
        mark={event => (event.what === 'incident' ? 'bad' : undefined)}
        columns={[
          { key: 'at', head: say('at'), cell: event => format.dateTime(event.at) },
          { key: 'step', head: say('step'), cell: event => nameOf(event.node) },
          {
            key: 'what',
            head: say('happened'),
            cell: event => [whatOf(event.what), event.detail].filter(Boolean).join(': '),
          },
          { key: 'who', head: say('who'), hide: 'phone', cell: event => person(event.actor) },
        ]}
      />
    </Section>
  )
}
