import { drawBelow, type Lot, lotOf } from '#kernel/draw.ts'
import { addDays, dayOf } from '#kernel/moment.ts'
import { addBusinessMinutes } from '../business-time/count-minutes.ts'
import { openTimes } from '../business-time/open-times.ts'
import type { Program } from '../engine/program.ts'
import { followUp, moveClock, startInstance } from '../world/run-world.ts'
import { openWorld } from '../world/world.ts'
import { type Agenda, openAgenda } from './agenda.ts'
import { drawAmount, drawVariables } from './draw-amount.ts'
import { counted, rounded, type Seen, type Simulated, staffFigures, stepFigures, timesOf, worstOf } from './figures.ts'
import { roleOf } from './judge-scenario.ts'
import { type Case, decideAll, letHappen, type Waiting, waitingIn, whyStuck } from './play-case.ts'
import { giveOut, inMilliseconds, letGo, type Piece, type Pool } from './pool.ts'
import type { Scenario, Staff } from './scenario.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Days after the first case at which nothing goes on any more. */
const HORIZON = 1100

type Event =
  | { readonly kind: 'arrive'; readonly case: number }
  | { readonly kind: 'finish'; readonly case: Case; readonly key: string; readonly piece: Piece }
  | { readonly kind: 'come'; readonly case: Case; readonly waiting: Waiting }
  | { readonly kind: 'ring'; readonly case: Case }

type Run = {
  readonly program: Program
  readonly scenario: Scenario
  readonly lot: Lot
  readonly agenda: Agenda<Event>
  readonly pools: ReadonlyMap<string, Pool>
  readonly seen: Map<string, Seen>
  readonly cases: Case[]
  readonly comes: (at: number) => number
  now: number
}

const timesIn = (hours: Staff['hours'], { from, zone }: Scenario) => {
  const day = dayOf(Math.floor((from + zone * 1000) / DAY))
  const opening = { hours, specialDays: [] }
  const calendar = { opening, daysOff: new Set<string>(), zone: [{ from: Number.MIN_SAFE_INTEGER, offset: zone / 60 }] }
  return inMilliseconds(openTimes(calendar, addDays(day, -1), addDays(day, HORIZON)))
}

const poolOf = (role: string, staff: Staff, scenario: Scenario): Pool => ({
  ...{ role, staff, times: staff.hours.length === 0 ? null : timesIn(staff.hours, scenario) },
  ...{ queue: [], idle: staff.people, busyMs: 0, longest: 0 },
})

const seenAt = (run: Run, node: string): Seen => {
  const known = run.seen.get(node)
  if (known) return known
  const fresh: Seen = { visits: 0, waits: [], workMs: 0, cost: 0 }
  run.seen.set(node, fresh)
  return fresh
}

const isCounted = (run: Run, it: Case) => it.id >= run.scenario.warmUp

const stillWanted = (it: Case, piece: Piece): boolean =>
  it.world.instances.get(piece.instance)?.state.waits[piece.wait] !== undefined

/** Gives what waits to whoever is idle. */
const hand = (run: Run, pool: Pool): void => {
  pool.longest = Math.max(pool.longest, pool.queue.length - pool.idle)
  for (const piece of giveOut(pool, run.now, p => stillWanted(run.cases[p.case]!, p))) {
    const it = run.cases[piece.case]!
    const key = `${piece.instance}/${piece.wait}`
    it.inHand.set(key, { pool, piece })
    it.waitedMs += piece.from - piece.since
    if (isCounted(run, it)) seenAt(run, piece.node).waits.push(piece.from - piece.since)
    if (Number.isFinite(piece.until)) run.agenda.note(piece.until, { kind: 'finish', case: it, key, piece })
  }
}

const takeFromHand = (run: Run, it: Case, key: string): void => {
  const held = it.inHand.get(key)!
  it.inHand.delete(key)
  const worked = letGo(held.pool, held.piece, run.now)
  const cost = (worked / 3_600_000) * held.pool.staff.wage
  it.steps += 1
  it.workedMs += worked
  it.cost += cost
  if (!isCounted(run, it)) return
  const seen = seenAt(run, held.piece.node)
  seen.visits += 1
  seen.workMs += worked
  seen.cost += cost
}

/** What has begun to wait: work goes to its people, machines and messages are noted for when they come. */
const begin = (run: Run, it: Case, waiting: Waiting): void => {
  const { wait, instance } = waiting
  const { scenario, lot } = run
  const terms = scenario.work[wait.node]
  if (wait.kind === 'timer') run.agenda.note(wait.due!, { kind: 'ring', case: it })
  else if (wait.kind === 'task') {
    const pool = run.pools.get(roleOf(run.program.model.nodes[wait.node]!, scenario)!)!
    const takes = Math.round(drawAmount(lot, terms?.minutes ?? 0) * MINUTE)
    const since = run.now
    pool.queue.push({ case: it.id, instance, wait: wait.id, node: wait.node, since, takes, from: since, until: since })
  } else if (wait.kind === 'service' || wait.kind === 'decision' || terms?.minutes !== undefined) {
    if (!['service', 'decision', 'message', 'signal'].includes(wait.kind)) return
    if (drawBelow(lot, 1000) < (terms?.neverPerMille ?? 0)) return
    const at = run.now + Math.round(drawAmount(lot, terms?.minutes ?? 0) * MINUTE)
    run.agenda.note(at, { kind: 'come', case: it, waiting })
  }
}

/** After something has happened in a case: decisions, new work, work that is wanted no more, its end. */
const settle = (run: Run, it: Case): void => {
  decideAll(run.lot, it, run.now, run.scenario)
  const now = waitingIn(it)
  for (const waiting of now) {
    if (it.seen.has(waiting.key)) continue
    it.seen.add(waiting.key)
    begin(run, it, waiting)
  }
  const left = new Set(now.map(w => w.key))
  for (const key of [...it.inHand.keys()]) if (!left.has(key)) takeFromHand(run, it, key)
  const root = it.world.instances.get('i1')!
  if (root.state.status !== 'running') it.ended ??= run.now
  for (const pool of run.pools.values()) hand(run, pool)
}

const arrive = (run: Run, n: number): void => {
  const { scenario, lot, program } = run
  const world = openWorld(program, run.now, { offset: scenario.zone })
  world.startTimers.length = 0
  const it: Case = {
    ...{ id: n, world, began: run.now, ended: null, seen: new Set(), inHand: new Map(), activated: new Map() },
    ...{ steps: 0, workedMs: 0, waitedMs: 0, cost: 0, trouble: null },
  }
  run.cases.push(it)
  const started = startInstance(world, scenario.process, scenario.at, drawVariables(lot, scenario.variables))
  if (started.ok) {
    followUp(world)
    settle(run, it)
  } else it.trouble = started.detail ?? started.refusal
  if (n + 1 === scenario.cases) return
  const next = run.comes(run.now + Math.round(drawAmount(lot, scenario.every) * MINUTE))
  run.agenda.note(next, { kind: 'arrive', case: n + 1 })
}

const finish = (run: Run, { case: it, key, piece }: Event & { kind: 'finish' }): void => {
  if (it.inHand.get(key)?.piece !== piece) return
  takeFromHand(run, it, key)
  const variables = { outcome: 'done', ...drawVariables(run.lot, run.scenario.work[piece.node]?.variables) }
  letHappen(it, run.now, piece.instance, { type: 'complete', wait: piece.wait, variables })
  settle(run, it)
}

const come = (run: Run, { case: it, waiting: { wait, instance } }: Event & { kind: 'come' }): void => {
  const variables = drawVariables(run.lot, run.scenario.work[wait.node]?.variables)
  const type = wait.kind === 'service' || wait.kind === 'decision' ? 'complete' : 'fire'
  letHappen(it, run.now, instance, { type, wait: wait.id, variables })
  settle(run, it)
}

const play = (run: Run): void => {
  const end = run.scenario.from + HORIZON * DAY
  for (let next = run.agenda.next(); next && next.at <= end; next = run.agenda.next()) {
    run.now = Math.max(run.now, next.at)
    const { entry } = next
    if (entry.kind === 'arrive') arrive(run, entry.case)
    else if (entry.case.ended !== null) continue
    else if (entry.kind === 'finish') finish(run, entry)
    else if (entry.kind === 'come') come(run, entry)
    else {
      moveClock(entry.case.world, run.now)
      settle(run, entry.case)
    }
  }
}

const sumUp = (run: Run): Simulated => {
  const { program, scenario } = run
  const some = run.cases.filter(it => isCounted(run, it))
  const ended = some.filter(it => it.ended !== null)
  const mean = (pick: (it: Case) => number) =>
    ended.length === 0 ? 0 : rounded(ended.reduce((sum, it) => sum + pick(it), 0) / ended.length)
  return {
    cases: { counted: some.length, ended: ended.length, open: some.length - ended.length },
    time: timesOf(ended.map(it => it.ended! - it.began)),
    perCase: {
      steps: mean(it => it.steps),
      worked: mean(it => it.workedMs / MINUTE),
      waited: mean(it => it.waitedMs / MINUTE),
      cost: Math.round(mean(it => it.cost)),
    },
    steps: [...run.seen].map(([id, seen]) => {
      const node = program.model.nodes[id]!
      return stepFigures(id, seen, { name: node.name, role: roleOf(node, scenario) ?? '' })
    }),
    staff: [...run.pools.values()].map(pool => staffFigures(pool, scenario.from, run.now)),
    bottleneck: worstOf(run.seen),
    stuck: counted(some.filter(it => it.ended === null).map(whyStuck)),
  }
}

/**
 * Plays many cases of a process with the people of a scenario: who is free takes what waits longest, works in the hours
 * of their role, and goes on the next day with what was not done. The same scenario gives the same figures everywhere.
 * Each case is a world of its own: messages between cases are not passed on. The scenario has no faults
 * (`scenarioFaults`).
 */
export const simulate = (program: Program, scenario: Scenario): Simulated => {
  const comes = scenario.comes && timesIn(scenario.comes, scenario)
  const run: Run = {
    ...{ program, scenario, lot: lotOf(scenario.seed), agenda: openAgenda<Event>(), seen: new Map(), cases: [] },
    pools: new Map(Object.entries(scenario.staff).map(([role, staff]) => [role, poolOf(role, staff, scenario)])),
    comes: at => (comes ? (addBusinessMinutes(comes, at, 1) ?? at) : at),
    now: scenario.from,
  }
  run.agenda.note(run.comes(scenario.from), { kind: 'arrive', case: 0 })
  play(run)
  return sumUp(run)
}
