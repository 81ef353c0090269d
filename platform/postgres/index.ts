export { columns } from './columns.ts'
export { type CopyTx, copyFromDatabase, copyIntoDatabase } from './copy.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
export { embeddedHome, isRoot } from './home.ts'
export { findMigrations, type Migration, MigrationChanged, migrate, migrateIn, plan } from './migrate.ts'
export { type Group, openGroup } from './open-group.ts'
export { quickFolder } from './quick-folder.ts'
export { findEmbedded, type Running, stopEmbedded } from './running.ts'
export {
  brokenConstraint,
  type ConnectOptions,
  connect,
  type Database,
  readOnly,
  sqlState,
  type Tx,
  transact,
  transactAside,
} from './tx.ts'
export { type UnlessBroken, unlessBroken } from './unless-broken.ts'
