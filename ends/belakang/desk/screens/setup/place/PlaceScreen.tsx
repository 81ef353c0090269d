import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../../parts/Asked.tsx'
import { Split, Stack } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page } from '../../../parts/Page.tsx'
import type { Place } from '../../../server/kinds.ts'
import { placesQuery } from '../../../server/queries.ts'
import { PLACE } from '../../../words/place.ts'
import { SETUP } from '../../../words/setup.ts'
import { useSay } from '../../../words/words.ts'
import { EditPlace } from '../EditPlace.tsx'
import { DrawerLimits } from './DrawerLimits.tsx'
import { FooterForm } from './FooterForm.tsx'
import { HoursForm } from './HoursForm.tsx'
import { QrisForm } from './QrisForm.tsx'

const Forms = ({ place }: { readonly place: Place }) => {
  const may = useMay()
  const sells = place.kind === 'shop' || place.kind === 'web'
  return (
    <Split>
      <Stack>
        <HoursForm key={`hours ${place.version}`} place={place} />
      </Stack>
      <Stack>
        {sells && may('payments.read') && <QrisForm place={place.id} />}
        {sells && <FooterForm key={`footer ${place.version}`} place={place} />}
        {place.kind === 'shop' && may('payments.read') && <DrawerLimits place={place.id} />}
      </Stack>
    </Split>
  )
}

/** One place, and how it works: when it is open, how it is paid, what its receipts say. */
export default function PlaceScreen() {
  const say = useSay(PLACE)
  const setup = useSay(SETUP)
  const { id } = useParams({ from: '/places/$id' })
  const query = useQuery(placesQuery)
  const [editing, setEditing] = useState(false)
  const place = query.data?.find(p => p.id === id)
  return (
    <Page
      title={place?.name ?? setup('places')}
      lead={place && [place.code, setup(`kind-${place.kind}`), place.address].filter(Boolean).join(' · ')}
      above={<Link to="/places">{say('back')}</Link>}
      tools={place && <Button onClick={() => setEditing(true)}>{say('edit')}</Button>}
    >
      <Asked query={query} lines={10}>
        {() => (place ? <Forms key={place.id} place={place} /> : <Empty title={setup('places-none')} />)}
      </Asked>
      {editing && place && <EditPlace place={place} close={() => setEditing(false)} />}
    </Page>
  )
}
