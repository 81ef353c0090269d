import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import type { TripView } from '#modules/distribution/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Press } from '../../parts/Press.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Tally } from '../../parts/Tally.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useTrips } from '../../parts/use-trips.ts'
import { useWork } from '../../parts/use-work.ts'
import { TRANSFER } from '../../words/transfer.ts'
import { type LoadWork, leftToLoad } from '../../work/load.ts'
import { handInLoad, loadScanned, loadWorkId } from '../../work/load-scan.ts'
import { readUnit } from '../../work/read-unit.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork } from '../../work/works.ts'
import { useUnitName } from '../truck/use-unit-words.ts'

type LoadingProps = { readonly trip: TripView; readonly work: LoadWork }

const Loading = ({ trip, work }: LoadingProps) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const unitName = useUnitName()
  const [leaving, setLeaving] = useState(false)
  const left = leftToLoad(work, trip.units)
  const of = trip.units.length
  const scan = (text: string) => {
    const sscc = readUnit(phone, text)
    if (sscc) void loadScanned(phone, trip, sscc)
  }
  const hand = async (leaves: boolean) => {
    go(phone, 'transfer', null, true)
    await handInLoad(phone, work, leaves)
  }
  return (
    <Screen
      title={trip.truckCode}
      about={trip.number}
      foot={
        <>
          <ScanBar hint={say('load-scan')} onScan={scan} />
          {left.length < of && (
            <Press look={left.length === 0 ? 'main' : 'plain'} icon="truck" onClick={() => setLeaving(true)}>
              {say('leave')}
            </Press>
          )}
        </>
      }
    >
      <Tally
        left={left.length}
        leftWord={say('load-left')}
        here={of - left.length}
        of={of}
        hereWord={say('loaded-of', { n: of - left.length, of })}
        doneWord={say('load-done')}
      />
      {left.length > 0 && <Head>{say('to-load')}</Head>}
      <List label={say('to-load')}>
        {left.map(unit => (
          <li key={unit.sscc}>
            <Row
              icon="box"
              title={unitName(unit.sscc, unit)}
              about={say('for-stop', { stop: unit.stop, to: unit.toName || unit.toCode })}
            />
          </li>
        ))}
      </List>
      {leaving && (
        <FinishPane
          title={`${trip.truckCode} · ${trip.number}`}
          yes={say('leave')}
          onYes={() => void hand(true)}
          drop={say('drop-scans')}
          dropAsk={say('drop-scans-ask', { n: work.scans.length })}
          onDrop={() => void dropWork(phone, loadWorkId(phone, trip.id)).then(() => goBack(phone))}
          close={() => setLeaving(false)}
        >
          <p>{say('loaded-of', { n: of - left.length, of })}</p>
          {left.length > 0 && (
            <p>
              <b>{say('leave-left', { n: left.length })}</b>
            </p>
          )}
          <Press onClick={() => void hand(false)}>{say('keep-loading')}</Press>
        </FinishPane>
      )}
    </Screen>
  )
}

/** A truck at the dock: each unit is told at once whether it is one of its own. */
export default function LoadScreen() {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const id = usePhoneState(s => s.way.id)
  const { sheet, trips } = useTrips()
  const { row } = useWork<LoadWork>(id ? loadWorkId(phone, id) : null)
  const trip = trips.find(one => one.id === id)
  if (trip) return <Loading trip={trip} work={row?.work ?? { trip: trip.id, truck: trip.truckCode, scans: [] }} />
  return (
    <Screen title={say('trucks')}>
      <AsOf sheet={sheet} />
      {sheet.value && <Empty icon="check" title={say('gone')} />}
    </Screen>
  )
}
