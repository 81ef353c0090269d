import { expect, test } from 'vitest'
import { addDays } from '#kernel/moment.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { demoItems } from '../items.ts'
import { loadDemo } from '../load-demo.ts'
import { personOf } from '../people.ts'
import { loadDistribution } from './load-distribution.ts'

test('the demo has transfers in every state, a wave under way, a truck on the road and one with a cage missing', async () => {
  const db = await testDatabase()
  const [items, today] = [demoItems(), '2026-11-23']
  const [now, from] = [new Date('2026-11-23T05:00:00Z'), addDays(today, -3)]
  await loadDemo(db, { now, items, history: [], from, today })
  await loadDistribution(db, { now, items, from, today })
  await transact(db, async tx => {
    const states = await tx.rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from distribution.transfer group by state order by state',
    )
    expect(Object.fromEntries(states.map(row => [row.state, row.n]))).toEqual({
      ...{ arrived: 1, closed: 4, dispatched: 1, draft: 1, packed: 2, picking: 2, released: 2 },
    })
    const open = await tx.rows<{ kind: string }>('select kind from distribution.difference where settled_at is null')
    expect(open).toEqual([{ kind: 'missing' }])
    const [wave] = await tx.rows<{ walk: number; snake: number }>(
      "select walk_mm as walk, s_shape_mm as snake from distribution.wave where state = 'open'",
    )
    expect(wave!.walk).toBeLessThan(wave!.snake)
    const shelf = await tx.rows<{ minutes: number; qty: number }>(
      'select minutes, qty from distribution.v_order_to_shelf',
    )
    expect(shelf).toHaveLength(4)
    expect(shelf.every(row => row.minutes === 600 && row.qty > 0)).toBe(true)
    const lists = await tx.rows<{ taken_by: string; left: boolean }>(
      `select l.taken_by, exists (select from distribution.pick p where p.pick_list = l.id and p.got is null) as left
       from distribution.pick_list l where l.state <> 'done'`,
    )
    expect(lists).toEqual([{ taken_by: personOf('yohanes').id, left: true }])
    expect(await verifyBooks(tx)).toEqual([])
  })
})
