export { type Agreement, agreeHead } from './agree-head.ts'
export { askStorage } from './ask-storage.ts'
export { checkPin, forgivePins, may, type PinAnswer, type Staff } from './check-pin.ts'
export { commitFact } from './commit-fact.ts'
export { holdRegister } from './hold-register.ts'
export { judgeReadiness } from './judge-readiness.ts'
export { keepSending, type OutboxState } from './keep-sending.ts'
export { keepTrying, type Sender } from './keep-trying.ts'
export { lookForUpdates } from './look-for-updates.ts'
export { makeDrawerFact } from './make-drawer-fact.ts'
export { momentMaker } from './moment-of.ts'
export { newId } from './new-id.ts'
export { type Catalog, ITEM_PACKING, openCatalog } from './open-catalog.ts'
export { packRows } from './pack-rows.ts'
export { readTill, type TillData } from './read-till.ts'
export { type Device, type EnrolFault, redeemCode } from './redeem-code.ts'
export { allChanges, readCatalog, refreshCatalog } from './refresh-catalog.ts'
export { type Downlink, refreshTill } from './refresh-till.ts'
export { countWaiting, pruneKept, type SendFacts } from './send-outbox.ts'
export { hashOfBytes, hmacSha256, sha256 } from './sha256.ts'
export {
  type DraftRow,
  FRESH,
  isSale,
  openTillDatabase,
  type QrisRow,
  readMeta,
  readStanding,
  type Standing,
  type TillDatabase,
  writeMeta,
} from './till-database.ts'
