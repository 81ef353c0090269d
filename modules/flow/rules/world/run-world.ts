import { type Answer, done, refused } from '#kernel/answer.ts'
import { advance, type Refusal, type Step } from '../engine/advance.ts'
import type { Happening, Thrown, Variables, Wait } from '../engine/state.ts'
import { dueOfText } from '../engine/timers.ts'
import { deliverMessage, deliverSignal, messagesOf, takes } from './deliver.ts'
import { type Instance, type Kept, type World, waitsOf } from './world.ts'

const clock = (world: World) => ({ now: world.now, offset: world.offset })

const write = (world: World, instance: string, step: Step) => {
  for (const line of step.trace) world.lines.push({ ...line, at: world.now, instance })
}

const childOf = (world: World, instance: string, wait: string) =>
  [...world.instances.values()].find(one => one.caller?.instance === instance && one.caller.wait === wait)

const varsOf = (instance: Instance): Variables =>
  Object.values(instance.state.scopes).find(scope => scope.up === null)?.vars ?? {}

/** What a wait that has just begun brings about by itself: calls, answers known beforehand, messages already there. */
const opened = (world: World, instance: Instance, wait: Wait): void => {
  if (wait.kind === 'call') {
    if (!world.program.model.processes[wait.name!])
      world.todo.push({
        instance: instance.id,
        it: { type: 'break', wait: wait.id, reason: `there is no process ${wait.name}` },
      })
    else startInstance(world, wait.name!, undefined, wait.input, { instance: instance.id, wait: wait.id })
  }
  const answer = wait.kind === 'service' || wait.kind === 'decision' ? world.answers[wait.name!] : undefined
  if (answer) world.todo.push({ instance: instance.id, it: { type: 'complete', wait: wait.id, variables: answer } })
  const kept = world.kept.findIndex(message => takes(wait, message))
  if (kept >= 0) {
    const [message] = world.kept.splice(kept, 1)
    world.todo.push({ instance: instance.id, it: { type: 'fire', wait: wait.id, variables: message!.variables } })
  }
}

const passOn = (world: World, instance: Instance, thrown: Thrown): void => {
  const start = (process: string, node: string) => void startInstance(world, process, node, thrown.variables)
  if (thrown.kind === 'signal') deliverSignal(world, thrown.name, thrown.variables, start)
  else if (thrown.kind === 'message') for (const one of messagesOf(world, thrown)) deliverMessage(world, one, start)
  else if (instance.caller)
    world.todo.push({
      instance: instance.caller.instance,
      it: { type: 'escalate', wait: instance.caller.wait, code: thrown.name, variables: thrown.variables },
    })
}

const ended = (world: World, instance: Instance): void => {
  const { status, error } = instance.state
  if (status === 'running' || status === 'cancelled' || !instance.caller) return
  const { instance: caller, wait } = instance.caller
  const variables = varsOf(instance)
  world.todo.push({
    instance: caller,
    it:
      status === 'error' ? { type: 'fail', wait, code: error ?? '', variables } : { type: 'complete', wait, variables },
  })
}

/** Takes a step over: its state, lines, and all that follows from it. */
const adopt = (world: World, instance: Instance, step: Step): void => {
  instance.state = step.state
  write(world, instance.id, step)
  for (const wait of step.closed) {
    const child = childOf(world, instance.id, wait)
    if (child && child.state.status === 'running')
      world.todo.push({ instance: child.id, it: { type: 'cancel', reason: 'the caller goes on without it' } })
  }
  for (const thrown of step.thrown) passOn(world, instance, thrown)
  for (const wait of step.opened) opened(world, instance, wait)
  ended(world, instance)
}

/** Starts an instance; what follows from it waits in `todo`. */
export const startInstance = (
  world: World,
  process: string,
  node: string | undefined,
  variables: Variables = {},
  caller: Instance['caller'] = null,
): Answer<Instance, Refusal> => {
  const at = node === undefined ? {} : { node }
  const answer = advance(world.program, null, { type: 'start', process, variables, ...at }, clock(world))
  if (!answer.ok) return answer
  const instance: Instance = { id: `i${world.instances.size + 1}`, process, state: answer.value.state, caller }
  world.instances.set(instance.id, instance)
  adopt(world, instance, answer.value)
  return done(instance)
}

/** Lets one thing happen in an instance; what follows from it waits in `todo`. */
export const happen = (world: World, id: string, it: Happening): Answer<null, Refusal> => {
  const instance = world.instances.get(id)
  if (!instance) return refused('wait-unknown', `There is no instance ${id}.`)
  const answer = advance(world.program, instance.state, it, clock(world))
  if (!answer.ok) return answer
  adopt(world, instance, answer.value)
  return done(null)
}

/** More follow-ups than this are processes that answer each other for ever. */
const MOST = 10_000

/** Does all that follows by itself. What has become void in the meantime (its wait is gone) is left out. */
export const followUp = (world: World): void => {
  for (let n = 0; world.todo.length > 0; n += 1) {
    if (n > MOST) throw new Error('the processes answer each other without end')
    const { instance, it } = world.todo.shift()!
    happen(world, instance, it)
  }
}

const nextTimer = (world: World) =>
  waitsOf(world)
    .filter(({ wait }) => wait.kind === 'timer')
    .sort((a, b) => a.wait.due! - b.wait.due!)[0]

/** Moves the clock to an instant, and lets each timer ring at its own time on the way. */
export const moveClock = (world: World, to: number): void => {
  for (;;) {
    const timer = nextTimer(world)
    const start = [...world.startTimers].sort((a, b) => a.due - b.due)[0]
    const due = Math.min(timer?.wait.due ?? Number.POSITIVE_INFINITY, start?.due ?? Number.POSITIVE_INFINITY)
    if (due > to) break
    world.now = Math.max(world.now, due)
    if (timer && timer.wait.due === due) happen(world, timer.instance.id, { type: 'fire', wait: timer.wait.id })
    else if (start) ringStart(world, start)
    followUp(world)
  }
  world.now = Math.max(world.now, to)
}

const ringStart = (world: World, start: World['startTimers'][number]): void => {
  world.startTimers.splice(world.startTimers.indexOf(start), 1)
  startInstance(world, start.process, start.node)
  const again = start.timer.timer?.by === 'cycle' ? dueOfText(world.program, start.timer.timer, clock(world)) : null
  if (again && again.due > world.now) world.startTimers.push({ ...start, due: again.due })
}

/** A message from outside. False when nobody waited for it and it is kept. */
export const sendFromOutside = (world: World, message: Kept): boolean => {
  const taken = deliverMessage(
    world,
    message,
    (process, node) => void startInstance(world, process, node, message.variables),
  )
  followUp(world)
  return taken
}

export const signalFromOutside = (world: World, name: string, variables: Variables): number => {
  const heard = deliverSignal(
    world,
    name,
    variables,
    (process, node) => void startInstance(world, process, node, variables),
  )
  followUp(world)
  return heard
}
