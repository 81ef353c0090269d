import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { hashTables } from '../backup/testing.ts'
import { PROJECT_ROOT } from '../settings.ts'

const SAMPLE = join(PROJECT_ROOT, 'modules/sales/sample/online-retail-sample.csv')

const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-import-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

type Ended = { readonly exit: number | null; readonly out: string; readonly err: string }

const ARGS = ['--place', 'UCI', '--new-place', 'Online Retail', '--currency', 'GBP', '--time-zone', 'Europe/London']

/** A process of its own, as at a terminal: it can be killed without a word. */
const ujung = (db: Database, dir: string, args: readonly string[]) => {
  const child: ChildProcess = spawn(process.execPath, [join(PROJECT_ROOT, 'server/cli.ts'), ...args], {
    env: { PATH: process.env.PATH, HOME: dir, UJUNG_DIR: dir, DATABASE_URL: db.url, UJUNG_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [[] as string[], [] as string[]]
  child.stdout!.on('data', text => out.push(String(text)))
  child.stderr!.on('data', text => err.push(String(text)))
  const ended = new Promise<Ended>(resolve =>
    child.on('close', exit => resolve({ exit, out: out.join(''), err: err.join('') })),
  )
  return { child, ended }
}

const importing = (db: Database, dir: string, more: readonly string[] = []) =>
  ujung(db, dir, ['import', 'sales', SAMPLE, ...ARGS, ...more])

const doneOf = (db: Database) =>
  readOnly(db, async tx => (await tx.one<{ done: number }>('select done from sales.import_run'))?.done ?? 0)

/** Kills the import as soon as `invoices` are booked, wherever in its next transaction it is by then. */
const killAfter = async (db: Database, dir: string, invoices: number) => {
  const { child, ended } = importing(db, dir, ['--group', '1'])
  let over = false
  const watch = ended.then(() => {
    over = true
  })
  while (!over && (await doneOf(db)) < invoices) await setTimeout(1)
  child.kill('SIGKILL')
  await watch
}

const BALANCES = 'select account, unit, debits, credits, held from books.v_balance order by 1, 2'

/** What may not differ between two runs: goods and money by account, and what was sold, returned, listed. */
const written = async (db: Database) => {
  const all = Object.entries(await hashTables(db))
  const tables = all.filter(([name]) => /^sales\.(line|tender|returned|imported|import_listed)$/.test(name))
  return { tables, balances: await readOnly(db, tx => tx.rows(BALANCES)) }
}

const sales = (db: Database) => readOnly(db, tx => tx.rows('select id, seq, digest from sales.sale order by seq'))

test('killed at any moment and begun again, it doubles nothing and loses nothing', { timeout: 240_000 }, async () => {
  const [db, alone, dir] = [await testDatabase(), await testDatabase(), folder()]
  const points = Array.from({ length: 5 }, () => Math.floor(Math.random() * 50)).sort((a, b) => a - b)
  for (const point of points) await killAfter(db, dir, point)
  const last = await importing(db, dir, ['--group', '1', '--json']).ended
  expect(last, `killed after ${points.join(', ')}`).toMatchObject({ exit: 0 })
  const whole = await importing(alone, dir, ['--group', '1', '--json']).ended
  const [cut, once] = [JSON.parse(last.out), JSON.parse(whole.out)]
  expect(cut).toMatchObject({ ok: true, findings: [], counts: once.counts, net: once.net, made: once.made })
  expect(await sales(db)).toEqual(await sales(alone))
  expect(await written(db)).toEqual(await written(alone))
})

test('says in words what came of it, where the listed rows are, and the second time that nothing has changed', async () => {
  const [db, dir] = [await testDatabase(), folder()]
  const first = await importing(db, dir).ended
  expect(first.exit).toBe(0)
  for (const words of [
    'lines read                        368',
    'net total of the books            -GBP 2,242.65',
    'proved, all agree',
  ])
    expect(first.out).toContain(words)
  const path = /: (.*\.csv)$/m.exec(first.out)![1]!
  expect(readFileSync(path, 'utf8').split('\r\n')).toHaveLength(4)
  expect(first.err).toContain('proving the books')
  const second = await importing(db, dir).ended
  expect([second.exit, second.out.split('\n')[0]]).toEqual([0, 'These files are in already; nothing has changed.'])
})

test('called wrongly it says how', async () => {
  const [db, dir] = [await testDatabase(), folder()]
  const [none, dates, columns, place] = await Promise.all([
    ujung(db, dir, ['import', 'sales']).ended,
    importing(db, dir, ['--dates', 'yyyy']).ended,
    importing(db, dir, ['--columns', 'colour=Colour']).ended,
    ujung(db, dir, ['import', 'sales', SAMPLE, '--place', 'KMG']).ended,
  ])
  expect([none.exit, dates.exit, columns.exit, place.exit]).toEqual([2, 2, 2, 1])
  expect(none.err).toContain('FILE...')
  expect(dates.err).toContain('ymd, dmy, mdy')
  expect(columns.err).toContain('FIELD=HEADING')
  expect(place.err).toContain('There is no place KMG')
})
