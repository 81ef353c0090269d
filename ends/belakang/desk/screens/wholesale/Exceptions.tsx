import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { REFUSALS } from '#kit/words/refusals/index.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { exceptionsQuery } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

type Exception = Answered<Client['orders']['standing']['exceptions']>[number]

/** What is wrong with a day of a standing order, in words. */
const What = ({ it }: { readonly it: Exception }) => {
  const say = useSay(ACCOUNTS)
  const faults = useSay(REFUSALS)
  const format = useFormats()
  if (it.outcome === 'missed') return say('out-missed')
  if (it.outcome === 'refused')
    return (
      <>
        {it.word && it.word in REFUSALS ? faults(it.word) : it.word}
        {it.detail && <div className="quiet">{it.detail}</div>}
      </>
    )
  return (
    <>
      {it.state === 'waiting' && <div>{say('out-waiting')}</div>}
      {it.state !== 'waiting' &&
        it.missing.map(m => (
          <div key={m.sku}>
            {m.short > 0 && say('out-short', { name: m.name, n: format.qty(m.short), unit: m.unit })}
            {m.short > 0 && m.cancelled > 0 && ' · '}
            {m.cancelled > 0 && say('out-cancelled', { name: m.name, n: format.qty(m.cancelled), unit: m.unit })}
          </div>
        ))}
    </>
  )
}

/** Days of standing orders that did not come out as they should, until somebody has seen to them. */
export const Exceptions = () => {
  const say = useSay(ACCOUNTS)
  const format = useFormats()
  const may = useMay()
  const { data: rows = [] } = useQuery(exceptionsQuery)
  const deed = useDeed(server.orders.standing.settle, { touches: ['orders'] })
  if (rows.length === 0) return null
  return (
    <Section title={say('exceptions')} note={say('exceptions-what')} flush>
      <DataTable
        label={say('exceptions')}
        rows={rows}
        rowKey={e => `${e.standing} ${e.day}`}
        columns={[
          {
            key: 'name',
            head: say('standing-name'),
            cell: e => (
              <>
                <Link to="/wholesale/standing/$id" params={{ id: e.standing }}>
                  <b>{e.name}</b>
                </Link>
                <div className="quiet">{e.accountName}</div>
              </>
            ),
          },
          { key: 'day', head: say('day'), cell: e => format.dayShort(e.day) },
          {
            key: 'order',
            head: say('order'),
            hide: 'phone',
            cell: e =>
              e.order && (
                <Link to="/wholesale/orders/$id" params={{ id: e.order }}>
                  {e.number}
                </Link>
              ),
          },
          { key: 'what', head: say('exceptions'), cell: e => <What it={e} /> },
          {
            key: 'settle',
            head: '',
            align: 'end',
            cell: e =>
              may('orders.write') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={deed.isPending && deed.variables?.id === e.standing && deed.variables.day === e.day}
                  onClick={() => deed.mutate({ id: e.standing, day: e.day })}
                >
                  {say('settle')}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  )
}
