import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findEmbedded, stopEmbedded } from '#platform/postgres/index.ts'
import { DatabaseError, migrateAll, openDatabase } from './database.ts'
import { databaseFolder, sharers, stopForAll } from './embedded-share.ts'
import { readSettings, type Settings } from './settings.ts'

const installation = (env: NodeJS.ProcessEnv = {}): Settings => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-share-'))
  chmodSync(dir, 0o755)
  onTestFinished(async () => {
    await stopEmbedded(databaseFolder({ dir, databasePort: null }))
    rmSync(dir, { recursive: true, force: true })
  })
  return readSettings({ UJUNG_DIR: dir, ...env })
}

/** Opens the database in another process, says what it found, and holds it until told to close (or is killed). */
const HOLDER = `
  import { openDatabase } from '#server/database.ts'
  import { readSettings } from '#server/settings.ts'
  const db = await openDatabase(readSettings())
  const { rows } = await db.pool.query('select 1 as one')
  console.log(JSON.stringify({ ...db.embedded, one: rows[0].one }))
  process.stdin.once('data', async () => {
    await db.close()
    process.exit(0)
  })`

const holder = async (settings: Settings) => {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module-typescript', '-e', HOLDER], {
    env: { ...process.env, UJUNG_DIR: settings.dir, DATABASE_URL: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const found = JSON.parse(line.toString()) as { pid: number; port: number; started: boolean; one: number }
  const leave = async () => {
    child.stdin!.write('close\n')
    await once(child, 'exit')
  }
  return { child, found, leave }
}

const runs = (settings: Settings) => findEmbedded(databaseFolder(settings)) !== undefined

test('three processes that open at once share one server; the last to leave stops it', async () => {
  const settings = installation()
  const three = await Promise.all([holder(settings), holder(settings), holder(settings)])
  expect(new Set(three.map(it => it.found.pid)).size).toBe(1)
  expect(three.filter(it => it.found.started)).toHaveLength(1)
  expect(three.every(it => it.found.one === 1)).toBe(true)
  const starter = three.findIndex(it => it.found.started)
  const [first, ...others] = [three[starter]!, ...three.filter((_, i) => i !== starter)]
  await first.leave()
  expect(runs(settings)).toBe(true)
  for (const it of others) await it.leave()
  expect(runs(settings)).toBe(false)
})

test('a killed starter leaves the server to those who come after', async () => {
  const settings = installation()
  const first = await holder(settings)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const db = await openDatabase(settings)
  expect(db.embedded).toEqual({ pid: first.found.pid, port: first.found.port, started: false })
  expect(sharers(settings)).toEqual([process.pid])
  await db.close()
  expect(runs(settings)).toBe(false)
})

test('a killed server starts again on the same port with what was committed', async () => {
  const settings = installation()
  const db = await openDatabase(settings)
  await db.pool.query('create table public.kept (n int); insert into public.kept values (7)')
  process.kill(db.embedded!.pid, 'SIGKILL')
  while (runs(settings)) await new Promise(resolve => setTimeout(resolve, 20))
  await db.close()
  const again = await openDatabase(settings)
  expect(again.embedded).toMatchObject({ started: true, port: db.embedded!.port })
  expect((await again.pool.query('select n from public.kept')).rows).toEqual([{ n: 7 }])
  await again.close()
})

test('a lock file of a process that died is taken over', async () => {
  const settings = installation()
  writeFileSync(join(settings.dir, 'db.lock'), '999999999')
  const db = await openDatabase(settings)
  expect(db.embedded?.started).toBe(true)
  expect(await stopForAll(settings)).toBe(true)
  await db.close()
})

test('DATABASE_URL is used as it is, and nothing is started', async () => {
  const server = installation()
  const there = await openDatabase(server)
  const settings = installation({ DATABASE_URL: there.url })
  const db = await openDatabase(settings)
  expect(db.embedded).toBeNull()
  expect((await migrateAll(db)).length).toBeGreaterThan(0)
  expect(await migrateAll(there)).toEqual([])
  expect(runs(settings)).toBe(false)
  await db.close()
  await there.close()
})

test('a database that cannot be opened is told with its address and without its password', async () => {
  const settings = installation({ DATABASE_URL: 'postgres://budi:rahasia@127.0.0.1:1/toko' })
  const refused = await openDatabase(settings).catch(error => error as Error)
  expect(refused).toBeInstanceOf(DatabaseError)
  expect((refused as Error).message).toBe('cannot open postgres://budi@127.0.0.1:1/toko: nothing listens there')
  const there = await openDatabase(installation())
  const elsewhere = installation({ DATABASE_URL: there.url.replace(/ujung$/, 'lain') })
  await expect(openDatabase(elsewhere)).rejects.toThrow('there is no such database')
  await there.close()
})
