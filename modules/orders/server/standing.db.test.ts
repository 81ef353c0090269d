import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import type { StandingInput } from '../contract/index.ts'
import { saveAccount } from './accounts/save-account.ts'
import { readOrder } from './orders/read-orders.ts'
import { makeStandingOrders } from './standing/make-orders.ts'
import { listStanding, readStanding } from './standing/read-standing.ts'
import { saveStanding } from './standing/save-standing.ts'
import { settleRun, standingExceptions } from './standing/standing-exceptions.ts'
import { accountOf, NOW, type Opened, opened, sari, TODAY, taken } from './testing.ts'
import { verifyOrders } from './verify-orders.ts'

const weekly = (it: Opened, more: Partial<StandingInput> = {}): StandingInput => ({
  ...{ id: newId(), name: 'Selasa dan Jumat', account: it.customer, weekdays: [2, 5], everyWeeks: 1, starts: TODAY },
  ...{ ends: null, pausedFrom: null, pausedTo: null, aheadDays: 3, reference: '', note: '', short: 'cancel' },
  lines: [{ id: newId(), item: it.kopi, unit: 'ctn', packs: 1 }],
  ...more,
})

const at = (day: string) => new Date(`${day}T03:00:00Z`)

/** As a worker does: one standing order after the other, until none is due. */
const work = async (db: Database, now: Date) => {
  while ((await transact(db, tx => makeStandingOrders(tx, SYSTEM, now))) !== null);
}

const days = (tx: Tx) =>
  tx.rows<{ day: string; outcome: string }>('select day, outcome from orders.standing_run order by standing, day')

test('orders are made of a standing order so many days ahead, each day once, and confirmed like any other', async () => {
  const it = await opened()
  const standing = weekly(it)
  await transact(it.db, async tx => {
    expect(await saveStanding(tx, sari, NOW, { ...standing, aheadDays: 0 })).toMatchObject({
      refusal: 'standing-too-late',
    })
    taken(await saveStanding(tx, sari, NOW, standing))
    expect(await saveStanding(tx, sari, NOW, standing)).toMatchObject({ refusal: 'standing-stale' })
  })
  await work(it.db, NOW)
  await work(it.db, NOW)
  await transact(it.db, async tx => {
    expect(await days(tx)).toEqual([
      { day: '2026-12-01', outcome: 'made' },
      { day: '2026-12-04', outcome: 'made' },
    ])
    const whole = (await readStanding(tx, standing.id))!
    const order = (await readOrder(tx, whole.runs[0]!.order!))!
    expect([order.state, order.wanted, order.handOn, order.standing, order.total]).toEqual([
      ...['confirmed', '2026-12-04', '2026-12-03', standing.id, 240_000],
    ])
    expect((await listStanding(tx, TODAY, null)).map(s => [s.name, s.lastDay])).toEqual([
      ['Selasa dan Jumat', '2026-12-04'],
    ])
    expect(await standingExceptions(tx, null)).toEqual([])
    expect(await verifyOrders(tx)).toEqual([])
  })
  await transact(it.db, tx => saveStanding(tx, sari, NOW, { ...standing, weekdays: [3, 4, 5], version: 1 }).then(taken))
  await work(it.db, NOW)
  expect((await transact(it.db, days)).map(d => d.day)).toEqual([
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
  ])
  await transact(it.db, tx => saveStanding(tx, sari, NOW, { ...standing, version: 2 }).then(taken))
  await work(it.db, at('2026-12-05'))
  expect((await transact(it.db, days)).map(d => d.day)).toEqual([
    ...['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-08'],
  ])
})

test('of four workers at once, and one that dies in the midst, each day has one order', async () => {
  const it = await opened({ max: 8 })
  await transact(it.db, async tx => {
    taken(await saveAccount(tx, SYSTEM, NOW, accountOf(it, { limit: 99_000_000, version: 1 })))
    for (let n = 0; n < 12; n += 1) taken(await saveStanding(tx, sari, NOW, weekly(it)))
  })
  const killed = transact(it.db, async tx => {
    await makeStandingOrders(tx, SYSTEM, NOW)
    await tx.rows('select pg_terminate_backend(pg_backend_pid())')
  })
  await expect(killed).rejects.toThrow()
  await Promise.all([1, 2, 3, 4].map(() => work(it.db, NOW)))
  await transact(it.db, async tx => {
    const orders = await tx.rows<{ n: number }>(
      'select count(*)::int as n from orders.customer_order group by standing, wanted order by 1 desc',
    )
    expect(orders).toHaveLength(24)
    expect(orders[0]!.n).toBe(1)
    expect(await verifyOrders(tx)).toEqual([])
    const [run] = await tx.rows<{ standing: string; day: string; at: Date }>(
      'select standing, day, at from orders.standing_run limit 1',
    )
    const twice = tx.rows(
      `insert into orders.standing_run (standing, day, outcome, at) values ($1, $2, 'missed', $3)`,
      [run!.standing, run!.day, run!.at],
    )
    await expect(twice).rejects.toThrow('standing_run_pk')
  })
})

test('what could not be supplied is on the list until somebody has seen to it', async () => {
  const it = await opened()
  const teh = [{ id: newId(), item: it.teh, unit: 'ctn', packs: 2 }]
  const [short, dear, late, paused] = [
    weekly(it, { name: 'kurang', weekdays: [5], lines: teh, short: 'back-order' }),
    weekly(it, { name: 'mahal', weekdays: [4], lines: [{ id: newId(), item: it.kopi, unit: 'ctn', packs: 9 }] }),
    weekly(it, { name: 'lewat', weekdays: [1], starts: '2026-11-23' }),
    weekly(it, { name: 'jeda', weekdays: [2, 3, 4], pausedFrom: '2026-12-01' }),
  ]
  await transact(it.db, async tx => {
    for (const one of [short, dear, late, paused]) taken(await saveStanding(tx, sari, NOW, one))
  })
  await work(it.db, NOW)
  await transact(it.db, async tx => {
    const list = await standingExceptions(tx, null)
    expect(list.map(e => [e.name, e.day, e.outcome, e.state, e.missing.map(m => [m.sku, m.short])])).toEqual([
      ['lewat', '2026-11-23', 'missed', null, []],
      ['lewat', '2026-11-30', 'missed', null, []],
      ['mahal', '2026-12-03', 'made', 'waiting', [['KOPI', 216_000]]],
      ['kurang', '2026-12-04', 'made', 'back-ordered', [['TEH', 24_000]]],
    ])
    expect(await settleRun(tx, sari, NOW, { id: late.id, day: '2026-11-23' })).toBe(true)
    expect(await standingExceptions(tx, null)).toHaveLength(3)
    expect(await settleRun(tx, sari, NOW, { id: late.id, day: '2026-11-24' })).toBe(false)
  })
})

test('an order that cannot be written is told with its reason, and the days after go on', async () => {
  const it = await opened()
  await transact(it.db, async tx => {
    taken(await saveStanding(tx, sari, NOW, weekly(it, { weekdays: [4] })))
    await tx.rows('update catalog.item set active = false where id = $1', [it.kopi])
  })
  await work(it.db, NOW)
  await transact(it.db, async tx => {
    const [told] = await standingExceptions(tx, null)
    expect([told!.outcome, told!.word, told!.detail]).toEqual([
      'refused',
      'item-unknown',
      'KOPI is not sold any more, or not known.',
    ])
    await tx.rows('update catalog.item set active = true where id = $1', [it.kopi])
  })
  await work(it.db, at('2026-12-08'))
  expect(await transact(it.db, days)).toEqual([
    { day: '2026-12-03', outcome: 'refused' },
    { day: '2026-12-10', outcome: 'made' },
  ])
})
