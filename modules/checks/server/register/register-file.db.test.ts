import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { fileOfPaper, verifyPapers } from '#modules/papers/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  getCheck,
  listChecks,
  listReturns,
  printCheck,
  runPrint,
  runRegister,
  settleReturn,
  takeSteps,
  verifyChecks,
} from '../index.ts'
import { makeAch } from '../testing/make-ach.ts'
import { type IclShape, makeIcl } from '../testing/make-icl.ts'
import { makeTiff } from '../testing/make-tiff.ts'

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

const SHAPE = { cashLetters: 1, bundles: 1, items: 3, imageBytes: 900, returns: false, credits: false }
const fileOf = (shape: Partial<IclShape>): string => {
  const path = join(folder(), 'b.x937')
  const pieces: Uint8Array[] = []
  const write = (piece: Uint8Array) => void pieces.push(Uint8Array.from(piece))
  makeIcl({ ...SHAPE, ...shape }, { encoding: 'ascii', framing: 'lengths', write })
  writeFileSync(path, Buffer.concat(pieces))
  return path
}
const step = (items: readonly string[], what: 'validated' | 'deposited' | 'exchanged', why = '') =>
  transact(db, tx => takeSteps(tx, 'ayu', NOW, '2026-11-27', { id: newId(), step: what, items, why }))
const tasks = async () =>
  (
    await db.pool.query(
      `select count(*)::int as n from flow.v_task where kind = 'check-returns-open' and done_at is null`,
    )
  ).rows[0].n as number

test('pictures of a file are kept as they came, and what a file gives back goes back once and is booked', async () => {
  const ours = (await readOnly(db, tx => listChecks(tx, { text: '12111234', limit: 50 }))).filter(
    it => it.channel === 'icl',
  )
  expect(ours.every(it => it.pictures.length === 2)).toBe(true)
  const bySerial = (serial: string) => ours.find(it => it.serial === serial)!
  const [one, two, three, four] = ['1', '2', '3', '4'].map(bySerial)
  const { papers } = (await readOnly(db, tx => getCheck(tx, one!.id)))!
  const front = papers.find(it => it.side === 'front')!
  const kept = await readOnly(db, tx => fileOfPaper(tx, front.paper, 1, null))
  expect(kept).toMatchObject({ type: 'image/tiff', bytes: Buffer.from(makeTiff(500, 2)) })
  for (const what of ['validated', 'deposited', 'exchanged'] as const) await step([one!.id, two!.id, four!.id], what)
  const out = join(folder(), 'ird.pdf')
  expect(await runPrint(async () => db, NOW, [one!.id, out])).toMatchObject({ exit: 0 })
  const { text } = (await readPdf(new Uint8Array(readFileSync(out))))!
  expect(text.replace(/\s+/g, ' ')).toContain('This is a legal copy of your check.')
  expect(text).toContain('4T122000661T')
  expect(await readOnly(db, tx => printCheck(tx, NOW, newId()))).toMatchObject({ refusal: 'check-unknown' })
  const path = fileOf({ items: 3, returns: true })
  const told = { items: 0, returns: 3, returnsOpen: 1 }
  expect(await register(path)).toMatchObject({ exit: 0, data: { ...told, answer: 'created' } })
  const again = await runRegister(async () => db, 'ayu', NOW, [path, '--day', '2026-11-29'])
  expect(again).toMatchObject({ exit: 0, data: { ...told, answer: 'exists' } })
  const back = (await readOnly(db, tx => getCheck(tx, two!.id)))!
  expect(back).toMatchObject({ state: 'returned', returns: 1 })
  expect(back.life.at(-1)!.why).toBe('A: not sufficient funds · b.x937')
  const [open, ...more] = await readOnly(db, tx => listReturns(tx, true))
  expect(more).toEqual([])
  expect(open).toMatchObject({ serial: '3', verdict: 'elsewhere', amount: three!.amount })
  expect(await tasks()).toBe(1)
  const settle = (item: string | null, why: string) =>
    transact(db, tx => settleReturn(tx, 'ayu', NOW, '2026-11-27', { id: open!.id, deed: newId(), item, why }))
  expect(await settle(three!.id, '')).toMatchObject({ refusal: 'check-elsewhere' })
  expect(await settle(four!.id, '')).toMatchObject({ refusal: 'amount-not-the-same' })
  const both = await Promise.all([settle(four!.id, 'misread'), settle(null, 'not ours')])
  expect(both.filter(it => it.ok)).toHaveLength(1)
  expect(await tasks()).toBe(0)
  expect(await readOnly(db, verifyChecks)).toEqual([])
  expect(await readOnly(db, verifyPapers)).toMatchObject({ faults: [] })
})
