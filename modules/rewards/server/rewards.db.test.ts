import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { postEntries, verifyBooks, voidHolds } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { countTiers, expirePoints, findGift, holdValue, issueGift, valueHeld } from './index.ts'

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
      const wish = { id: randomUUID(), kind: 'points', holder: party, amount: 10, ref: randomUUID() } as const
      return transact(db, tx => holdValue(tx, SYSTEM, now, 'IDR', wish)).then(a => a.ok)
    }),
  )
  expect(wins.filter(Boolean)).toHaveLength(7)
  await transact(db, async tx => {
    expect(await valueHeld(tx, 'points', party, 'IDR')).toEqual({ amount: 70, free: 0 })
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('points run out first in, first out, and what is set aside for a sale does not', async () => {
  const db = await testDatabase()
  await points(db, 100, daysAgo(400))
  await points(db, 30, daysAgo(10), true)
  await points(db, 50, daysAgo(5))
  const wish = { id: randomUUID(), kind: 'points', holder: party, amount: 100, ref: 's' } as const
  await transact(db, tx => holdValue(tx, SYSTEM, now, 'IDR', wish))
  const expire = () => transact(db, tx => expirePoints(tx, now, '2026-12-01', randomUUID))
  expect(await expire()).toBe(1)
  expect(await transact(db, tx => valueHeld(tx, 'points', party, 'IDR'))).toEqual({ amount: 100, free: 0 })
  await transact(db, tx => voidHolds(tx, now, [wish.id]))
  expect(await expire()).toBe(1)
  expect(await transact(db, tx => valueHeld(tx, 'points', party, 'IDR'))).toEqual({ amount: 50, free: 50 })
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

test('a gift card is issued once, found by its number alone, and spent no further than it goes', async () => {
  const db = await testDatabase()
  const [secret, id] = ['a-secret-of-at-least-thirty-two-signs', randomUUID()]
  const wish = {
    id,
    amount: 100_000,
    currency: 'IDR',
    day: '2026-12-01',
    against: 'expense',
    reason: 'Ulang tahun',
  } as const
  const issue = () => transact(db, tx => issueGift(tx, SYSTEM, now, secret, wish))
  const issued = await issue()
  expect(await issue()).toMatchObject({ value: { number: null } })
  const number = issued.ok ? issued.value.number! : ''
  const find = (typed: string, key = secret) => transact(db, tx => findGift(tx, key, 'IDR', typed))
  expect(await find(number.replace(/(.{4})/g, '$1 '))).toMatchObject({ value: { id, amount: 100_000, free: 100_000 } })
  expect(await find(number, 'another-secret-of-thirty-two-signs-')).toMatchObject({ refusal: 'gift-unknown' })
  expect(await find('6006000000000000')).toMatchObject({ refusal: 'gift-unknown' })
  const hold = (amount: number) =>
    transact(db, tx =>
      holdValue(tx, SYSTEM, now, 'IDR', { id: randomUUID(), kind: 'gift', holder: id, amount, ref: 's' }),
    )
  expect(await hold(60_000)).toMatchObject({ ok: true })
  expect(await hold(60_000)).toMatchObject({ refusal: 'not-enough' })
  await transact(db, tx => tx.rows('update rewards.gift_card set blocked_at = now(), blocked_by = $1', ['it']))
  expect(await find(number)).toMatchObject({ refusal: 'gift-blocked' })
  await transact(db, async tx => expect(await verifyBooks(tx)).toEqual([]))
})
