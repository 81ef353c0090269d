export { BackupError, type BackupWord } from './backup-error.ts'
export type { Manifest, TableEnd } from './manifest.ts'
export { type RestoreOptions, type RestoreReport, restoreBackup } from './restore-backup.ts'
export { type BackupOptions, type BackupReport, writeBackup } from './write-backup.ts'
