import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Facts, Row } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'
import { clockText, roadText } from './lengths.ts'
import { StateTag } from './StateTag.tsx'

export type Trip = Answered<Client['distribution']['trips']>[number]

const Stops = ({ trip, colour }: { readonly trip: Trip; readonly colour: string }) => {
  const format = useFormats()
  return (
    <ol className={styles.stops}>
      {trip.stops.map(stop => (
        <li key={stop.shipment}>
          <b className={styles.mark} style={{ background: colour }}>
            {stop.stop}
          </b>
          <span>
            <Link to="/distribution/shipments/$id" params={{ id: stop.shipment }}>
              {stop.toName}
            </Link>{' '}
            <span className="quiet code">{stop.number}</span>
          </span>
          <span className="number">
            {format.count(stop.units)} · {format.qty(stop.grams)} kg
          </span>
          <span className="number">{stop.eta === null ? '' : clockText(stop.eta)}</span>
        </li>
      ))}
    </ol>
  )
}

const Tools = ({ trip }: { readonly trip: Trip }) => {
  const say = useSay(DISTRIBUTION)
  const may = useMay()
  const loaded = trip.units.filter(u => u.state === 'loaded').length
  const dispatch = useDeed(server.distribution.dispatch, {
    done: answer =>
      answer.left.length > 0
        ? say('dispatched-left', { number: answer.number, n: answer.left.length })
        : say('dispatched', { number: answer.number }),
    touches: ['distribution', 'stock'],
  })
  const cancel = useDeed(server.distribution.cancelTrip, {
    done: answer => say('trip-cancelled', { n: answer.freed }),
    touches: ['distribution'],
  })
  if (trip.state !== 'planned') return null
  return (
    <Row>
      {may('distribution.write', trip.place) && (
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id: trip.id })}>
          {say('cancel-trip')}
        </Button>
      )}
      {may('distribution.work', trip.place) && loaded > 0 && (
        <Button
          loading={dispatch.isPending}
          onClick={() => dispatch.mutate({ id: trip.id, at: new Date().toISOString() })}
        >
          {say('dispatch')}
        </Button>
      )}
    </Row>
  )
}

/** One truck's day: its stops with their hours, how full it is, what it costs. */
export const TripCard = ({ trip, colour }: { readonly trip: Trip; readonly colour: string }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const grams = trip.stops.reduce((sum, stop) => sum + stop.grams, 0)
  const loaded = trip.units.filter(u => u.state !== 'packed').length
  return (
    <Section
      title={`${trip.truckCode} · ${trip.number}`}
      note={<StateTag state={trip.state} />}
      tools={<Tools trip={trip} />}
    >
      <Stops trip={trip} colour={colour} />
      <Facts
        rows={[
          [say('leaves'), clockText(trip.leaves)],
          [say('distance'), `${roadText(trip.metres, format)} · ${clockText(trip.minutes)}`],
          [
            say('loaded'),
            `${say('loaded-of', { n: loaded, all: trip.units.length })} · ${format.percent(grams, trip.capacityGrams)}`,
          ],
          [say('cost'), format.money(trip.cost)],
          trip.driver !== '' && [say('driver'), trip.driver],
        ]}
      />
    </Section>
  )
}
