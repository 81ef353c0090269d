import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, findMigrations, migrate, quickFolder, startEmbedded, transact } from '#platform/postgres/index.ts'
import { describeSchema } from '../law/describe-schema.ts'
import { ROOT } from './run-command.ts'

/** Migrates a fresh database and writes its shape to docs/schema.txt. */
const dir = quickFolder('ujung-schema-')
const server = await startEmbedded({ dir: join(dir, 'db') })
const awake = setInterval(() => undefined, 1000)
const db = connect(server.url('postgres'), { max: 1 })
try {
  const ran = await migrate(db, findMigrations([join(ROOT, 'platform'), join(ROOT, 'modules')]))
  const text = await transact(db, describeSchema)
  writeFileSync(join(ROOT, 'docs/schema.txt'), text)
  console.log(`docs/schema.txt: ${text.split('\n').length} lines from ${ran.length} migrations`)
} finally {
  await db.close()
  await server.stop()
  clearInterval(awake)
  rmSync(dir, { recursive: true, force: true })
}
