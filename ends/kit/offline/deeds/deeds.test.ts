import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { type Deed, type DeedDatabase, type DeedRow, openDeedDatabase, type WorkRow } from './deed-database.ts'
import { changeWork, keepDeeds, letGo, pruneDeeds, tryAgain } from './keep-deed.ts'
import { type DeedsState, type SendDeed, sendDeeds } from './send-deeds.ts'

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const database = () => openDeedDatabase('deeds', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })

const deed = (n: number, more: Partial<Deed> = {}): Deed => ({
  ...{ id: uuid(n), kind: 'count', thread: `t${n}`, who: 'siti', whoName: 'Siti', at: '2026-12-01T03:00:00.000Z' },
  ...{ input: { n }, about: {} },
  ...more,
})

const states = async (db: DeedDatabase) =>
  Object.fromEntries((await db.deeds.orderBy('n').toArray()).map(row => [Number(row.id.slice(-4)), row.state]))

/** One sender until `until` holds; tells what was sent. */
const drain = async (
  db: DeedDatabase,
  send: SendDeed,
  { mayGo = () => true, until }: { mayGo?: (row: DeedRow) => boolean; until: (state: DeedsState) => boolean },
) => {
  const told: DeedsState[] = []
  await new Promise<void>(resolve => {
    const sender = sendDeeds(db, {
      ...{ send, mayGo, random: () => 0, now: () => '2026-12-01T04:00:00.000Z' },
      heard: state => {
        told.push(state)
        if (until(state)) {
          sender?.stop()
          resolve()
        }
      },
    })
  })
  return told.at(-1)!
}

test('deeds go one by one in the order they were done, and an id is kept once', async () => {
  const db = database()
  await keepDeeds(db, [deed(1), deed(2)])
  await keepDeeds(db, [deed(2, { input: 'other' }), deed(3)])
  const sent: unknown[] = []
  const send: SendDeed = async row => {
    sent.push(row.input)
    return { kind: 'done', answer: row.n }
  }
  await drain(db, send, { until: s => s.waiting === 0 })
  expect(sent).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  expect(await states(db)).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
})

test('a lost answer sends the same deed again, and nothing overtakes it', async () => {
  const db = database()
  await keepDeeds(db, [deed(1), deed(2)])
  const sent: string[] = []
  let lost = 2
  const send: SendDeed = async row => {
    sent.push(row.id)
    lost -= 1
    if (lost >= 0) throw new Error('the line is gone')
    return { kind: 'done', answer: 'exists' }
  }
  await drain(db, send, { until: s => s.waiting === 0 })
  expect(sent).toEqual([uuid(1), uuid(1), uuid(1), uuid(2)])
})

test('a refusal keeps the work and holds back only its own thread, until a person decides', async () => {
  const db = database()
  await keepDeeds(db, [deed(1, { thread: 'a' }), deed(2, { thread: 'a' }), deed(3, { thread: 'b' })])
  let right = false
  const send: SendDeed = async row =>
    row.id === uuid(1) && !right
      ? { kind: 'refused', refused: { word: 'not-enough', detail: 'Not all of it is there.' } }
      : { kind: 'done', answer: null }
  const state = await drain(db, send, { until: s => s.refused === 1 && s.waiting === 1 })
  expect(state).toMatchObject({ waiting: 1, refused: 1, reached: true })
  expect(await states(db)).toEqual({ 1: 'refused', 2: 'waiting', 3: 'done' })
  expect(await db.deeds.where('id').equals(uuid(1)).first()).toMatchObject({
    refused: { word: 'not-enough', detail: 'Not all of it is there.' },
    input: { n: 1 },
  })
  right = true
  await tryAgain(db, uuid(1))
  await drain(db, send, { until: s => s.waiting === 0 })
  expect(await states(db)).toEqual({ 1: 'done', 2: 'done', 3: 'done' })
})

test('only what is refused can be let go', async () => {
  const db = database()
  await keepDeeds(db, [deed(1), deed(2)])
  const send: SendDeed = async row =>
    row.id === uuid(1) ? { kind: 'refused', refused: { word: 'x', detail: '' } } : { kind: 'done', answer: 1 }
  await drain(db, send, { until: s => s.waiting === 0 })
  await letGo(db, uuid(1))
  await letGo(db, uuid(2))
  expect(await states(db)).toEqual({ 2: 'done' })
  expect([await pruneDeeds(db, '2026-12-01T00:00:00Z'), await pruneDeeds(db, '2026-12-02T00:00:00Z')]).toEqual([0, 1])
})

test('a deed the server stumbles over does not hold up the others', async () => {
  const db = database()
  await keepDeeds(db, [deed(1), deed(2)])
  let stumbles = 1
  const send: SendDeed = async row => {
    if (row.id === uuid(1) && stumbles > 0) {
      stumbles -= 1
      return { kind: 'later', problem: new Error('500') }
    }
    return { kind: 'done', answer: null }
  }
  const order: string[] = []
  await drain(
    db,
    async row => {
      order.push(row.id)
      return send(row)
    },
    { until: s => s.waiting === 0 },
  )
  expect(order).toEqual([uuid(1), uuid(2), uuid(1)])
})

test('deeds of somebody else wait for them', async () => {
  const db = database()
  await keepDeeds(db, [deed(1), deed(2, { who: 'budi' })])
  const send: SendDeed = async () => ({ kind: 'done', answer: null })
  const mayGo = (row: DeedRow) => row.who === 'budi'
  expect(await drain(db, send, { mayGo, until: s => s.waiting === 1 })).toMatchObject({ others: 1, waiting: 1 })
  expect(await states(db)).toEqual({ 1: 'waiting', 2: 'done' })
})

test('work under way takes every change, also of scans that come at once, and goes with its deed', async () => {
  const db = database()
  const row: WorkRow<number[]> = { id: uuid(9), kind: 'count', who: 'siti', place: uuid(1), at: 'now', work: [] }
  await db.works.put(row)
  await Promise.all(Array.from({ length: 20 }, (_, n) => changeWork<number[]>(db, uuid(9), work => [...work, n])))
  expect(((await db.works.get(uuid(9))) as WorkRow<number[]>).work).toHaveLength(20)
  await keepDeeds(db, [deed(9)], uuid(9))
  expect([await db.works.count(), await db.deeds.count()]).toEqual([0, 1])
  expect(await changeWork(db, uuid(9), work => work)).toBe(false)
})
