import { expect, test } from 'vitest'
import type { FactAnswer } from '#modules/sync/contract/index.ts'
import { keepSending, type OutboxState } from './keep-sending.ts'
import { BATCH, countDiffering, countWaiting, pruneKept, type SendFacts, sendBatch, waitBefore } from './send-outbox.ts'
import { emptyTill, openShift, sellOne } from './testing/example-till.ts'
import type { RegisterFact } from './till-database.ts'

const answering =
  (judge: (fact: RegisterFact) => Partial<FactAnswer> | null): SendFacts =>
  async facts =>
    facts.flatMap(fact => {
      const said = judge(fact)
      return said ? [{ id: fact.id, answer: 'created', digest: fact.digest, ...said }] : []
    })

const tillWith = async (sales: number) => {
  const db = emptyTill()
  await openShift(db)
  for (let n = 0; n < sales; n += 1) await sellOne(db, 1000 + n)
  return db
}

test('facts go in the order of the chain, in batches, until none waits', async () => {
  const db = await tillWith(BATCH + 5)
  const sent: number[][] = []
  const send: SendFacts = async facts => {
    sent.push(facts.map(f => f.seq))
    return answering(() => ({}))(facts)
  }
  expect(await sendBatch(db, send)).toEqual({ sent: BATCH, left: 6 })
  expect(await sendBatch(db, send)).toEqual({ sent: 6, left: 0 })
  expect(sent.flat()).toEqual(Array.from({ length: BATCH + 6 }, (_, n) => n + 1))
})

test('only its own digest frees a fact; another digest or `differs` parks it, silence leaves it waiting', async () => {
  const db = await tillWith(4)
  const send = answering(({ seq }) => {
    if (seq === 2) return { answer: 'exists' }
    if (seq === 3) return { answer: 'exists', digest: 'f'.repeat(64) }
    if (seq === 4) return { answer: 'differs', digest: 'e'.repeat(64) }
    return seq === 5 ? null : {}
  })
  await sendBatch(db, send)
  const states = (await db.facts.orderBy('seq').toArray()).map(row => row.state)
  expect(states).toEqual(['kept', 'kept', 'differs', 'differs', 'waiting'])
  expect([await countWaiting(db), await countDiffering(db)]).toEqual([1, 2])
})

test('an unreachable server changes nothing', async () => {
  const db = await tillWith(3)
  await expect(sendBatch(db, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(await countWaiting(db)).toBe(4)
})

test('the sender says what it sees, and drains as soon as it is woken after a failure', async () => {
  const db = await tillWith(3)
  let up = false
  const states: OutboxState[] = []
  const sender = keepSending(db, {
    send: facts => (up ? answering(() => ({}))(facts) : Promise.reject(new Error('no network'))),
    heard: state => states.push(state),
    random: () => 1,
    now: () => '2026-12-01T03:00:00.000Z',
  })
  await expect.poll(() => states.at(-1)?.reached).toBe(false)
  expect(states.at(-1)).toMatchObject({ waiting: 4, problem: 'no network' })
  up = true
  sender.wake()
  await expect.poll(() => states.at(-1)?.waiting).toBe(0)
  expect(states.at(-1)).toMatchObject({ reached: true, problem: null, lastSent: '2026-12-01T03:00:00.000Z' })
  sender.stop()
})

test('it waits longer after each failure, at most a minute, never less than half', () => {
  expect([0, 1, 2, 20].map(n => waitBefore(n, 1))).toEqual([1000, 2000, 4000, 60_000])
  expect([0, 20].map(n => waitBefore(n, 0))).toEqual([500, 30_000])
})

test('old facts are forgotten only when the server holds them, their shift is closed and they are not the last', async () => {
  const db = await tillWith(3)
  await sendBatch(
    db,
    answering(f => (f.seq === 2 ? { answer: 'differs' } : {})),
  )
  const shift = (await db.facts.get(1))!.shift
  expect(await pruneKept(db, '2027-01-01', shift)).toBe(0)
  expect(await pruneKept(db, '2026-01-01', null)).toBe(0)
  expect(await pruneKept(db, '2027-01-01', null)).toBe(2)
  expect((await db.facts.toArray()).map(row => row.seq)).toEqual([2, 4])
})
