export {
  type DeedDatabase,
  type DeedRow,
  openDeedDatabase,
  type Refused,
  type SheetRow,
  type WorkRow,
} from './deed-database.ts'
export { changeWork, keepDeeds, letGo, pruneDeeds, tryAgain } from './keep-deed.ts'
export { type DeedsState, type Said, sendDeeds } from './send-deeds.ts'
