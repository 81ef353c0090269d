import type { Lot } from '#kernel/draw.ts'
import type { Happening, Wait } from '../engine/state.ts'
import { followUp, happen, moveClock } from '../world/run-world.ts'
import { type World, waitsOf } from '../world/world.ts'
import { drawWeighted } from './draw-amount.ts'
import type { Piece, Pool } from './pool.ts'
import type { Scenario } from './scenario.ts'

/** One case on its way through the process. Milliseconds and minor units. */
export type Case = {
  readonly id: number
  readonly world: World
  readonly began: number
  ended: number | null
  readonly seen: Set<string>
  readonly inHand: Map<string, { readonly pool: Pool; readonly piece: Piece }>
  readonly activated: Map<string, Set<string>>
  steps: number
  workedMs: number
  waitedMs: number
  cost: number
  /** What the engine would not take. */
  trouble: string | null
}

export type Waiting = { readonly instance: string; readonly wait: Wait; readonly key: string }

export const waitingIn = (it: Case): Waiting[] =>
  waitsOf(it.world).map(({ instance, wait }) => ({
    ...{ instance: instance.id, wait },
    key: `${instance.id}/${wait.id}`,
  }))

/** Lets something happen in a case at a moment; timers that are due by then ring before it. */
export const letHappen = (it: Case, at: number, instance: string, happening: Happening): void => {
  moveClock(it.world, at)
  const answer = happen(it.world, instance, happening)
  if (answer.ok) followUp(it.world)
  else if (answer.refusal !== 'wait-unknown') it.trouble = `${answer.refusal}: ${answer.detail ?? ''}`
}

/** A person's choice between flows, drawn by its weights; without weights each as often as the other. */
const chosen = (lot: Lot, it: Case, { wait }: Waiting, scenario: Scenario): string => {
  const { flows, nodes } = it.world.program.model
  const weights = scenario.choices[wait.node] ?? {}
  const weightOf = (id: string) => {
    const flow = flows[id]
    const target = flow ? nodes[flow.to] : nodes[id]
    const names = [id, flow?.name, target?.id, target?.name].filter(name => name !== undefined)
    return names.map(name => weights[name]).find(weight => weight !== undefined)
  }
  const options = wait.options ?? []
  const said = options.map(weightOf)
  const none = said.every(weight => weight === undefined)
  return options[
    drawWeighted(
      lot,
      said.map(weight => weight ?? (none ? 1 : 0)),
    )
  ]!
}

/** An ad-hoc subprocess: each activity once, in turn where they are to be, then it is over. True when something moved. */
const goOn = (it: Case, at: number, { instance, wait, key }: Waiting): boolean => {
  const begun = it.activated.get(key) ?? new Set<string>()
  it.activated.set(key, begun)
  const next = (wait.options ?? []).find(option => !begun.has(option))
  const trouble = it.trouble
  const before = it.world.instances.get(instance)!.state
  letHappen(
    it,
    at,
    instance,
    next === undefined ? { type: 'complete', wait: wait.id } : { type: 'activate', wait: wait.id, node: next },
  )
  it.trouble = trouble
  const moved = it.world.instances.get(instance)!.state !== before
  if (moved && next !== undefined) begun.add(next)
  return moved
}

/** Does what needs no time, until nothing of it is left: choices and ad-hoc activities. */
export const decideAll = (lot: Lot, it: Case, at: number, scenario: Scenario): void => {
  for (let moved = true; moved; ) {
    moved = false
    for (const waiting of waitingIn(it)) {
      if (waiting.wait.kind === 'choice') {
        const flow = chosen(lot, it, waiting, scenario)
        letHappen(it, at, waiting.instance, { type: 'choose', wait: waiting.wait.id, flows: [flow] })
        moved = it.trouble === null
      } else if (waiting.wait.kind === 'adhoc') moved = goOn(it, at, waiting)
      if (moved) break
    }
  }
}

/** Why a case did not end. */
export const whyStuck = (it: Case): string => {
  if (it.trouble) return it.trouble
  const [first] = waitingIn(it).filter(({ wait }) => wait.kind !== 'timer')
  if (!first) return 'waits for nothing'
  const { wait } = first
  if (wait.kind === 'incident') return `incident at ${wait.node}: ${wait.reason ?? ''}`
  if (wait.kind === 'message' || wait.kind === 'signal')
    return `${wait.node} waits for a ${wait.kind} that nobody sends: say when in work.${wait.node}.minutes`
  return `${wait.kind} at ${wait.node} was not done by the end`
}
