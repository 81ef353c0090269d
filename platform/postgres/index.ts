export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
export { findMigrations, type Migration, migrate, plan } from './migrate.ts'
export {
  brokenConstraint,
  type ConnectOptions,
  connect,
  type Database,
  readOnly,
  sqlState,
  type Tx,
  transact,
} from './tx.ts'
