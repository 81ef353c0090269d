import { useQuery } from '@tanstack/react-query'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { eventsQuery } from '../../server/replenishment-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { EVENTS } from '../../words/replenishment-events.ts'
import { useSay } from '../../words/words.ts'
import { NewEvent } from './NewEvent.tsx'
import { ReplenishmentTabs } from './ReplenishmentTabs.tsx'

type Event = Answered<Client['replenishment']['events']['list']>[number]

const PlannedEvents = ({ rows }: { readonly rows: readonly Event[] }) => {
  const say = useSay(EVENTS)
  const frame = useSay(FRAME)
  const format = useFormats()
  const may = useMay()
  const remove = useDeed((id: string) => server.replenishment.events.remove({ id }), { touches: ['replenishment'] })
  const percent = (permille: number) => `${permille / 10} %`
  return (
    <DataTable
      label={say('title')}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        { key: 'note', head: say('note'), cell: row => row.note || '–' },
        { key: 'item', head: say('item'), cell: row => row.itemName ?? say('every-item') },
        { key: 'place', head: say('place'), cell: row => row.placeCode ?? say('every-place') },
        { key: 'from', head: say('from'), cell: row => format.day(row.from) },
        { key: 'to', head: say('to'), cell: row => format.day(row.to) },
        {
          ...{ key: 'lift', head: say('lift'), align: 'end', hide: 'tablet' },
          cell: row => (row.liftPermille === null ? say('lift-open') : percent(row.liftPermille)),
        },
        {
          ...{ key: 'cut', head: say('cut'), align: 'end', hide: 'tablet' },
          cell: row => (row.cutPermille === 0 ? '–' : percent(row.cutPermille)),
        },
        {
          ...{ key: 'remove', head: '', align: 'end' },
          cell: row =>
            may('purchasing.write') && (
              <button type="button" className="link" onClick={() => remove.mutate(row.id)}>
                {frame('remove')}
              </button>
            ),
        },
      ]}
    />
  )
}

/** What is planned that moves demand: promotions, feasts of a town, an opening. Plans know of it before it begins. */
export default function EventsScreen() {
  const say = useSay(EVENTS)
  const may = useMay()
  const today = useToday()
  const query = useQuery(eventsQuery)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <ReplenishmentTabs />
      {may('purchasing.write') && (
        <Section title={say('new')}>
          <NewEvent key={today} today={today} />
        </Section>
      )}
      <Asked query={query} lines={6}>
        {rows => (
          <Section flush title={say('planned')}>
            {rows.length === 0 ? <Empty title={say('none')}>{say('none-do')}</Empty> : <PlannedEvents rows={rows} />}
          </Section>
        )}
      </Asked>
    </Page>
  )
}
