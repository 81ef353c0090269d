import { expect, test } from 'vitest'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { advance, announce, type Reaction, register, retryFailures, revive, settle, startRelay } from './index.ts'

const now = new Date()
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const said = (n: number) => ({ topic: 'sold', key: `k${n}`, payload: { n } })

const noting = (name: string, bad: (n: number) => boolean = () => false): Reaction => ({
  name,
  topics: ['sold'],
  run: async (tx, messages) => {
    for (const m of messages) {
      await tx.rows('insert into public.note (reaction, n) values ($1, $2)', [name, m.payload.n])
      if (bad(m.payload.n as number)) throw new Error(`bad ${m.payload.n}`)
    }
  },
})

const prepared = async (reactions: Reaction[]) => {
  const db = await testDatabase()
  await transact(db, tx => tx.rows('create table public.note (reaction text, n int)'))
  await register(db, reactions)
  const notes = (name: string) =>
    transact(db, async tx =>
      (await tx.rows<{ n: number }>('select n from public.note where reaction = $1 order by n', [name])).map(r => r.n),
    )
  return { db, notes }
}

/**
 * A message is read once every transaction that was open beside it has ended, in any database of the server: other
 * tests run there too, so a reaction is asked until it has seen what is due.
 */
const until = async (db: Database, reaction: Reaction, want: number) => {
  const sum = { handled: 0, failed: 0 }
  for (let n = 0; n < 400 && sum.handled + sum.failed < want; n += 1) {
    const { handled, failed } = await advance(db, reaction, now)
    sum.handled += handled
    sum.failed += failed
    if (handled + failed === 0) await new Promise(resolve => setTimeout(resolve, 50))
  }
  return sum
}

test('each reaction handles each message once, and what was rolled back was never said', async () => {
  const [a, b] = [noting('a'), noting('b')]
  const { db, notes } = await prepared([a, b])
  await transact(db, tx => announce(tx, [said(1), said(2)]))
  await transact(db, async tx => {
    await announce(tx, [said(3)])
    throw new Error('no')
  }).catch(() => undefined)
  expect(await until(db, a, 2)).toEqual({ handled: 2, failed: 0 })
  expect(await advance(db, a, now)).toEqual({ handled: 0, failed: 0 })
  await until(db, b, 2)
  expect([await notes('a'), await notes('b')]).toEqual([
    [1, 2],
    [1, 2],
  ])
})

test('a message of a transaction that was open for long is not passed over', async () => {
  const a = noting('a')
  const { db, notes } = await prepared([a])
  let commit: () => void = () => undefined
  const slow = transact(db, async tx => {
    await announce(tx, [said(1)])
    await new Promise<void>(resolve => {
      commit = resolve
    })
  })
  await transact(db, tx => announce(tx, [said(2)]))
  await advance(db, a, now)
  expect(await notes('a')).toEqual([])
  commit()
  await slow
  await until(db, a, 2)
  expect(await notes('a')).toEqual([1, 2])
})

test('one bad message is set aside, retried with pauses, then dead; a person revives or lets go', async () => {
  let broken = true
  const a = noting('a', n => broken && n === 2)
  const { db, notes } = await prepared([a])
  await transact(db, tx => announce(tx, [said(1), said(2), said(3)]))
  expect(await until(db, a, 3)).toEqual({ handled: 2, failed: 1 })
  expect(await notes('a')).toEqual([1, 3])
  expect(await retryFailures(db, a, now)).toEqual({ handled: 0, failed: 0 })
  for (let n = 0; n < 7; n += 1)
    expect(await retryFailures(db, a, later(n * 3601 + 3600))).toEqual({ handled: 0, failed: 1 })
  const dead = await transact(db, tx =>
    tx.rows<{ message: number; tries: number }>('select * from relay.v_dead_letter'),
  )
  expect(dead).toMatchObject([{ tries: 8, reaction: 'a' }])
  expect(await retryFailures(db, a, later(99_999))).toEqual({ handled: 0, failed: 0 })
  broken = false
  await transact(db, tx => revive(tx, now, 'a', dead[0]!.message))
  expect(await retryFailures(db, a, later(1))).toEqual({ handled: 1, failed: 0 })
  expect(await notes('a')).toEqual([1, 2, 3])
  expect(await transact(db, tx => settle(tx, 'sari', now, 'a', dead[0]!.message))).toEqual([])
})

test('two workers share the work and double nothing', async () => {
  const a = noting('a')
  const { db, notes } = await prepared([a])
  const log = openLog('test', 'silent')
  const workers = await Promise.all([
    startRelay(db, [a], { log, pollMs: 50 }),
    startRelay(db, [a], { log, pollMs: 50 }),
  ])
  for (let n = 0; n < 40; n += 1) await transact(db, tx => announce(tx, [said(n)]))
  for (let wait = 0; wait < 1200 && (await notes('a')).length < 40; wait += 1) await new Promise(r => setTimeout(r, 25))
  await Promise.all(workers.map(w => w.close()))
  expect(await notes('a')).toEqual(Array.from({ length: 40 }, (_, n) => n))
})
