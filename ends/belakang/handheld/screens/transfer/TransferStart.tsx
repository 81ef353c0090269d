import { useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { useSay } from '#kit/words/words.ts'
import type { TransferRow } from '#modules/distribution/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useDoneHere } from '../../parts/use-done-here.ts'
import { usePhone, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { useTrips } from '../../parts/use-trips.ts'
import { useMyWorks } from '../../parts/use-work.ts'
import { TRANSFER } from '../../words/transfer.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { tell } from '../../work/tell.ts'
import { deedOfSending, type TransferWork } from '../../work/transfer.ts'
import { go } from '../../work/ways.ts'
import { beginWork } from '../../work/works.ts'

/** Packed here and not on a truck, without what left on this phone. */
const usePacked = () => {
  const place = usePlace()
  const sheet = useSheet(
    place ? `packed:${place}` : null,
    server => server.distribution.transfers({ place: place!, state: ['packed'] }),
    'distribution',
  )
  const gone = useDoneHere('send-transfer')
  return {
    sheet,
    packed: sheet.value?.filter(row => row.from === place && row.shipment === null && !gone?.has(row.id)) ?? [],
  }
}

const LeavePane = ({ transfer, close }: { readonly transfer: TransferRow; readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const { id, number, toCode: to } = transfer
  const leave = async () => {
    await doDeeds(phone, [deedOfSending({ id, number, to }, new Date().toISOString())])
    close()
    tell(phone, 'good', TRANSFER.sent, { to })
  }
  return (
    <Pane title={number} close={close}>
      <p>{say('leave-ask', { number, to: transfer.toName || to })}</p>
      <Press look="main" icon="send" onClick={() => void leave()}>
        {say('send-now')}
      </Press>
    </Pane>
  )
}

const TruckRows = () => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const { trips } = useTrips()
  if (trips.length === 0) return null
  return (
    <>
      <Head>{say('trucks')}</Head>
      <List label={say('trucks')}>
        {trips.map(trip => (
          <li key={trip.id}>
            <Row
              icon="truck"
              title={trip.truckCode}
              about={`${trip.number} · ${say('truck-about', { stops: trip.stops.length, units: trip.units.length })}`}
              onPress={() => go(phone, 'load', trip.id)}
            />
          </li>
        ))}
      </List>
    </>
  )
}

/** What leaves this place: by a truck that is planned, or carried over. */
export default function TransferStart() {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const { sheet, packed } = usePacked()
  const [leaving, setLeaving] = useState<TransferRow | null>(null)
  const [begun] = useMyWorks('transfer')
  const begin = async () => {
    const fresh: TransferWork = { transfer: newId(), to: null, toCode: '', lines: [] }
    go(phone, 'transferring', begun?.id ?? (await beginWork<TransferWork>(phone, 'transfer', fresh)))
  }
  const n = begun ? (begun.work as TransferWork).lines.length : 0
  return (
    <Screen
      title={say('title')}
      foot={
        <Press look="main" icon="plus" onClick={() => void begin()}>
          {begun ? say('go-on', { n }) : say('new')}
        </Press>
      }
    >
      <AsOf sheet={sheet} />
      <TruckRows />
      {packed.length > 0 && <Head>{say('ready')}</Head>}
      <List label={say('ready')}>
        {packed.map(row => (
          <li key={row.id}>
            <Row
              icon="box"
              title={`${row.number} · ${row.toCode}`}
              about={say('units-n', { n: row.units })}
              onPress={() => setLeaving(row)}
            />
          </li>
        ))}
      </List>
      {packed.length === 0 && (
        <Empty icon="swap" title={say('begin')}>
          {say('begin-do')}
        </Empty>
      )}
      {leaving && <LeavePane transfer={leaving} close={() => setLeaving(null)} />}
    </Screen>
  )
}
