import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { completeTask, listTasks, openTasks } from '../index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const wish = (subject: string, place: string | null = null) => ({
  id: randomUUID(),
  kind: 'price-variance',
  subject,
  place,
  detail: { total: 1 },
})

test('one open task per kind and subject, seen only where one may act', async () => {
  const db = await testDatabase()
  const place = randomUUID()
  await transact(db, async tx => {
    expect(await openTasks(tx, 'system', now, [wish('a'), wish('b', place)])).toHaveLength(2)
    expect(await openTasks(tx, 'system', now, [wish('a')])).toHaveLength(0)
    const elsewhere = { ...SYSTEM, places: new Set([randomUUID()]) }
    expect((await listTasks(tx, elsewhere)).map(t => t.subject)).toEqual(['a'])
    expect((await listTasks(tx, { ...SYSTEM, places: new Set([place]) })).map(t => t.subject).sort()).toEqual([
      'a',
      'b',
    ])
  })
})

test('of six who complete a task at once one wins and the others are told', async () => {
  const db = await testDatabase()
  const t = wish('a')
  await transact(db, tx => openTasks(tx, 'system', now, [t]))
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => transact(db, tx => completeTask(tx, SYSTEM, now, { id: t.id, outcome: 'fixed' }))),
  )
  expect(answers.filter(a => a.ok)).toHaveLength(1)
  expect(answers.filter(a => !a.ok && a.refusal === 'task-done-already')).toHaveLength(5)
  expect(await transact(db, tx => completeTask(tx, SYSTEM, now, { id: randomUUID(), outcome: 'x' }))).toMatchObject({
    refusal: 'task-unknown',
  })
})

test('a task of another place is not completed, nor told of', async () => {
  const db = await testDatabase()
  const [here, there] = [randomUUID(), randomUUID()]
  const [open, closed] = [wish('a', there), wish('b', there)]
  const stranger = { ...SYSTEM, places: new Set([here]) }
  const complete = (who: Who, id: string) => transact(db, tx => completeTask(tx, who, now, { id, outcome: 'fixed' }))
  await transact(db, tx => openTasks(tx, 'system', now, [open, closed]))
  await complete(SYSTEM, closed.id)
  for (const { id } of [open, closed]) expect(await complete(stranger, id)).toMatchObject({ refusal: 'task-unknown' })
  expect(await complete({ ...SYSTEM, places: new Set([there]) }, open.id)).toMatchObject({ ok: true })
})
