import { plan } from '#platform/postgres/index.ts'
import { migrateAll, ourMigrations } from '../database.ts'
import { command } from './command.ts'

export const migrate = command({
  name: 'migrate',
  summary: { id: 'mutakhirkan basis data ke rilis ini', en: 'bring the database to this release' },
  options: {
    plan: { type: 'boolean', help: { id: 'hanya tunjukkan yang akan dijalankan', en: 'only show what would run' } },
  },
  run: async (reach, { plan: only = false }) => {
    const db = await reach.database()
    const ran = only ? await plan(db, ourMigrations()) : await migrateAll(db)
    const nothing = reach.language === 'id' ? 'Basis data sudah mutakhir.' : 'The database is up to date.'
    return { exit: 0, data: only ? { pending: ran } : { ran }, out: ran.length === 0 ? nothing : ran.join('\n') }
  },
})
