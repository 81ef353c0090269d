import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  addPart,
  claimTask,
  completeTask,
  consultColleague,
  delegateTask,
  listTasks,
  nextTask,
  openTasks,
  pauseTask,
  readTask,
  resumeTask,
  returnTask,
  settleTasks,
  type TaskTerms,
  withdrawTasks,
} from '../index.ts'
import { openFirm } from '../testing.ts'

/** A Friday, ten in the morning in Jakarta. */
const now = new Date('2026-11-27T03:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const setUp = async () => {
  const db = await testDatabase()
  const firm = await openFirm(db, now)
  const ani = await firm.hire('Ani', { role: 'cashier', place: firm.shop })
  const budi = await firm.hire('Budi', { role: 'cashier', place: firm.shop })
  const manager = await firm.hire('Melati', { role: 'store-manager', place: firm.shop })
  const open = async (terms: TaskTerms = {}, kind = 'price-variance') => {
    const id = randomUUID()
    await transact(db, tx =>
      openTasks(tx, 'system', now, [{ id, kind, subject: id, place: firm.shop, detail: {}, ...terms }]),
    )
    return id
  }
  const run = <T>(deed: (tx: Tx) => Promise<T>) => transact(db, deed)
  return { db, ...firm, ani, budi, manager, open, run }
}

const rowOf = (db: Database, id: string) =>
  transact(db, tx => tx.one<Record<string, unknown>>('select * from flow.v_task where id = $1', [id]))

test('a task is taken by one, put back, and its time is told apart: waited, worked on', async () => {
  const { db, ani, budi, open, run } = await setUp()
  const id = await open()
  expect(await run(tx => claimTask(tx, ani, later(10), { id }))).toMatchObject({ ok: true })
  expect(await run(tx => claimTask(tx, ani, later(11), { id }))).toMatchObject({ ok: true })
  expect(await run(tx => claimTask(tx, budi, later(12), { id }))).toMatchObject({ refusal: 'task-taken' })
  expect(await run(tx => completeTask(tx, budi, later(12), { id, outcome: 'fixed' }))).toMatchObject({
    refusal: 'task-taken',
    detail: 'Ani is working on it; ask them to hand it on.',
  })
  expect(await run(tx => returnTask(tx, budi, later(12), { id }))).toMatchObject({ refusal: 'task-not-yours' })
  expect(await run(tx => returnTask(tx, ani, later(15), { id }))).toMatchObject({ ok: true })
  expect(await run(tx => claimTask(tx, budi, later(20), { id }))).toMatchObject({ ok: true })
  expect(await run(tx => completeTask(tx, budi, later(27), { id, outcome: 'fixed' }))).toMatchObject({ ok: true })
  expect(await rowOf(db, id)).toMatchObject({ waited_s: 15 * 60, worked_s: 12 * 60, stood_s: 0, touches: 2 })
  const whole = await run(tx => readTask(tx, ani, later(28), id))
  expect(whole?.events.map(e => [e.what, e.who_name])).toEqual([
    ['opened', null],
    ['claimed', 'Ani'],
    ['returned', 'Ani'],
    ['claimed', 'Budi'],
    ['completed', 'Budi'],
  ])
})

test('the same key is answered alike; of six ways at once one wins, and the others are told who and how', async () => {
  const { ani, budi, manager, open, run } = await setUp()
  const id = await open()
  const ways = ['desk', 'mail', 'phone', 'push', 'message', 'desk'] as const
  const people = [ani, budi, manager, ani, budi, manager]
  const race = await Promise.all(
    ways.map((way, n) =>
      run(tx => completeTask(tx, people[n]!, later(n), { id, outcome: 'fixed', way, key: `way-${n}-key` })),
    ),
  )
  const won = race.findIndex(it => it.ok)
  expect(race.filter(it => it.ok)).toHaveLength(1)
  const lost = race.filter(it => !it.ok)
  expect(lost.every(it => !it.ok && it.refusal === 'task-done-already')).toBe(true)
  for (const it of lost) expect(!it.ok && it.detail).toContain(`${people[won]!.name} finished it`)
  for (const it of lost) expect(!it.ok && it.detail).toContain(`by ${ways[won]}: fixed`)
  const again = { id, outcome: 'fixed', way: ways[won]!, key: `way-${won}-key` }
  expect(await run(tx => completeTask(tx, people[won]!, later(9), again))).toEqual(race[won])
})

test('an outcome that its kind does not know is refused', async () => {
  const { ani, open, run } = await setUp()
  const id = await open()
  expect(await run(tx => completeTask(tx, ani, now, { id, outcome: 'approved' }))).toMatchObject({
    refusal: 'outcome-unknown',
  })
})

test('handed on, it comes back to whom it was handed by; away, or who may not work there, nobody is handed anything', async () => {
  const { db, far, hire, ani, budi, open, run } = await setUp()
  const stranger = await hire('Yuni', { role: 'cashier', place: far })
  const id = await open()
  await run(tx => claimTask(tx, ani, now, { id }))
  const to = (who: Who) => run(tx => delegateTask(tx, ani, later(1), { id, to: who.id, note: 'tolong' }))
  expect(await to(stranger)).toMatchObject({ refusal: 'person-unknown' })
  await run(tx =>
    tx.rows(
      `insert into flow.absence (id, person, from_at, to_at, kind, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, $3, 'sick', $2, 'x')`,
      [budi.id, now, later(60)],
    ),
  )
  expect(await to(budi)).toMatchObject({ refusal: 'person-away' })
  await run(tx => tx.rows('update flow.absence set withdrawn_at = $1, withdrawn_by = $2', [now, 'x']))
  expect(await to(budi)).toMatchObject({ ok: true, value: { name: 'Budi' } })
  expect(await rowOf(db, id)).toMatchObject({ assignee: budi.id, owner: ani.id, claimed_at: null })
  await run(tx => returnTask(tx, budi, later(2), { id, note: 'tidak paham' }))
  expect(await rowOf(db, id)).toMatchObject({ assignee: ani.id, owner: null })
})

test('advice is asked without giving the task away; parts must end first', async () => {
  const { ani, budi, manager, open, run } = await setUp()
  const id = await open()
  await run(tx => claimTask(tx, ani, now, { id }))
  const question = randomUUID()
  const asked = { id, child: question, to: budi.id, text: 'Benarkah harga ini?' }
  expect(await run(tx => consultColleague(tx, ani, later(1), asked))).toMatchObject({ ok: true })
  const seen = async (who: Who) => (await run(tx => listTasks(tx, who, { now: later(2) }))).map(t => t.id)
  expect(await seen(budi)).toContain(question)
  // Whoever asked sees it, and who leads; nobody else does.
  expect(await seen(ani)).toContain(question)
  const part = randomUUID()
  await run(tx => addPart(tx, ani, later(2), { id, child: part, text: 'Foto label rak' }))
  expect(await run(tx => completeTask(tx, ani, later(3), { id, outcome: 'fixed' }))).toMatchObject({
    refusal: 'task-has-open-parts',
  })
  expect(await run(tx => completeTask(tx, manager, later(4), { id: part, outcome: 'done' }))).toMatchObject({
    ok: true,
  })
  const note = 'Buku harga lama.'
  await run(tx => completeTask(tx, budi, later(5), { id: question, outcome: 'answered', note }))
  expect(await run(tx => completeTask(tx, ani, later(6), { id, outcome: 'fixed' }))).toMatchObject({ ok: true })
  const whole = await run(tx => readTask(tx, ani, later(7), id))
  expect(whole?.parts.map(p => [p.relation, p.outcome, p.note, p.done_by_name])).toEqual([
    ['consult', 'answered', note, 'Budi'],
    ['subtask', 'done', null, 'Melati'],
  ])
  expect(whole?.events.filter(e => e.what === 'answered')).toHaveLength(2)
})

test('nobody decides what they asked for, nor two parts of one path: not even at the same moment', async () => {
  const { ani, budi, manager, open, run } = await setUp()
  const path = randomUUID()
  const terms = { apart: true, path, askedBy: ani.id, outcomes: ['approved', 'rejected'] }
  const [first, second] = [await open(terms), await open(terms)]
  const decide = (who: Who, id: string) => run(tx => completeTask(tx, who, later(1), { id, outcome: 'approved' }))
  expect(await run(tx => claimTask(tx, ani, now, { id: first }))).toMatchObject({ refusal: 'task-needs-other-eyes' })
  expect(await decide(ani, first)).toMatchObject({ refusal: 'task-needs-other-eyes' })
  const both = await Promise.all([decide(budi, first), decide(budi, second)])
  expect(both.filter(it => it.ok)).toHaveLength(1)
  expect(both.filter(it => !it.ok && it.refusal === 'task-needs-other-eyes')).toHaveLength(1)
  const open2 = both[0]!.ok ? second : first
  expect(await run(tx => nextTask(tx, budi, later(2)))).toMatchObject({ refusal: 'nothing-to-do' })
  expect(await decide(manager, open2)).toMatchObject({ ok: true })
})

test('two of three must say the same; one no is enough where it ends at once; the same vote sent again counts once', async () => {
  const { ani, budi, manager, hire, shop, open, run } = await setUp()
  const cici = await hire('Cici', { role: 'cashier', place: shop })
  const terms = { needs: 2, outcomes: ['approved', 'rejected', 'stopped'], endsAtOnce: ['stopped'] }
  const id = await open(terms)
  const say = (who: Who, outcome: string, key?: string) =>
    run(tx => completeTask(tx, who, later(1), { id, outcome, ...(key && { key }) }))
  const first = await say(ani, 'approved', 'key-of-ani')
  expect(first).toMatchObject({ ok: true, value: { ended: false, said: 1, needs: 2 } })
  expect(await say(ani, 'approved', 'key-of-ani')).toEqual(first)
  expect(await say(ani, 'approved', 'another-key')).toMatchObject({ refusal: 'task-voted-already' })
  expect(await say(budi, 'rejected')).toMatchObject({ value: { ended: false, said: 1 } })
  const last = await Promise.all([say(manager, 'approved'), say(cici, 'approved')])
  expect(last.filter(it => it.ok && it.value.ended)).toHaveLength(1)
  const other = await open(terms)
  expect(await run(tx => completeTask(tx, ani, now, { id: other, outcome: 'stopped' }))).toMatchObject({
    value: { ended: true },
  })
})

test('the clock stands still while a customer is awaited, and what was left runs on in opening hours', async () => {
  const { db, ani, open, run } = await setUp()
  const id = await open({ dueMinutes: 480 })
  await run(tx => settleTasks(tx, now))
  expect(await rowOf(db, id)).toMatchObject({ due_at: new Date('2026-11-27T11:00:00Z') })
  await run(tx => claimTask(tx, ani, now, { id }))
  await run(tx => pauseTask(tx, ani, later(60), { id, reason: 'customer' }))
  expect(await rowOf(db, id)).toMatchObject({ due_at: null, spent_minutes: 60, paused_for: 'customer' })
  // Five hours before closing the customer answers: five hours today, two tomorrow from ten.
  const answer = new Date('2026-11-28T10:00:00Z')
  expect(await run(tx => resumeTask(tx, ani, answer, { id }))).toMatchObject({
    value: { dueAt: new Date('2026-11-29T05:00:00Z') },
  })
  await run(tx => completeTask(tx, ani, new Date('2026-11-28T10:30:00Z'), { id, outcome: 'fixed' }))
  expect(await rowOf(db, id)).toMatchObject({ worked_s: 90 * 60, stood_s: 30 * 3600 })
})

test('two who ask for the next task at the same moment get two; what one has begun comes back first', async () => {
  const { ani, budi, open, run } = await setUp()
  await open({ weight: 90 })
  await open({ weight: 80 })
  const next = (who: Who, not: string[] = []) => run(tx => nextTask(tx, who, later(1), { not }))
  const [a, b] = await Promise.all([next(ani), next(budi)])
  expect(a.ok && b.ok && a.value.id !== b.value.id).toBe(true)
  expect(a.ok && a.value.points.weight).toBeGreaterThan(0)
  const again = await next(ani)
  expect(again.ok && again.value.id).toBe(a.ok && a.value.id)
  expect(await run(tx => nextTask(tx, SYSTEM, now))).toMatchObject({ refusal: 'users-only' })
  expect(a.ok && (await next(ani, [a.value.id]))).toMatchObject({ refusal: 'nothing-to-do' })
})

test('what is withdrawn is nobody’s any more', async () => {
  const { ani, open, run } = await setUp()
  const [one, two] = [await open(), await open()]
  expect(await run(tx => withdrawTasks(tx, 'system', later(1), [one, two], 'obsolete'))).toHaveLength(2)
  expect(await run(tx => withdrawTasks(tx, 'system', later(1), [one, two], 'obsolete'))).toHaveLength(0)
  expect(await run(tx => completeTask(tx, ani, later(2), { id: one, outcome: 'fixed' }))).toMatchObject({
    refusal: 'task-done-already',
  })
})

test('five hundred tasks are opened, planned and given with as many statements as one', async () => {
  const { db, shop } = await setUp()
  const cost = (n: number) =>
    transact(db, async tx => {
      const wishes = Array.from({ length: n }, () => {
        const id = randomUUID()
        return { id, kind: 'price-variance', subject: id, place: shop, detail: {}, give: 'push' as const }
      })
      const before = tx.statements
      await openTasks(tx, 'system', now, wishes)
      const opened = tx.statements - before
      const given = await settleTasks(
        tx,
        now,
        wishes.map(w => w.id),
      )
      expect(given).toHaveLength(n)
      return [opened, tx.statements - before]
    })
  const one = await cost(1)
  expect(one[0]).toBe(2)
  expect(await cost(500)).toEqual(one)
})
