import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { postEntries, verifyBooks, voidHolds } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { countTiers, expirePoints, holdPoints, pointsOfMember } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const party = randomUUID()

const points = (db: Database, amount: number, at: string, burn = false) => {
  const [member, other] = [`points:${party}`, burn ? 'points-burned:r:d' : 'points-issued:r:d']
  const posting = burn ? { debit: other, credit: member } : { debit: member, credit: other }
  const entry = {
    id: randomUUID(),
    why: 't',
    at,
    day: '2026-12-01',
    who: 't',
    ref: party,
    postings: [{ ...posting, unit: 'PTS', amount }],
  }
  return transact(db, tx => postEntries(tx, [entry]))
}

test('a hundred redemptions at once never take more than there is', async () => {
  const db = await testDatabase({ max: 20 })
  await points(db, 70, daysAgo(1))
  const wins = await Promise.all(
    Array.from({ length: 100 }, () => {
      const wish = { id: randomUUID(), party, points: 10, ref: randomUUID() }
      return transact(db, tx => holdPoints(tx, SYSTEM, now, wish)).then(a => a.ok)
    }),
  )
  expect(wins.filter(Boolean)).toHaveLength(7)
  await transact(db, async tx => {
    expect(await pointsOfMember(tx, party)).toEqual({ points: 70, free: 0 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('points run out first in, first out, and what is set aside for a sale does not', async () => {
  const db = await testDatabase()
  await points(db, 100, daysAgo(400))
  await points(db, 30, daysAgo(10), true)
  await points(db, 50, daysAgo(5))
  const wish = { id: randomUUID(), party, points: 100, ref: 's' }
  await transact(db, tx => holdPoints(tx, SYSTEM, now, wish))
  const expire = () => transact(db, tx => expirePoints(tx, now, '2026-12-01', randomUUID))
  expect(await expire()).toBe(1)
  expect(await transact(db, tx => pointsOfMember(tx, party))).toEqual({ points: 100, free: 0 })
  await transact(db, tx => voidHolds(tx, now, [wish.id]))
  expect(await expire()).toBe(1)
  expect(await transact(db, tx => pointsOfMember(tx, party))).toEqual({ points: 50, free: 50 })
  expect(await expire()).toBe(0)
})

test('tiers follow a year of buying', async () => {
  const db = await testDatabase()
  const rows = await transact(db, tx =>
    countTiers(tx, now, [
      { party, amount: 5_000_000 },
      { party: randomUUID(), amount: 19_999 },
      { party: randomUUID(), amount: -5 },
    ]),
  )
  expect((rows as { party: string; tier: string }[]).map(r => r.tier).sort()).toEqual(['perak', 'perunggu', 'perunggu'])
})
