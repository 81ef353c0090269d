import type { Thrown, Variables, Wait } from '../engine/state.ts'
import { triggersOf } from '../engine/triggers.ts'
import { type Instance, type Kept, type World, waitsOf } from './world.ts'

/** Whether a waiting event takes a message: by where a message flow leads, else by name; and by what it is about. */
export const takes = (wait: Pick<Wait, 'kind' | 'node' | 'name' | 'key'>, message: Kept): boolean =>
  wait.kind === 'message' &&
  (message.to === null ? wait.name === message.name : wait.node === message.to) &&
  (wait.key === null || wait.key === undefined || wait.key === message.key)

const queue = (world: World, instance: Instance, wait: Wait, variables: Variables) =>
  world.todo.push({ instance: instance.id, it: { type: 'fire', wait: wait.id, variables } })

/** A message reaches one who waits for it, or starts a process; else it is kept until somebody waits. True when taken. */
export const deliverMessage = (
  world: World,
  message: Kept,
  start: (process: string, node: string) => void,
): boolean => {
  const busy = new Set(world.todo.map(({ it }) => ('wait' in it ? it.wait : '')))
  const found = waitsOf(world).find(
    ({ wait, instance }) => takes(wait, message) && !busyAt(world, instance, wait, busy),
  )
  if (found) {
    queue(world, found.instance, found.wait, message.variables)
    return true
  }
  const trigger = triggersOf(world.program.model).find(
    ({ node, event }) =>
      event.type === 'message' && (message.to === null ? event.name === message.name : node === message.to),
  )
  if (trigger) start(trigger.process, trigger.node)
  else world.kept.push(message)
  return trigger !== undefined
}

const busyAt = (world: World, instance: Instance, wait: Wait, busy: ReadonlySet<string>) =>
  busy.has(wait.id) &&
  world.todo.some(({ instance: id, it }) => id === instance.id && 'wait' in it && it.wait === wait.id)

/** A signal reaches all who wait for it and starts all that it starts. Says how many heard it. */
export const deliverSignal = (
  world: World,
  name: string,
  variables: Variables,
  start: (process: string, node: string) => void,
): number => {
  const heard = waitsOf(world).filter(({ wait }) => wait.kind === 'signal' && wait.name === name)
  for (const { instance, wait } of heard) queue(world, instance, wait, variables)
  const triggers = triggersOf(world.program.model).filter(({ event }) => event.type === 'signal' && event.name === name)
  for (const trigger of triggers) start(trigger.process, trigger.node)
  return heard.length + triggers.length
}

/** Messages to several ends of message flows are one message each; an activity that waits for none has just been told. */
export const messagesOf = (world: World, thrown: Thrown & { kind: 'message' }): Kept[] => {
  const base = { name: thrown.name, key: thrown.key, variables: thrown.variables }
  if (thrown.to.length === 0) return [{ ...base, to: null }]
  return thrown.to.flatMap((to): Kept[] => {
    const node = world.program.model.nodes[to]
    if (!node) return [{ ...base, to: null }]
    return node.events?.some(event => event.type === 'message') ? [{ ...base, to }] : []
  })
}
