import { eventEndpoints } from './events.ts'
import { loadingEndpoints } from './loading.ts'
import { packingEndpoints } from './packing.ts'
import { pickingEndpoints } from './picking.ts'
import { receivingEndpoints } from './receiving.ts'
import { settingEndpoints } from './setting.ts'
import { transferEndpoints } from './transfers.ts'

export const distributionContract = {
  ...transferEndpoints,
  ...pickingEndpoints,
  ...packingEndpoints,
  ...loadingEndpoints,
  ...receivingEndpoints,
  ...eventEndpoints,
  ...settingEndpoints,
}
export type { TripView } from './loading.ts'
export type { PackJob } from './packing.ts'
export type { PickList, WaveRow } from './picking.ts'
export type { DifferenceRow, IncomingShipment, ShipmentRow } from './receiving.ts'
export type { TransferRow, TransferView } from './transfers.ts'
