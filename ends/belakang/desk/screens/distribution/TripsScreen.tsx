import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { Row } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { tell } from '../../parts/notices.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { tripsQuery } from '../../server/distribution-queries.ts'
import { newId } from '../../server/new-id.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'
import { DistributionTabs } from './DistributionTabs.tsx'
import { COLOURS, RouteMap } from './RouteMap.tsx'
import { TripCard } from './TripCard.tsx'
import { useCentre } from './use-centre.ts'

/** The day's trucks of a centre: routes on a map, what each carries and how far it is loaded. */
export default function TripsScreen() {
  const say = useSay(DISTRIBUTION)
  const may = useMay()
  const today = useToday()
  const { place, setPlace } = useCentre()
  const [chosen, setDay] = useState('')
  const day = chosen || today
  const query = useQuery({ ...tripsQuery(place || null, day), enabled: place !== '' })
  const plan = useDeed(server.distribution.planTrips, {
    done: answer => say('planned-n', { n: answer.trips.length }),
    touches: ['distribution'],
    after: answer => {
      if (answer.left.length === 0) return
      const why = [...new Set(answer.left.map(it => say(`left-${it.why}`)))].join('; ')
      tell(say('planned-left', { n: answer.left.length, why }), 'bad', answer.left.map(it => it.number).join(', '))
    },
  })
  return (
    <Page
      title={say('trips')}
      lead={say('trips-lead')}
      tools={
        <Row>
          <DayPick value={day} onChange={setDay} />
          <PlacePick value={place || null} onChange={setPlace} kinds={['distribution-centre']} needed />
          {may('distribution.write', place) && (
            <Button
              loading={plan.isPending}
              disabled={place === ''}
              onClick={() => plan.mutate({ id: newId(), place, day })}
            >
              {say('plan-day')}
            </Button>
          )}
        </Row>
      }
    >
      <DistributionTabs />
      <Asked query={query} lines={8}>
        {trips =>
          trips.length === 0 ? (
            <Section>
              <Empty title={say('no-trips')}>{say('no-trips-do')}</Empty>
            </Section>
          ) : (
            <>
              <Section note={say('map-note')} title={say('trips')}>
                <RouteMap
                  routes={trips.map(trip => ({
                    id: trip.id,
                    name: trip.truckCode,
                    home: { latitudeE6: trip.fromLatitudeE6, longitudeE6: trip.fromLongitudeE6 },
                    stops: trip.stops.map(s => ({ ...s, name: s.toName })),
                  }))}
                />
              </Section>
              <div className={styles.trips}>
                {trips.map((trip, n) => (
                  <TripCard key={trip.id} trip={trip} colour={COLOURS[n % COLOURS.length]!} />
                ))}
              </div>
            </>
          )
        }
      </Asked>
    </Page>
  )
}
