import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { assert } from '#kernel/answer.ts'
import { commitFact, makeDrawerFact, openTillDatabase, readStanding, sha256 } from '#kit/offline/index.ts'
import { settle } from '#modules/payments/rules/index.ts'
import { saleFact } from '#modules/sales/contract/index.ts'
import { checkFact, returnLine } from '#modules/sales/rules/index.ts'
import { closeDraft } from './close-draft.ts'
import { addLine, type Draft, emptyDraft } from './draft.ts'
import { priceDraft } from './price-draft.ts'
import { APPLE, BOOK, NOW, PHONE, TEA, uuid } from './testing/example-shop.ts'

const POLICY = { payOutLimit: 1_000_000, differenceLimit: 1_000_000, cashLimit: 9_000_000 }
const MEMBER = { party: uuid(70), name: 'Umi', group: null, member: true, points: 0, credit: 0 }

const till = async (openShift = true) => {
  const db = openTillDatabase('till', { indexedDB: new IDBFactory(), IDBKeyRange: IDBKeyRange as never })
  const deed = {
    kind: 'shift-open',
    ...{ id: uuid(8), place: uuid(500), register: uuid(501), at: NOW.instant, day: NOW.day },
    ...{ shift: uuid(502), cashier: uuid(503), currency: 'IDR', amount: 100_000 },
  } as const
  if (openShift) await commitFact(db, POLICY, s => makeDrawerFact(s, deed, POLICY, sha256))
  return db
}

const close = async (db: Awaited<ReturnType<typeof till>>, draft: Draft) => {
  const selling = { book: BOOK, place: uuid(500), register: uuid(501), spent: {} }
  const priced = priceDraft(draft, selling, NOW)
  assert(priced.ok, 'the basket is priced')
  const cash = [{ id: uuid(9000 + draft.lines.length), kind: 'cash', amount: 'rest' }] as const
  const settled = settle(priced.value.total, cash, { cashStep: 100, mode: 'half-up' })
  assert(settled.ok, 'cash settles')
  return closeDraft(db, {
    ...{ draft, priced: priced.value, settlement: settled.value, now: NOW, place: uuid(500), register: uuid(501) },
    ...{ cashier: uuid(503), currency: 'IDR', pointPer: 10_000, policy: POLICY },
  })
}

const basket = () => {
  const tea = addLine(emptyDraft(uuid(600), NOW.instant), { item: TEA, qty: 5000 }, uuid(601)).draft
  return addLine(tea, { item: APPLE, qty: 735 }, uuid(602)).draft
}

test('a settled basket becomes a sound fact on the disk, under the basket’s own id, and the basket is gone', async () => {
  const db = await till()
  await db.drafts.put({ id: uuid(600), state: 'open', at: '', label: '', draft: {} })
  const closed = await close(db, { ...basket(), customer: MEMBER })
  assert(closed.ok, 'the sale closes')
  expect(checkFact(closed.value)).toEqual([])
  expect(saleFact.parse(closed.value)).toEqual(closed.value)
  expect(closed.value).toMatchObject({
    id: uuid(600),
    seq: 2,
    number: 1,
    customer: MEMBER.party,
    points: { earned: 5 },
  })
  expect((await db.facts.get(2))?.fact).toEqual(closed.value)
  expect(await db.drafts.count()).toBe(0)
  expect((await readStanding(db)).drawer.cash).toBe(100_000 + closed.value.total + closed.value.rounding)
})

test('without an open shift nothing is sold, and the same basket is never sold twice', async () => {
  expect(await close(await till(false), basket())).toMatchObject({ ok: false, refusal: 'no-open-shift' })
  const db = await till()
  expect((await close(db, basket())).ok).toBe(true)
  await expect(close(db, basket())).rejects.toThrow()
  expect((await readStanding(db)).head.number).toBe(1)
})

test('a piece keeps its number through the sale and back', async () => {
  const db = await till()
  const one = addLine(emptyDraft(uuid(600), NOW.instant), { item: PHONE, qty: 1000, serial: 'IMEI-7' }, uuid(601)).draft
  const sold = await close(db, one)
  assert(sold.ok, 'the sale closes')
  expect(saleFact.parse(sold.value).lines[0]).toMatchObject({ serial: 'IMEI-7', qty: 1000 })
  const line = sold.value.lines[0]!
  const back = returnLine({ id: uuid(700), sale: sold.value.id, line, qty: 1000, before: 0, reason: 'rusak' })
  expect(back).toMatchObject({ ok: true, value: { serial: 'IMEI-7', qty: -1000 } })
  expect(checkFact(sold.value)).toEqual([])
  expect(checkFact({ ...sold.value, lines: [{ ...line, qty: 2000 }] })).toEqual([
    'a line with a serial number is not one piece',
  ])
})

test('an exchange is one fact: what comes back takes its points along', async () => {
  const db = await till()
  const first = await close(db, { ...basket(), customer: MEMBER })
  assert(first.ok, 'the sale closes')
  const [tea] = first.value.lines
  const back = returnLine({ id: uuid(700), sale: first.value.id, line: tea!, qty: 5000, before: 0, reason: 'rusak' })
  assert(back.ok, 'the tea comes back')
  const bought = addLine(emptyDraft(uuid(610), NOW.instant), { item: APPLE, qty: 1000 }, uuid(611)).draft
  const returns = [{ line: back.value, receipt: 'K-1', earnedOn: first.value.total, backBefore: 0 }]
  const exchange = await close(db, { ...bought, customer: MEMBER, returns })
  assert(exchange.ok, 'the exchange closes')
  expect(exchange.value.total).toBe(42_500 - 22_500)
  // 53.738 gave 5 points; without the tea it would have given 3; the apples give 4.
  expect(exchange.value.points.earned).toBe(4 - 2)
  expect(checkFact(exchange.value)).toEqual([])
})
