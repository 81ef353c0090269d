import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty } from '../../parts/Card.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Press } from '../../parts/Press.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Tally } from '../../parts/Tally.tsx'
import { truckOf, useIncoming } from '../../parts/use-incoming.ts'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { TRUCK } from '../../words/truck.ts'
import { placeOf } from '../../work/handheld.ts'
import { readUnit } from '../../work/read-unit.ts'
import { tell } from '../../work/tell.ts'
import { remark, type Standing, scanUnit, standingOf, type TruckWork, unscan } from '../../work/truck.ts'
import { handInTruck, onTruck, scanOff, type Truck, workIdOf } from '../../work/truck-scan.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork } from '../../work/works.ts'
import { UnitLists } from './UnitLists.tsx'
import { UnitPane } from './UnitPane.tsx'

type ReceivingProps = { readonly truck: Truck; readonly work: TruckWork }

const OneUnit = ({
  truck,
  work,
  sscc,
  close,
}: ReceivingProps & { readonly sscc: string; readonly close: () => void }) => {
  const phone = usePhone()
  const change = (next: (before: TruckWork) => TruckWork) =>
    onTruck(phone, truck, before => ({ work: next(before), told: null }))
  const came = (note: string) =>
    void change(before => {
      const scanned = scanUnit(before, truck, { sscc, at: new Date().toISOString() })
      return remark(scanned.work, sscc, { note, photo: before.absent[sscc]?.photo ?? null })
    })
  return (
    <UnitPane
      sscc={sscc}
      unit={truck.units.find(unit => unit.sscc === sscc)}
      scan={work.scans.find(scan => scan.sscc === sscc)}
      absent={work.absent[sscc]}
      shipment={{ id: truck.shipment, number: truck.number }}
      onSay={said => change(before => remark(before, sscc, said))}
      onCame={came}
      onUnscan={() => void change(before => unscan(before, sscc))}
      close={close}
    />
  )
}

const Finish = ({ work, standing, close }: { work: TruckWork; standing: Standing; close: () => void }) => {
  const phone = usePhone()
  const say = useSay(TRUCK)
  const { here, of, waiting, damaged, extra } = standing
  const hand = async (finished: boolean) => {
    await handInTruck(phone, { place: placeOf(phone), work, standing, finished })
    go(phone, 'trucks', null, true)
    tell(phone, 'good', finished ? TRUCK.finished : TRUCK['sent-so-far'], { here, of })
  }
  return (
    <FinishPane
      title={work.number}
      yes={say('finish-empty')}
      onYes={() => void hand(true)}
      drop={say('drop')}
      dropAsk={say('drop-ask', { n: work.scans.length })}
      onDrop={() => void dropWork(phone, workIdOf(phone, work.shipment)).then(() => goBack(phone))}
      close={close}
    >
      <p>{say('finish-ask', { here, of })}</p>
      {waiting.length > 0 && (
        <p>
          <b>{say('finish-missing', { n: waiting.length })}</b>
        </p>
      )}
      {damaged + extra > 0 && <p>{say('finish-odd', { damaged, extra })}</p>}
      {waiting.length > 0 && <Press onClick={() => void hand(false)}>{say('finish-partly')}</Press>}
    </FinishPane>
  )
}

const Receiving = ({ truck, work }: ReceivingProps) => {
  const phone = usePhone()
  const say = useSay(TRUCK)
  const [chosen, setChosen] = useState<string | null>(null)
  const [finishing, setFinishing] = useState(false)
  const standing = standingOf(work, truck.units)
  const { here, of, waiting } = standing
  const scan = (text: string) => {
    const sscc = readUnit(phone, text)
    if (sscc) void scanOff(phone, truck, sscc)
  }
  return (
    <Screen
      title={truck.number}
      about={say('from', { from: truck.fromCode })}
      foot={
        <>
          <ScanBar hint={say('scan')} onScan={scan} />
          {(work.scans.length > 0 || waiting.length > 0) && (
            <Press look={waiting.length === 0 ? 'main' : 'plain'} icon="check" onClick={() => setFinishing(true)}>
              {say('finish')}
            </Press>
          )}
        </>
      }
    >
      <Tally
        left={waiting.length}
        leftWord={say('left')}
        here={here}
        of={of}
        hereWord={say('here-of', { here, of })}
        doneWord={say('done')}
      />
      <UnitLists work={work} units={truck.units} standing={standing} onUnit={setChosen} />
      {chosen && <OneUnit truck={truck} work={work} sscc={chosen} close={() => setChosen(null)} />}
      {finishing && <Finish work={work} standing={standing} close={() => setFinishing(false)} />}
    </Screen>
  )
}

/** A truck under way: one scan a unit, each told at once, and how many are left in large. */
export default function TruckScreen() {
  const phone = usePhone()
  const say = useSay(TRUCK)
  const id = usePhoneState(s => s.way.id)
  const { sheet, shipments, others } = useIncoming()
  const { row } = useWork<TruckWork>(id ? workIdOf(phone, id) : null)
  const shipment = shipments?.find(it => it.id === id)
  if (shipment && shipments) {
    const truck = truckOf(shipment, shipments, others)
    const { number, fromCode } = truck
    return (
      <Receiving truck={truck} work={row?.work ?? { shipment: shipment.id, number, fromCode, scans: [], absent: {} }} />
    )
  }
  if (row) {
    const { shipment: known, number, fromCode } = row.work
    return <Receiving truck={{ shipment: known, number, fromCode, units: [], others }} work={row.work} />
  }
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {shipments && (
        <Empty icon="check" title={say('gone')}>
          {say('none-do')}
        </Empty>
      )}
    </Screen>
  )
}
