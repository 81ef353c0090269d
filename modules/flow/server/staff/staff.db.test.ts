import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Who } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import {
  claimTask,
  handOverAbsent,
  listTasks,
  openTasks,
  rebalance,
  saveAbsence,
  saveShifts,
  saveSkills,
  settleTasks,
  type TaskTerms,
  viewTeam,
  withdrawAbsence,
} from '../index.ts'
import { openFirm } from '../testing.ts'

const now = new Date('2026-11-27T03:00:00Z')
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000)

const setUp = async () => {
  const db = await testDatabase()
  const firm = await openFirm(db, now)
  const job = { role: 'cashier', place: firm.shop }
  const [ani, budi, cici] = [await firm.hire('Ani', job), await firm.hire('Budi', job), await firm.hire('Cici', job)]
  const manager = await firm.hire('Melati', { role: 'store-manager', place: firm.shop })
  const run = <T>(deed: (tx: Tx) => Promise<T>) => transact(db, deed)
  const open = async (n: number, terms: TaskTerms = {}, at = now) => {
    const wishes = Array.from({ length: n }, () => {
      const id = randomUUID()
      return { id, kind: 'stock-below-zero', subject: id, place: firm.shop, detail: {}, roles: ['cashier'], ...terms }
    })
    await run(tx => openTasks(tx, 'system', at, wishes))
    await run(tx => settleTasks(tx, at))
    return wishes.map(w => w.id)
  }
  const held = async () => {
    const rows = await run(tx =>
      tx.rows<{ name: string | null; n: number }>(
        `select u.name, count(*) as n from flow.task t left join access.v_user u on u.id = t.assignee
         where t.done_at is null group by u.name`,
      ),
    )
    return Object.fromEntries(rows.map(it => [it.name ?? 'nobody', it.n]))
  }
  const away = (who: Who, from: Date, to: Date, substitute: Who | null = null) => {
    const it = {
      id: randomUUID(),
      person: who.id,
      from,
      to,
      kind: 'leave',
      note: '',
      substitute: substitute?.id ?? null,
    }
    return run(tx => saveAbsence(tx, manager, now, it as Parameters<typeof saveAbsence>[3]))
  }
  return { db, ...firm, ani, budi, cici, manager, run, open, held, away }
}

test('work that is given away is shared evenly; a manager of the place is not handed a cashier’s', async () => {
  const { open, held } = await setUp()
  await open(30, { give: 'push' })
  expect(await held()).toEqual({ Ani: 10, Budi: 10, Cici: 10 })
})

test('nobody absent gets work: the stand-in does, and where there is none it waits for whoever may', async () => {
  const { ani, budi, cici, open, held, away, run } = await setUp()
  await away(ani, hours(-1), hours(8), budi)
  await open(4, { give: 'push' })
  expect(await held()).toEqual({ Budi: 2, Cici: 2 })
  await open(1, { assignee: ani.id })
  expect(await held()).toEqual({ Budi: 3, Cici: 2 })
  const seen = await run(tx => listTasks(tx, budi, { now }))
  expect(seen.filter(t => t.mine)).toHaveLength(3)
  expect(seen.find(t => t.given_why?.for === ani.id)).toBeDefined()
  // Both others fall ill at noon: what they hold leaves their hands, and there is nobody to give it to.
  await away(budi, hours(2), hours(8))
  await away(cici, hours(2), hours(8))
  expect(await run(tx => handOverAbsent(tx, hours(1)))).toBe(0)
  expect(await run(tx => handOverAbsent(tx, hours(2)))).toBe(5)
  expect(await run(tx => handOverAbsent(tx, hours(2)))).toBe(0)
  expect(await run(tx => settleTasks(tx, hours(3)))).toEqual([])
  expect(await held()).toEqual({ nobody: 5 })
  // They are back: what is to be given is given at the next look.
  await run(tx => settleTasks(tx, hours(9)))
  expect((await held()).nobody ?? 0).toBeLessThanOrEqual(1)
})

test('an absence that has begun takes the work out of the hands at once, begun or not', async () => {
  const { ani, budi, open, away, held, run } = await setUp()
  const [id] = await open(1)
  await run(tx => claimTask(tx, ani, now, { id: id! }))
  expect(await away(ani, hours(-1), hours(8), budi)).toMatchObject({ ok: true, value: { moved: 1 } })
  expect(await held()).toEqual({ Budi: 1 })
})

test('an absence is refused in words, and taken back', async () => {
  const { ani, budi, manager, away, run } = await setUp()
  expect(await away(ani, hours(2), hours(1))).toMatchObject({ refusal: 'absence-forward' })
  expect(await away(ani, hours(1), hours(2), ani)).toMatchObject({ refusal: 'absence-own-substitute' })
  const ghost = { ...ani, id: randomUUID() }
  expect(await away(ghost, hours(1), hours(2))).toMatchObject({ refusal: 'absence-person-unknown' })
  expect(await away(ani, hours(1), hours(2), ghost)).toMatchObject({ refusal: 'absence-substitute-unknown' })
  const kept = await away(ani, hours(1), hours(2), budi)
  const id = kept.ok ? kept.value.id : ''
  expect(await run(tx => withdrawAbsence(tx, manager, now, id))).toMatchObject({ ok: true })
  expect(await run(tx => withdrawAbsence(tx, manager, now, id))).toMatchObject({ refusal: 'absence-unknown' })
})

test('a skill that is asked for and a shift that runs decide who gets it', async () => {
  const { shop, ani, budi, cici, open, held, run } = await setUp()
  const skill = { skill: 'forklift', from: '2026-01-01', to: null }
  await run(tx => saveSkills(tx, ani.id, [skill]))
  await run(tx => saveSkills(tx, budi.id, [{ ...skill, to: '2026-11-26' }]))
  await open(4, { give: 'push', skill: 'forklift' })
  expect(await held()).toEqual({ Ani: 4 })
  const [id] = await open(1, { skill: 'forklift' })
  expect(await run(tx => claimTask(tx, budi, now, { id: id! }))).toMatchObject({ refusal: 'task-needs-skill' })
  // Cici works evenings only; it is ten in the morning.
  const evenings = { place: shop, weekday: 5, starts: 16 * 60, ends: 22 * 60, from: '2026-11-01', to: null }
  expect(await run(tx => saveShifts(tx, cici.id, [evenings]))).toMatchObject({ ok: true })
  expect(await run(tx => saveShifts(tx, cici.id, [evenings, evenings]))).toMatchObject({ refusal: 'shift-twice' })
  await open(4, { give: 'push' })
  expect(await held()).toEqual({ Ani: 4, Budi: 4, nobody: 1 })
})

test('a leader sees who has what, who is away and what is late, and shares it out anew', async () => {
  const { shop, far, ani, budi, cici, manager, open, away, run, held } = await setUp()
  const ids = await open(8, { assignee: ani.id, dueMinutes: 30 })
  await run(tx => claimTask(tx, ani, now, { id: ids[0]! }))
  await away(cici, hours(-1), hours(30), budi)
  const team = await run(tx => viewTeam(tx, manager, hours(1), shop))
  const of = (who: Who) => team.members.find(it => it.id === who.id)
  expect(of(ani)).toMatchObject({ open: 8, late: 8, present: true, load: 400 })
  expect(of(cici)).toMatchObject({ open: 0, present: false, away: { kind: 'leave', substitute: 'Budi' } })
  expect(await run(tx => viewTeam(tx, manager, hours(1), far))).toMatchObject({ tasks: [] })
  const moved = await run(tx => rebalance(tx, manager, hours(1), { place: shop }))
  expect(moved).toEqual({ moved: 4, looked: 7 })
  expect(await held()).toEqual({ Ani: 4, Budi: 4 })
  expect(await run(tx => rebalance(tx, manager, hours(1), { place: shop }))).toMatchObject({ moved: 0 })
})

test('the roster, the team and the sharing out cost as many statements for many as for few', async () => {
  const { hire, shop, manager, open, run } = await setUp()
  const cost = () =>
    run(async tx => {
      await viewTeam(tx, manager, now, shop)
      const seen = tx.statements
      await rebalance(tx, manager, now, { place: shop, all: true })
      return [seen, tx.statements - seen]
    })
  await open(3)
  const few = await cost()
  for (let n = 0; n < 8; n += 1) await hire(`Orang ${n}`, { role: 'cashier', place: shop })
  await open(60)
  expect(await cost()).toEqual(few)
})
