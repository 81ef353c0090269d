import type { EventDef } from '../bpmn/model.ts'
import type { Program } from '../engine/program.ts'
import type { Happening, State, Trace, Variables, Wait } from '../engine/state.ts'
import { dueOfText } from '../engine/timers.ts'
import { triggersOf } from '../engine/triggers.ts'

export type Instance = {
  readonly id: string
  readonly process: string
  state: State
  /** Who called it, and the wait that its end completes. */
  readonly caller: { readonly instance: string; readonly wait: string } | null
}

/** A message that nobody has waited for yet. */
export type Kept = {
  readonly name: string
  readonly key: string | null
  readonly to: string | null
  readonly variables: Variables
}

export type StartTimer = {
  readonly process: string
  readonly node: string
  readonly timer: EventDef & { type: 'timer' }
  due: number
}

export type Line = Trace & { readonly at: number; readonly instance: string }

/** Some instances of the processes of one diagram, side by side, under one clock. Nothing outside is touched. */
export type World = {
  readonly program: Program
  readonly instances: Map<string, Instance>
  readonly kept: Kept[]
  readonly startTimers: StartTimer[]
  readonly lines: Line[]
  readonly todo: { readonly instance: string; readonly it: Happening }[]
  /** What services and decisions answer by themselves, by name. */
  readonly answers: Readonly<Record<string, Variables>>
  now: number
  readonly offset: number
}

/** A world in which nothing has happened yet. `now` is epoch milliseconds, `offset` seconds ahead of UTC. */
export const openWorld = (
  program: Program,
  now: number,
  options: { offset?: number; answers?: Readonly<Record<string, Variables>> } = {},
): World => {
  const offset = options.offset ?? 0
  const startTimers = triggersOf(program.model).flatMap(({ process, node, event }): StartTimer[] => {
    if (event.type !== 'timer' || !event.timer) return []
    const due = dueOfText(program, event.timer, { now, offset })
    return due === null ? [] : [{ process, node, timer: event, due: due.due }]
  })
  return {
    ...{ program, instances: new Map(), kept: [], startTimers, lines: [], todo: [], now, offset },
    answers: options.answers ?? {},
  }
}

/** Everything that is waited for, with the instance that waits. */
export const waitsOf = (world: World): { instance: Instance; wait: Wait }[] =>
  [...world.instances.values()].flatMap(instance =>
    Object.values(instance.state.waits).map(wait => ({ instance, wait })),
  )
