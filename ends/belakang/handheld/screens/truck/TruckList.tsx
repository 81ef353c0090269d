import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, List, Row } from '../../parts/Card.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { type Shipment, truckOf, useIncoming } from '../../parts/use-incoming.ts'
import { useFormats, usePhone } from '../../parts/use-phone.tsx'
import { useMyWorks } from '../../parts/use-work.ts'
import { TRUCK } from '../../words/truck.ts'
import { readUnit } from '../../work/read-unit.ts'
import { tell } from '../../work/tell.ts'
import { standingOf, type TruckWork } from '../../work/truck.ts'
import { scanOff } from '../../work/truck-scan.ts'
import { go } from '../../work/ways.ts'

const TruckRow = ({ shipment, work }: { readonly shipment: Shipment; readonly work: TruckWork | undefined }) => {
  const phone = usePhone()
  const say = useSay(TRUCK)
  const format = useFormats()
  const { waiting, missing } = standingOf(work ?? { scans: [] }, shipment.units)
  const from = say('from-on', { from: shipment.fromCode, truck: shipment.truckCode ?? say('by-hand') })
  const when = shipment.dispatchedAt && say('left-at', { time: format.dateTime(shipment.dispatchedAt) })
  const absent = waiting.length || missing.length
  return (
    <Row
      icon="truck"
      tone={absent === 0 ? 'good' : waiting.length === 0 || (work && work.scans.length > 0) ? 'note' : undefined}
      title={shipment.number}
      about={[from, when].filter(Boolean).join(' · ')}
      end={absent > 0 ? absent : say('all-here')}
      endAbout={absent > 0 && say(waiting.length > 0 ? 'units-left' : 'units-missing')}
      onPress={() => go(phone, 'truck', shipment.id)}
    />
  )
}

/** Trucks that are on their way, or in the yard. A scan of any unit opens the truck it came with. */
export default function TruckList() {
  const phone = usePhone()
  const say = useSay(TRUCK)
  const { sheet, shipments = [], others } = useIncoming()
  const works = useMyWorks('truck').map(row => row.work as TruckWork)
  const scan = (text: string) => {
    const sscc = readUnit(phone, text)
    if (!sscc) return
    const shipment = shipments.find(it => it.units.some(unit => unit.sscc === sscc))
    if (!shipment) return tell(phone, 'bad', TRUCK['not-on-way'], { end: sscc.slice(-4) }, TRUCK['not-on-way-do'])
    go(phone, 'truck', shipment.id)
    void scanOff(phone, truckOf(shipment, shipments, others), sscc)
  }
  return (
    <Screen title={say('title')} foot={<ScanBar hint={say('scan-any')} onScan={scan} />}>
      <AsOf sheet={sheet} />
      {sheet.value && shipments.length === 0 && (
        <Empty icon="truck" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      <List label={say('title')}>
        {shipments.map(shipment => (
          <li key={shipment.id}>
            <TruckRow shipment={shipment} work={works.find(work => work.shipment === shipment.id)} />
          </li>
        ))}
      </List>
    </Screen>
  )
}
