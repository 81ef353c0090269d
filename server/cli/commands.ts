import { runImportItems, runReadBarcode } from '#modules/catalog/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { CHECKS } from '../checks.ts'
import { backup, restore } from './backup.ts'
import { brought, type Command } from './command.ts'
import { databaseCommands } from './database-commands.ts'
import { doctor } from './doctor.ts'
import { init } from './init.ts'
import { migrate } from './migrate.ts'
import { verify } from './verify.ts'

/** Every command of `npm run ujung -- …`, in the order of the help page. A new one is one line. */
export const COMMANDS: readonly Command[] = [
  init,
  migrate,
  backup,
  restore,
  verify(CHECKS),
  doctor,
  ...databaseCommands,
  brought(
    'import items',
    { id: 'impor barang dari CSV atau XLSX', en: 'import items from CSV or XLSX' },
    async (reach, args) => runImportItems(await reach.database(), SYSTEM, reach.now(), args),
  ),
  brought('barcode read', { id: 'baca isi sebuah kode batang', en: 'say what a barcode holds' }, (_reach, args) =>
    runReadBarcode(args),
  ),
]
