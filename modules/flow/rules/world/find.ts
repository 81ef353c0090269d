import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Wait } from '../engine/state.ts'
import { type Instance, type World, waitsOf } from './world.ts'

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

export type Found = { readonly instance: Instance; readonly wait: Wait }

const nameOf = (world: World, id: string) => tidy(world.program.model.nodes[id]?.name ?? '')

const isCalled = (world: World, id: string, text: string) => id === text || nameOf(world, id) === tidy(text)

/** How an element is told to people: its name with its id. */
export const told = (world: World, id: string): string => {
  const name = nameOf(world, id)
  return name && name !== id ? `“${name}” (${id})` : id
}

export const waitingNow = (world: World): string => {
  const all = waitsOf(world).filter(({ wait }) => wait.kind !== 'conditional')
  return all.length === 0
    ? 'nothing waits'
    : `waiting: ${all.map(({ wait }) => `${wait.kind} ${told(world, wait.node)}`).join(', ')}`
}

/** The one wait at an element, of some kinds; of several turns of one activity the first that began. */
export const findWait = (
  world: World,
  text: string,
  kinds: readonly Wait['kind'][],
  instance?: string,
): Answer<Found, 'not-waiting' | 'ambiguous'> => {
  const here = waitsOf(world).filter(one => instance === undefined || one.instance.id === instance)
  const all = here.filter(({ wait }) => kinds.includes(wait.kind) && isCalled(world, wait.node, text))
  const [first, ...rest] = all
  if (!first) return refused('not-waiting', `No ${kinds.join(' or ')} waits at “${text}”; ${waitingNow(world)}.`)
  const other = rest.find(({ wait, instance: at }) => wait.node !== first.wait.node || at.id !== first.instance.id)
  if (!other) return done(first)
  const where = all.map(({ wait, instance: at }) => `${told(world, wait.node)} in ${at.id}`)
  return refused(
    'ambiguous',
    `“${text}” is more than one: ${[...new Set(where)].join(', ')}. Name the id, or the instance.`,
  )
}

/** The element that a text names, among some. */
export const findNode = (world: World, text: string, ids: readonly string[]): string | undefined =>
  ids.find(id => id === text) ?? ids.find(id => isCalled(world, id, text))

/** The flow that a text names: by its id, its name, or the element it leads to. */
export const findFlow = (world: World, text: string, ids: readonly string[]): string | undefined => {
  const { flows } = world.program.model
  const has = (test: (id: string) => boolean) => ids.find(test)
  return (
    has(id => id === text) ??
    has(id => tidy(flows[id]?.name ?? '') === tidy(text)) ??
    has(id => isCalled(world, flows[id]?.to ?? '', text))
  )
}
