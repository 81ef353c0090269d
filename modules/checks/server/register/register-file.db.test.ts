import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { listChecks, runRegister, verifyChecks } from '../index.ts'
import { makeAch } from '../testing/make-ach.ts'
import { makeIcl } from '../testing/make-icl.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase({ keep: true })
  return () => db.close()
})

const folder = () => {
  const at = mkdtempSync(join(tmpdir(), 'ujung-checks-'))
  onTestFinished(() => rmSync(at, { recursive: true }))
  return at
}
const NOW = new Date('2026-11-27T03:00:00.000Z')
const register = (path: string) => runRegister(async () => db, 'ayu', NOW, [path, '--depositor', 'toko-maju'])

test('a cash letter and an ACH file are registered whole and once, a torn one not at all', async () => {
  const [icl, ach, torn] = ['a.x937', 'a.ach', 'torn.x937'].map(name => join(folder(), name)) as [
    string,
    string,
    string,
  ]
  const pieces: Uint8Array[] = []
  const shape = { cashLetters: 1, bundles: 2, items: 5, imageBytes: 500, returns: false, credits: false }
  const write = (piece: Uint8Array) => pieces.push(Uint8Array.from(piece))
  makeIcl(shape, { encoding: 'cp037', framing: 'lengths', write })
  writeFileSync(icl, Buffer.concat(pieces))
  expect(await register(icl)).toMatchObject({ exit: 0, data: { answer: 'created', items: 10, exceptions: 0 } })
  expect(await register(icl)).toMatchObject({ exit: 0, data: { answer: 'exists', items: 10 } })
  const rows = await readOnly(db, tx => listChecks(tx, { limit: 50 }))
  expect(rows).toHaveLength(10)
  expect(rows.map(row => row.serial).sort()).toContain('1')
  expect(rows[0]).toMatchObject({ routing: '122000661', account: '12111234', channel: 'icl', currency: 'USD' })
  writeFileSync(torn, Buffer.concat(pieces).subarray(0, 900))
  expect(await register(torn)).toMatchObject({ exit: 1, data: { refusal: 'file-faulty' } })
  const lines: string[] = []
  makeAch({ batches: 1, entries: 3, sec: 'ARC' }, line => lines.push(line))
  writeFileSync(ach, lines.map(line => (line.endsWith('\n') ? line : `${line}\n`)).join(''))
  expect(await register(ach)).toMatchObject({ exit: 0, data: { items: 3, duplicates: 0 } })
  expect(await register(join(folder(), 'none'))).toMatchObject({ exit: 2 })
  expect(await readOnly(db, verifyChecks)).toEqual([])
})
