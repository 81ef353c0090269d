import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Happening, Wait } from '../engine/state.ts'
import { instantFrom, laterBy } from '../engine/timers.ts'
import { checkExpectation } from './expect.ts'
import { findFlow, findNode, findWait, told, waitingNow } from './find.ts'
import { followUp, happen, moveClock, sendFromOutside, signalFromOutside, startInstance } from './run-world.ts'
import type { ScriptStep } from './step.ts'
import { type Instance, type World, waitsOf } from './world.ts'

type Outcome = Answer<null, string>
type StepOf<Verb extends string> = Extract<ScriptStep, { readonly [K in Verb]: unknown }>
const OK: Outcome = done(null)

const startable = (world: World) => Object.values(world.program.model.processes)

/** The process to start when the script names none: the only one, the only one meant to run, else the only one with a start. */
const implied = (world: World): Answer<string, 'which-process'> => {
  const all = startable(world)
  const meant = all.filter(process => process.declaredExecutable)
  const [one, other] = meant.length > 0 ? meant : all
  if (one && !other) return done(one.id)
  return refused(
    'which-process',
    `Say which process to start: ${all.map(p => (p.name ? `${p.id} “${p.name}”` : p.id)).join(', ')}.`,
  )
}

const processNamed = (world: World, text: string): string | undefined => {
  const all = startable(world)
  return (all.find(p => p.id === text) ?? all.find(p => p.name === text))?.id
}

/** Where a process starts: the place named; else its plain start; else its only start event, as if that had come. */
const placeOf = (
  world: World,
  process: string,
  at: string | undefined,
): Answer<string | undefined, 'start-unknown'> => {
  const { kids } = world.program.model.processes[process]!
  if (at !== undefined) {
    const found = findNode(world, at, kids)
    return found ? done(found) : refused('start-unknown', `“${at}” is no element of ${process}.`)
  }
  const starts = kids.map(id => world.program.model.nodes[id]!).filter(node => node.type === 'start')
  if (starts.length === 0 || starts.some(node => !node.events)) return done(undefined)
  if (starts.length === 1) return done(starts[0]!.id)
  return refused(
    'start-unknown',
    `${process} has several starts: say "at": ${starts.map(s => told(world, s.id)).join(', ')}.`,
  )
}

const begin = (world: World, step: StepOf<'start'>): Outcome => {
  const named = step.start === null ? implied(world) : done(processNamed(world, step.start) ?? '')
  if (!named.ok) return named
  if (named.value === '')
    return refused(
      'process-unknown',
      `There is no process “${step.start}”; there are ${startable(world)
        .map(p => p.id)
        .join(', ')}.`,
    )
  const place = placeOf(world, named.value, step.at)
  if (!place.ok) return place
  const started = startInstance(world, named.value, place.value, step.variables)
  if (!started.ok) return started
  followUp(world)
  return OK
}

const letIt = (world: World, instance: string, it: Happening): Outcome => {
  const answer = happen(world, instance, it)
  if (answer.ok) followUp(world)
  return answer
}

const at = (
  world: World,
  element: string,
  kinds: readonly Wait['kind'][],
  instance: string | undefined,
  it: (wait: Wait) => Happening,
): Outcome => {
  const found = findWait(world, element, kinds, instance)
  return found.ok ? letIt(world, found.value.instance.id, it(found.value.wait)) : found
}

const WORK = ['task', 'service', 'decision', 'call', 'adhoc'] as const

const choose = (world: World, step: StepOf<'choose'>): Outcome => {
  const found = findWait(world, step.choose, ['choice'], step.instance)
  if (!found.ok) return found
  const { wait, instance } = found.value
  const flows: string[] = []
  for (const text of typeof step.flow === 'string' ? [step.flow] : step.flow) {
    const flow = findFlow(world, text, wait.options!)
    if (!flow)
      return refused(
        'flow-unknown',
        `“${text}” is none of ${wait.options!.join(', ')} out of ${told(world, wait.node)}.`,
      )
    flows.push(flow)
  }
  return letIt(world, instance.id, { type: 'choose', wait: wait.id, flows })
}

const activate = (world: World, step: StepOf<'activate'>): Outcome => {
  const open = waitsOf(world).filter(
    one => one.wait.kind === 'adhoc' && (!step.instance || one.instance.id === step.instance),
  )
  for (const { wait, instance } of open) {
    const node = findNode(world, step.activate, wait.options!)
    if (node) return letIt(world, instance.id, { type: 'activate', wait: wait.id, node })
  }
  return refused('not-waiting', `No ad-hoc subprocess offers “${step.activate}”; ${waitingNow(world)}.`)
}

const instanceOf = (world: World, id: string | undefined): Answer<Instance, 'which-instance'> => {
  const all = [...world.instances.values()]
  const found = id === undefined ? (all.find(one => one.caller === null) ?? all[0]) : world.instances.get(id)
  return found
    ? done(found)
    : refused(
        'which-instance',
        `There is no instance ${id ?? 'yet'}; there are ${all.map(i => i.id).join(', ') || 'none'}.`,
      )
}

const inInstance = (world: World, id: string | undefined, it: Happening): Outcome => {
  const found = instanceOf(world, id)
  return found.ok ? letIt(world, found.value.id, it) : found
}

const clockTo = (world: World, to: number | null, text: string): Outcome => {
  if (to === null) return refused('time-unknown', `“${text}” is no time: write PT1H, P1D or 2026-12-01T09:00:00Z.`)
  if (to < world.now) return refused('time-past', `“${text}” lies before the script's clock.`)
  moveClock(world, to)
  return OK
}

const send = (world: World, step: StepOf<'message'>): Outcome => {
  const node = Object.values(world.program.model.nodes).find(
    one =>
      (one.id === step.message || one.name === step.message) && one.events?.some(event => event.type === 'message'),
  )
  const names = new Set(
    Object.values(world.program.model.nodes)
      .flatMap(n => n.events ?? [])
      .flatMap(e => (e.type === 'message' ? [e.name] : [])),
  )
  if (!node && !names.has(step.message))
    return refused(
      'message-unknown',
      `Nothing in the diagram takes a message “${step.message}”; it knows ${[...names].join(', ') || 'none'}.`,
    )
  const to = names.has(step.message) ? null : node!.id
  sendFromOutside(world, { name: step.message, key: step.key ?? null, to, variables: step.variables ?? {} })
  return OK
}

/** Does one step of a script. Refused with a sentence that names what waits instead. */
export const runStep = (world: World, step: ScriptStep): Outcome => {
  if ('start' in step) return begin(world, step)
  if ('complete' in step)
    return at(world, step.complete, WORK, step.instance, w => ({
      type: 'complete',
      wait: w.id,
      variables: step.variables ?? {},
    }))
  if ('fail' in step) {
    const { error: code, variables = {} } = step
    return at(world, step.fail, [...WORK, 'incident'], step.instance, w => ({
      type: 'fail',
      wait: w.id,
      code,
      variables,
    }))
  }
  if ('escalate' in step) {
    const { code, variables = {} } = step
    return at(world, step.escalate, WORK, step.instance, w => ({ type: 'escalate', wait: w.id, code, variables }))
  }
  if ('message' in step) return send(world, step)
  if ('signal' in step) {
    signalFromOutside(world, step.signal, step.variables ?? {})
    return OK
  }
  if ('wait' in step) return clockTo(world, laterBy(step.wait, { now: world.now, offset: world.offset }), step.wait)
  if ('until' in step)
    return clockTo(world, instantFrom(step.until, { now: world.now, offset: world.offset }), step.until)
  if ('fire' in step)
    return at(world, step.fire, ['timer', 'message', 'signal'], step.instance, w => ({ type: 'fire', wait: w.id }))
  if ('choose' in step) return choose(world, step)
  if ('activate' in step) return activate(world, step)
  if ('set' in step) return inInstance(world, step.instance, { type: 'set', variables: step.set })
  if ('break' in step)
    return at(world, step.break, WORK, step.instance, w => ({
      type: 'break',
      wait: w.id,
      reason: step.reason ?? 'broken by the script',
    }))
  if ('retry' in step) return at(world, step.retry, ['incident'], step.instance, w => ({ type: 'retry', wait: w.id }))
  if ('cancel' in step) return inInstance(world, step.instance, { type: 'cancel', reason: step.cancel })
  const found = instanceOf(world, step.instance)
  return found.ok ? checkExpectation(world, step.expect, found.value) : found
}
