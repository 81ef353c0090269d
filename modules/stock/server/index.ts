export {
  type Approval,
  approveCount,
  type CountRefusal,
  dropCount,
  type Finished,
  finishCount,
} from './counts/finish-count.ts'
export { type CountWish, startCount } from './counts/start-count.ts'
export { type Tally, tallyCount } from './counts/tally-count.ts'
export { type AdjustLine, type Adjustment, adjustGoods } from './goods/adjust-goods.ts'
export type { Booked, Head } from './goods/as-document.ts'
export { type Available, available } from './goods/available.ts'
export { inTransit, type Left } from './goods/in-transit.ts'
export { type Landed, type LandedLine, type Landing, landGoods } from './goods/land-goods.ts'
export { moveGoods, type Shift, type ShiftLine } from './goods/move-goods.ts'
export { type Pick, type PickOptions, type PickPlan, planPicks } from './goods/plan-picks.ts'
export { type Receipt, type ReceiptLine, receiveGoods } from './goods/receive-goods.ts'
export { returnGoods, type SupplierReturn } from './goods/return-goods.ts'
export { type StatusChange, type StatusLine, setStatus } from './goods/set-status.ts'
export { type Shipment, shipGoods } from './goods/ship-goods.ts'
export { dropHold, type GoodsHold, type Held, type HoldRefusal, holdGoods } from './holds/hold-goods.ts'
export { type Holds, openHolds } from './holds/open-holds.ts'
export { type Taking, takeHeld } from './holds/take-held.ts'
export { listStock } from './list-stock.ts'
export { type Location, locationsOf, saveLocations } from './locations.ts'
export { blockedLots } from './lots/list-lots.ts'
export { type Recall, type Recalled, recallLot } from './lots/recall-lot.ts'
export { type Step, type Trace, traceLot } from './lots/trace-lot.ts'
export { moveStock, type StockDocument } from './move-stock.ts'
export { type OnHand, onHand, onHandAt } from './read-stock.ts'
export { stockRouter } from './router.ts'
export { settleSold } from './sold/settle-sold.ts'
export type { SoldLot } from './sold/take-from-portions.ts'
export { type AddedCost, addCost, type CostCorrection, correctCost } from './value/change-cost.ts'
export { type MethodWish, setCostMethod } from './value/set-cost-method.ts'
export { type StockFinding, verifyStock } from './verify-stock.ts'
