import type { StrayUnit } from '#modules/distribution/rules/index.ts'
import type { Answered, Client } from '../server/contract.ts'
import { useRows } from '../work/sheets.ts'
import { afterReceipts } from '../work/truck.ts'
import type { Truck } from '../work/truck-scan.ts'
import { usePhone, usePlace } from './use-phone.tsx'
import { useSheet } from './use-sheet.ts'

type Incoming = Answered<Client['distribution']['incoming']>
export type Shipment = Incoming['shipments'][number]

type Receipt = Parameters<typeof afterReceipts>[1][number]

/** Trucks on their way to this place and in its yard, with every SSCC on them; what was handed in here counts already. */
export const useIncoming = () => {
  const phone = usePhone()
  const place = usePlace()
  const key = place ? `incoming:${place}` : null
  const sheet = useSheet(key, server => server.distribution.incoming({ place: place! }), 'distribution')
  const receipts = useRows(async () => {
    const rows = await phone.db.deeds.filter(row => row.kind === 'receive-units' && row.state !== 'refused').toArray()
    return rows.map(row => row.input as Receipt)
  }, [])
  const shipments = sheet.value && receipts ? afterReceipts(sheet.value.shipments, receipts) : undefined
  return { sheet, shipments, others: sheet.value?.others ?? [] }
}

/** A shipment as it is worked on. A unit of another truck to this very place is told by that truck's number. */
export const truckOf = (
  { id, number, fromCode, units }: Shipment,
  shipments: readonly Shipment[],
  others: readonly StrayUnit[],
): Truck => {
  const besides = shipments.filter(it => it.id !== id)
  const there = besides.flatMap(it => it.units.map(({ sscc }) => ({ sscc, toCode: it.number })))
  return { shipment: id, number, fromCode, units, others: [...others, ...there] }
}
