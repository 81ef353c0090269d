import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { trialBalance, verifyBooks } from '#modules/books/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { connect, type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  correctCheck,
  getCheck,
  listChecks,
  type NewCheck,
  registerBatch,
  type StepWish,
  takeSteps,
  verifyChecks,
} from '../index.ts'
import { newBatch, newCheck } from './testing/new-checks.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase({ keep: true })
  return () => db.close()
})

const NOW = new Date('2026-11-27T03:00:00.000Z')
const DAY = '2026-11-27'

const register = (items: readonly NewCheck[], more = {}) =>
  transact(db, tx => registerBatch(tx, 'ayu', NOW, newBatch(items, more)))
const step = (what: StepWish['step'], items: readonly string[], why = '', id = newId()) =>
  transact(db, tx => takeSteps(tx, 'ayu', NOW, DAY, { id, step: what, items, why }))
const check = async (id: string) => (await readOnly(db, tx => getCheck(tx, id)))!
const stateOf = async (id: string) => (await check(id)).state
const verify = () => readOnly(db, verifyChecks)
const amounts = async () =>
  Object.fromEntries((await readOnly(db, tx => trialBalance(tx))).map(line => [line.chart, line.amount]))

test('a batch is registered once, and another one under its id is refused', async () => {
  const batch = newBatch([newCheck('1001'), newCheck('1002')])
  const send = (it = batch) => transact(db, tx => registerBatch(tx, 'ayu', NOW, it))
  expect(await send()).toMatchObject({ value: { answer: 'created', items: 2, exceptions: 0, duplicates: 0 } })
  expect(await send()).toMatchObject({ value: { answer: 'exists', items: 2 } })
  expect(await send({ ...batch, items: batch.items.slice(1) })).toMatchObject({ refusal: 'batch-differs' })
  expect(await send({ ...batch, items: [] })).toMatchObject({ refusal: 'batch-empty' })
  expect(await register([batch.items[0]!])).toMatchObject({ refusal: 'check-known' })
  expect(await verify()).toEqual([])
})

test('the number of statements does not hang on the number of cheques', async () => {
  const count = async (n: number, from: number) => {
    const items = Array.from({ length: n }, (_, i) => newCheck(String(from + i)))
    const counted = await transact(db, async tx => {
      await registerBatch(tx, 'ayu', NOW, newBatch(items))
      const registered = tx.statements
      const ids = items.map(it => it.id)
      await takeSteps(tx, 'ayu', NOW, DAY, { id: newId(), step: 'validated', items: ids, why: '' })
      await takeSteps(tx, 'ayu', NOW, DAY, { id: newId(), step: 'deposited', items: ids, why: '' })
      return [registered, tx.statements - registered]
    })
    return counted
  }
  await count(1, 2_000)
  expect(await count(300, 3_000)).toEqual(await count(1, 4_000))
})

test('a whole life, booked step by step', async () => {
  const before = await amounts()
  const [one, two] = [newCheck('5001', { amount: 100 }), newCheck('5002', { amount: 40 })]
  await register([one, two])
  const both = [one.id, two.id]
  expect(await step('deposited', both)).toMatchObject({ refusal: 'check-elsewhere' })
  for (const what of ['validated', 'deposited', 'exchanged', 'paid'] as const)
    expect(await step(what, both)).toMatchObject({ ok: true, value: { items: 2 } })
  // Paid, and it comes back all the same; it is presented again and comes back for good.
  expect(await step('returned', [two.id])).toMatchObject({ refusal: 'reason-missing' })
  for (const what of ['returned', 're-presented', 'returned', 're-presented', 'returned'] as const)
    expect(await step(what, [two.id], 'A: not enough funds')).toMatchObject({ ok: true })
  expect(await step('re-presented', [two.id])).toMatchObject({ refusal: 'presented-too-often' })
  expect(await step('archived', both)).toMatchObject({ ok: true })
  const after = await amounts()
  const moved = (chart: string) => (after[chart] ?? 0) - (before[chart] ?? 0)
  expect([moved('bank'), moved('clearing'), moved('checks-deposited')]).toEqual([100, 0, -100])
  expect((await check(one.id)).life.map(it => it.what)).toEqual([
    ...['captured', 'validated', 'deposited', 'exchanged', 'paid', 'archived'],
  ])
  expect(await readOnly(db, verifyBooks)).toEqual([])
  expect(await verify()).toEqual([])
})

test('a deed repeated is answered like the first and done once; another one under its id is refused', async () => {
  const it = newCheck('5101')
  await register([it])
  const id = newId()
  expect(await step('validated', [it.id], '', id)).toMatchObject({ value: { answer: 'created' } })
  expect(await step('validated', [it.id], '', id)).toMatchObject({ value: { answer: 'exists' } })
  expect(await step('rejected', [it.id], 'torn', id)).toMatchObject({ refusal: 'deed-differs' })
  expect(await step('validated', [newId()])).toMatchObject({ refusal: 'check-unknown' })
  expect((await check(it.id)).life).toHaveLength(2)
})

test('a duplicate is told over files and channels, whatever zeros and ids it bears', async () => {
  const first = newCheck('6001')
  await register([first])
  const image = newCheck('0006001', { account: '00123456', amount: 12_345 })
  const twice = [newCheck('6002'), newCheck('6002')] as const
  expect(await register([image, ...twice], { channel: 'icl', name: 'a.x937' })).toMatchObject({
    value: { items: 3, exceptions: 2, duplicates: 2 },
  })
  expect(await check(image.id)).toMatchObject({ exceptions: ['duplicate'], duplicateOf: first.id })
  expect(await check(twice[1].id)).toMatchObject({ exceptions: ['duplicate'], duplicateOf: twice[0].id })
  expect(await step('validated', [image.id], 'it is another')).toMatchObject({ refusal: 'check-duplicate' })
  expect(await step('rejected', [image.id], 'sent twice')).toMatchObject({ ok: true })
})

test('what came back is presented again by a new file, and that is no duplicate', async () => {
  const first = newCheck('6101')
  await register([first])
  for (const what of ['validated', 'deposited', 'returned'] as const) await step(what, [first.id], 'A')
  const again = newCheck('6101')
  expect(await register([again])).toMatchObject({ value: { duplicates: 0, exceptions: 0 } })
  expect(await check(again.id)).toMatchObject({ represents: first.id, returns: 1 })
  // The old picture of it cannot be presented beside the new one.
  expect(await step('re-presented', [first.id])).toMatchObject({ refusal: 'check-duplicate' })
  expect(await stateOf(first.id)).toBe('returned')
})

test('of two processes that bring the same cheque one wins; of two that deposit it, too', async () => {
  const other = connect(db.url, { max: 2 })
  onTestFinished(() => other.close())
  const [a, b] = [newCheck('6201'), newCheck('6201')]
  const bring = (on: Database, it: NewCheck) => transact(on, tx => registerBatch(tx, 'x', NOW, newBatch([it])))
  const brought = await Promise.all([bring(db, a), bring(other, b)])
  expect(brought.map(it => it.ok && it.value.duplicates).sort()).toEqual([0, 1])
  const winner = brought[0]!.ok && brought[0]!.value.duplicates === 0 ? a : b
  await step('validated', [winner.id])
  const before = (await amounts()).clearing ?? 0
  const deposit = (on: Database) =>
    transact(on, (tx: Tx) =>
      takeSteps(tx, 'x', NOW, DAY, { id: newId(), step: 'deposited', items: [winner.id], why: '' }),
    )
  const deposits = await Promise.all([deposit(db), deposit(other)])
  expect(deposits.map(it => (it.ok ? 'done' : it.refusal)).sort()).toEqual(['check-elsewhere', 'done'])
  expect((await amounts()).clearing).toBe(before + winner.amount)
  expect(await verify()).toEqual([])
})

test('what could not be read waits, is corrected, and then stands for its instrument', async () => {
  const unread = newCheck('63*1', { words: 'one hundred twenty-three and 54/100' })
  await register([unread])
  expect((await readOnly(db, tx => listChecks(tx, { odd: true, limit: 500 }))).map(it => it.id)).toContain(unread.id)
  expect(await step('validated', [unread.id], 'looks fine')).toMatchObject({ refusal: 'exceptions-open' })
  const { routing, account, amount, words } = unread
  const correct = (serial: string, id = newId()) =>
    transact(db, tx =>
      correctCheck(tx, 'ayu', NOW, { id, item: unread.id, routing, account, serial, amount, words, why: '' }),
    )
  // 6201 is in collection: corrected to its number, this one is its duplicate.
  expect(await correct('6201')).toMatchObject({ value: { exceptions: ['amounts-differ', 'duplicate'] } })
  const id = newId()
  expect(await correct('6301', id)).toMatchObject({ value: { exceptions: ['amounts-differ'] } })
  expect(await correct('6301', id)).toMatchObject({ value: { exceptions: ['amounts-differ'] } })
  expect(await check(unread.id)).toMatchObject({ serial: '6301', duplicateOf: null })
  expect(await step('validated', [unread.id])).toMatchObject({ refusal: 'exceptions-open' })
  expect(await step('validated', [unread.id], 'The words are a slip')).toMatchObject({ ok: true })
  expect(await correct('6302')).toMatchObject({ refusal: 'check-elsewhere' })
  expect(await register([newCheck('6301')])).toMatchObject({ value: { duplicates: 1 } })
  expect(await verify()).toEqual([])
})

test('a bilyet giro is exchanged from its effective date on, within its term, and up to the limit', async () => {
  const dates = { kind: 'bg', issue: '2026-11-02', effective: '2026-11-28' } as const
  const rupiah = { country: 'ID', currency: 'IDR' }
  const early = newCheck('7001', { ...dates, routing: '0140397' })
  const today = newCheck('7002', { ...dates, effective: DAY, routing: '0140397' })
  const late = newCheck('7003', { ...dates, issue: '2026-09-17', effective: '2026-09-18', routing: '0140397' })
  const great = newCheck('7004', { ...dates, effective: DAY, routing: '0140397', amount: 500_000_001 })
  const undated = newCheck('7005', { kind: 'bg', routing: '0140397' })
  const all = [early, today, late, great]
  expect(await register([...all, undated], rupiah)).toMatchObject({ value: { exceptions: 1 } })
  const ids = all.map(it => it.id)
  for (const what of ['validated', 'deposited'] as const) expect(await step(what, ids)).toMatchObject({ ok: true })
  expect(await step('exchanged', [early.id])).toMatchObject({ refusal: 'warkat-early' })
  expect(await step('exchanged', [late.id])).toMatchObject({ refusal: 'warkat-late' })
  expect(await step('exchanged', [great.id])).toMatchObject({ refusal: 'over-clearing-limit' })
  expect(await step('exchanged', [today.id])).toMatchObject({ ok: true })
  expect(await step('validated', [undated.id])).toMatchObject({ refusal: 'exceptions-open' })
})

test('whoever changes a row, a step or a batch is found', async () => {
  const it = newCheck('6401')
  await register([it])
  const faults = async (sql: string) => {
    const client = await db.pool.connect()
    try {
      await client.query('begin')
      await client.query("set local session_replication_role = 'replica'")
      await client.query(sql.replaceAll('$1', `'${it.id}'`))
      const tx = { rows: async (text: string) => (await client.query(text)).rows } as unknown as Tx
      return (await verifyChecks(tx)).map(fault => fault.fault)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await faults('update checks.item set amount = 1 where id = $1')).toEqual(['check-changed'])
  expect(await faults("update checks.item set state = 'paid' where id = $1")).toEqual(['check-changed'])
  expect(await faults("update checks.step set who = 'nobody' where item = $1")).toEqual(['step-changed'])
  expect(await faults('delete from checks.step where item = $1')).toEqual(['check-changed'])
  expect(await faults('delete from checks.item where id = $1')).toEqual(['batch-incomplete'])
  await expect(db.pool.query('delete from checks.step where item = $1', [it.id])).rejects.toThrow('append-only')
})

test('what was refused leaves its id free: the same decision sent again later is taken and not taken for done', async () => {
  const it = newCheck('9901')
  await register([it])
  const id = newId()
  expect(await step('deposited', [it.id], '', id)).toMatchObject({ refusal: 'check-elsewhere' })
  await step('validated', [it.id])
  expect(await step('deposited', [it.id], '', id)).toMatchObject({ value: { answer: 'created' } })
  expect(await step('deposited', [it.id], '', id)).toMatchObject({ value: { answer: 'exists' } })
  expect(await stateOf(it.id)).toBe('deposited')
})
