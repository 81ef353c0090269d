import { describe, expect, test } from 'vitest'
import { uuidv7 } from '#kernel/ids.ts'
import { openNumbers } from '#modules/books/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import type { DrawerFact } from '../rules/index.ts'
import { commitDrawerFacts, drawerFactsOf, openDrawers, readPolicies, setDrawerPolicy, shiftsOf } from './index.ts'

let made = 0
const newId = () => {
  made += 1
  const random = new Uint8Array(10)
  new DataView(random.buffer).setUint32(6, made)
  return uuidv7(1_764_000_000_000 + made, random)
}
const NOW = new Date('2026-11-23T10:00:00Z')
const till = { place: newId(), register: newId(), cashier: newId() }

const chain = (shift: string, ...facts: readonly Partial<DrawerFact>[]): DrawerFact[] =>
  facts.map((fact, i) => ({
    v: 1,
    kind: 'no-sale',
    id: newId(),
    ...till,
    seq: i + 1,
    previous: '0'.repeat(64),
    at: `2026-11-23T0${i}:00:00.000Z`,
    day: '2026-11-23',
    shift,
    currency: 'IDR',
    amount: 0,
    ...fact,
    digest: String(i).repeat(64),
  }))

const day = (shift: string) =>
  chain(
    shift,
    { kind: 'shift-open', amount: 500_000, denominations: [{ value: 100_000, count: 5 }] },
    { kind: 'pay-in', amount: 20_000, where: 'petty', reason: 'kembalian belanja' },
    { kind: 'no-sale', reason: 'tukar uang' },
    { kind: 'pay-out', amount: 300_000, where: 'safe', reason: 'setor' },
    { kind: 'count', amount: 220_000, expected: 220_000 },
  )

const opened = async () => {
  const db = await testDatabase()
  const numbers = openNumbers(db)
  const commit = (facts: readonly DrawerFact[], watch: (statements: number) => void = () => undefined) =>
    transact(db, async tx => {
      const answers = await commitDrawerFacts(tx, NOW, facts, { numbers, newId })
      watch(tx.statements)
      return answers.map(a => a.answer)
    })
  return { db, commit }
}

describe('taking in drawer facts', () => {
  test('once each, in order, with shifts, books and drawer', async () => {
    const { db, commit } = await opened()
    const shift = newId()
    const facts = day(shift)
    expect(await commit(facts)).toEqual(Array(5).fill('created'))
    expect(await commit([...facts, facts[0]!])).toEqual(Array(6).fill('exists'))
    await transact(db, async tx => {
      expect(await openDrawers(tx, [till.place])).toMatchObject([{ shift, float: 500_000, cash: 220_000 }])
      expect(await openDrawers(tx, [newId()])).toEqual([])
      expect(await drawerFactsOf(tx, shift)).toEqual(facts)
    })
    const close = chain(shift, { kind: 'shift-close', amount: 219_000, expected: 220_000 })[0]!
    expect(await commit([{ ...close, seq: 6 }])).toEqual(['created'])
    await transact(db, async tx => {
      expect(await openDrawers(tx, 'all')).toEqual([])
      expect(await shiftsOf(tx, { places: 'all', from: '2026-11-23', to: '2026-11-23' })).toMatchObject([
        { id: shift, float: 500_000, expected: 220_000, counted: 219_000, difference: -1_000 },
      ])
      const books = await tx.rows('select chart, amount from books.v_trial_balance order by chart')
      expect(books).toEqual([
        { chart: 'cash', amount: 0 },
        { chart: 'cash-difference', amount: 1_000 },
        { chart: 'petty', amount: -20_000 },
        { chart: 'safe', amount: 19_000 },
      ])
    })
  })
  test('another fact under a taken id or place in the chain differs, and changes nothing', async () => {
    const { db, commit } = await opened()
    const facts = day(newId())
    await commit(facts)
    const other = { ...facts[0]!, amount: 1, digest: 'f'.repeat(64) }
    const squatter = { ...facts[1]!, id: newId(), digest: 'e'.repeat(64) }
    expect(await commit([other, squatter])).toEqual(['differs', 'differs'])
    const sum = await transact(db, tx => tx.one('select sum(amount)::bigint as n from books.posting'))
    expect(sum).toEqual({ n: 820_000 })
  })
  test('a constant number of statements, whatever the number of facts', async () => {
    const { commit } = await opened()
    const seen: number[] = []
    const many = (n: number, from: number) =>
      Array.from({ length: n }, () => chain(newId(), { kind: 'shift-open', amount: 1_000 })[0]!).map((f, i) => ({
        ...f,
        seq: from + i,
      }))
    await commit(many(1, 1), n => seen.push(n))
    await commit(many(400, 2), n => seen.push(n))
    expect(seen[1]).toBe(seen[0])
    expect(seen[1]).toBeLessThanOrEqual(6)
  })
  test('a shift whose close arrives first is put together all the same', async () => {
    const { db, commit } = await opened()
    const shift = newId()
    const [open, close] = chain(
      shift,
      { kind: 'shift-open', amount: 5 },
      { kind: 'shift-close', amount: 5, expected: 5 },
    )
    await commit([close!])
    await commit([open!])
    expect(
      await transact(db, tx => shiftsOf(tx, { places: [till.place], from: '2026-11-23', to: '2026-11-24' })),
    ).toMatchObject([{ id: shift, float: 5, counted: 5 }])
  })
  test('a difference beyond the limit opens a task, once', async () => {
    const { db, commit } = await opened()
    const [small, large] = [newId(), newId()]
    const close = (shift: string, amount: number) =>
      chain(shift, { kind: 'shift-close', amount, expected: 100_000 })[0]!
    const facts = [close(small, 95_000), { ...close(large, 94_999), seq: 2 }]
    await commit(facts)
    await commit(facts)
    const tasks = await transact(db, tx => tx.rows('select kind, subject, detail from flow.v_task'))
    expect(tasks).toMatchObject([{ kind: 'drawer-difference', subject: large, detail: { difference: -5_001 } }])
  })
  test('announces opened and closed shifts, once', async () => {
    const { db, commit } = await opened()
    const facts = day(newId())
    await commit(facts)
    await commit(facts)
    const topics = await transact(db, tx => tx.rows<{ topic: string }>('select topic from relay.message'))
    expect(topics).toEqual([{ topic: 'payments.shift-opened' }])
  })
})

test('limits of a place: the usual ones, then its own, never over a change unseen', async () => {
  const db = await testDatabase()
  const place = newId()
  await transact(db, tx =>
    tx.rows(`insert into company.place (id, code, name, kind) values ($1, 'TOKO1', 'Toko', 'shop')`, [place]),
  )
  const set = (version: number, payOutLimit: number) =>
    transact(db, tx =>
      setDrawerPolicy(tx, SYSTEM, NOW, { place, version, payOutLimit, differenceLimit: 1, cashLimit: 2 }),
    )
  const read = async () => (await transact(db, tx => readPolicies(tx, [place]))).get(place)
  expect(await read()).toMatchObject({ payOutLimit: 200_000, version: 0 })
  expect(await set(0, 10)).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await set(0, 20)).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
  expect(await set(1, 30)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await read()).toMatchObject({ payOutLimit: 30, version: 2 })
})
