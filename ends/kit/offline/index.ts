export { type Agreement, agreeHead } from './agree-head.ts'
export { askStorage } from './ask-storage.ts'
export { commitFact, type MakeFact } from './commit-fact.ts'
export { derivePin } from './derive-pin.ts'
export { holdRegister } from './hold-register.ts'
export { judgeReadiness, type NotReady, type Readiness } from './judge-readiness.ts'
export { keepSending, type OutboxState, type Sender } from './keep-sending.ts'
export { type DrawerDeed, makeDrawerFact } from './make-drawer-fact.ts'
export { momentMaker } from './moment-of.ts'
export { newId } from './new-id.ts'
export { type Catalog, type FoundItem, ITEM_PACKING, openCatalog } from './open-catalog.ts'
export { openPacks, type Pack, packRows } from './pack-rows.ts'
export { readBook, readCatalog, readTill, type TillData } from './read-till.ts'
export { type Downlink, type Progress, packKey, type Refreshed, refreshTill } from './refresh-till.ts'
export { countDiffering, countWaiting, pruneKept, type SendFacts, sendBatch, waitBefore } from './send-outbox.ts'
export { hmacSha256, sha256 } from './sha256.ts'
export {
  type DraftRow,
  type FactRow,
  FRESH,
  isSale,
  openTillDatabase,
  type RegisterFact,
  readMeta,
  readStanding,
  type Standing,
  type TillDatabase,
  writeMeta,
} from './till-database.ts'
