import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { usePlaces } from '../../parts/names.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { parcelsQuery } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'
import { OnlineTabs } from './OnlineTabs.tsx'
import { ParcelCard } from './ParcelCard.tsx'

/** The place somebody works at stays chosen in this browser. */
const KEPT = 'ujung-desk-online-place'

const KINDS = ['shop', 'distribution-centre']

const Work = ({ place }: { readonly place: string }) => {
  const say = useSay(ONLINE)
  return (
    <Asked query={useQuery(parcelsQuery(place))} lines={6}>
      {parcels =>
        parcels.length === 0 ? (
          <Section>
            <Empty title={say('work-none')}>{say('work-none-do')}</Empty>
          </Section>
        ) : (
          parcels.map(parcel => <ParcelCard key={parcel.id} parcel={parcel} at={place} />)
        )
      }
    </Asked>
  )
}

/** What the people of a place do for orders of the web shop, the most urgent first. */
export default function WorkScreen() {
  const say = useSay(ONLINE)
  const places = usePlaces()
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT))
  const place = (places.list.find(p => p.id === chosen) ?? places.list.find(p => p.kind === 'shop'))?.id ?? null
  const choose = (id: string | null) => {
    if (id) localStorage.setItem(KEPT, id)
    setChosen(id)
  }
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={<PlacePick value={place} onChange={choose} kinds={KINDS} needed />}
    >
      <OnlineTabs />
      {place ? <Work place={place} /> : <Empty title={say('choose-place')}>{null}</Empty>}
    </Page>
  )
}
