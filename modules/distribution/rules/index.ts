export { checkEpcis, checkEvent } from './events/check-epcis.ts'
export type { EpcisFault } from './events/check-fields.ts'
export {
  type EpcisEvent,
  epcisDocument,
  type Held,
  loadingEvent,
  offsetText,
  orderEvent,
  ownUri,
  packingEvent,
  receivingEvent,
  type Seen,
  shippingEvent,
  ssccUri,
  unpackingEvent,
} from './events/epcis-event.ts'
export { checkLoading, type Loadable, loadSequence } from './loading/load-sequence.ts'
export { type Drop, type PlannedDay, type PlannedTrip, planTrips, type TripTruck } from './loading/plan-trips.ts'
export { type Located, roadMetres, roadMinutes } from './loading/road.ts'
export { checkPacking } from './packing/check-packing.ts'
export { PATIENCE, type Patience, packOrder } from './packing/pack-order.ts'
export type { Box, Order, PackedBox, PackedOrder, PackReadRefusal, Placed, Size, Unit } from './packing/pack-task.ts'
export { readBoxes, readOrders } from './packing/read-packing.ts'
export { batchOrders, type PickOrder } from './picking/batch-orders.ts'
export { checkWalk, sShapeLength } from './picking/check-walk.ts'
export type { Floor, Spot } from './picking/floor.ts'
export { planWalk, type Walk, walkLength } from './picking/plan-walk.ts'
export {
  type DifferenceKind,
  type Found,
  type Judged,
  judgeContents,
  judgeReceipt,
  type Recorded,
  type Scan,
  type Side,
  sideOf,
} from './receiving/judge-receipt.ts'
export { type ExpectedUnit, judgeScan, type ScanVerdict, type StrayUnit } from './receiving/judge-scan.ts'
export { checkRoutes, type RouteClaim, type RouteVerdict } from './routes/check-routes.ts'
export { type PlannedRoutes, planRoutes } from './routes/plan-routes.ts'
export { readRoutes } from './routes/read-routes.ts'
export type { Measure, ReadRefusal, RouteTask, Stop } from './routes/route-task.ts'
export type { SolveOptions, Spent } from './routes/solve-routes.ts'
export { type Cartons, cartonise, type Goods } from './transfers/cartonise.ts'
export { mayIn, STATES, statesFor, type TransferDeed, type TransferState } from './transfers/state.ts'
export { type Ai, bracketed, type LabelUnit, labelElements } from './units/label-elements.ts'
export { readSscc, saySscc, ssccOf } from './units/sscc.ts'
export { type LabelText, type LabelWord, zplLabel } from './units/zpl-label.ts'
