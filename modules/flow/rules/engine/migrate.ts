import { type Answer, done, refused } from '#kernel/answer.ts'
import { isActivity, type Model, type Node } from '../bpmn/model.ts'
import { type Draft, dropWait, nodeOf } from './draft.ts'
import type { Program } from './program.ts'
import type { Clock, Done, State, Wait } from './state.ts'
import { waitFor } from './wait-for.ts'

/** Which element of the new diagram stands for which of the old, by id. */
export type Mapping = Readonly<Record<string, string>>

export type MigrationPlan = {
  readonly mapping: Mapping
  /** Elements of the old diagram that have no place in the new; an instance that stands on one is not moved. */
  readonly unmapped: readonly string[]
}

export type Moved = { readonly state: State; readonly opened: readonly Wait[]; readonly closed: readonly string[] }

const sameKind = (a: Node, b: Node) =>
  a.type === b.type &&
  a.task?.kind === b.task?.kind &&
  Boolean(a.multi) === Boolean(b.multi) &&
  Boolean(a.loop) === Boolean(b.loop)

const named = (node: Node, all: readonly Node[]) =>
  all.filter(other => other.name === node.name && sameKind(node, other))

/**
 * Finds for each element its place in another version: the same id when it is of the same kind, else the only one of the
 * same kind and name. `wished` comes before both.
 */
export const planMigration = (from: Model, to: Model, wished: Mapping = {}): MigrationPlan => {
  const [old, next] = [Object.values(from.nodes), Object.values(to.nodes)]
  const places = old.map((node): readonly [string, string | undefined] => {
    const wish = wished[node.id]
    if (wish !== undefined) return [node.id, to.nodes[wish] ? wish : undefined]
    const same = to.nodes[node.id]
    if (same && sameKind(node, same)) return [node.id, same.id]
    const alike = node.name === '' ? [] : named(node, next)
    return [node.id, alike.length === 1 && named(node, old).length === 1 ? alike[0]!.id : undefined]
  })
  return {
    mapping: Object.fromEntries(places.flatMap(([id, place]) => (place === undefined ? [] : [[id, place]]))),
    unmapped: places.flatMap(([id, place]) => (place === undefined ? [id] : [])),
  }
}

class Stuck extends Error {}

const moveDone = (entries: readonly Done[], place: (id: string) => string): Done[] =>
  entries.map(entry => ({
    ...{ node: place(entry.node), vars: entry.vars },
    sub: entry.sub && { vars: entry.sub.vars, done: moveDone(entry.sub.done, place) },
  }))

/** The flow by which a token came to a join, in the new diagram. */
const moveVia = (from: Model, to: Model, via: string, target: string, place: (id: string) => string): string => {
  if (to.flows[via]?.to === target) return via
  const source = place(from.flows[via]?.from ?? '')
  const found = to.nodes[target]?.in.find(id => to.flows[id]?.from === source)
  if (!found) throw new Stuck(`the way ${via} by which it came to ${target} is gone`)
  return found
}

const moveTokens = (from: Model, to: Model, state: State, place: (id: string) => string): void => {
  for (const token of Object.values(state.tokens)) {
    const target = place(token.node)
    if (token.joins && token.via !== null) token.via = moveVia(from, to, token.via, target, place)
    token.node = target
    if (token.undo) token.undo.queue = moveDone(token.undo.queue, place)
  }
  for (const scope of Object.values(state.scopes)) {
    if (scope.fired && Object.keys(scope.fired).length > 0)
      throw new Stuck('a complex gateway has fired and waits for the rest')
    if (scope.kind !== 'process') scope.node = place(scope.node)
    scope.done = moveDone(scope.done, place)
  }
}

const stays = (to: Model, state: State): void => {
  for (const token of Object.values(state.tokens)) {
    const scope = state.scopes[token.scope]!
    const inside = scope.kind === 'turn' ? undefined : scope.node
    if (inside !== undefined && to.nodes[token.node]!.scope !== inside && token.node !== inside)
      throw new Stuck(`${token.node} stands in another subprocess now`)
  }
}

/** Takes over what an element of the new diagram says of a wait: its names and choices; a timer keeps its time. */
const moveWait = (draft: Draft, wait: Wait, node: Node): void => {
  wait.node = node.id
  const def = node.events?.[wait.event ?? 0]
  if (wait.kind === 'message' || wait.kind === 'signal') {
    if (def?.type !== wait.kind) throw new Stuck(`${node.id} waits for something else now`)
    wait.name = def.name
  }
  if ((wait.kind === 'timer' || wait.kind === 'conditional') && def?.type !== wait.kind)
    throw new Stuck(`${node.id} waits for something else now`)
  if (wait.kind === 'service') wait.name = node.task?.deed ?? node.id
  if (wait.kind === 'decision') wait.name = node.task?.decision ?? node.id
  if (wait.kind === 'choice' && node.type === 'choice') wait.options = [...node.out]
  if (wait.kind === 'adhoc') wait.options = (node.kids ?? []).filter(id => nodeOf(draft, id).in.length === 0)
}

const moveWaits = (draft: Draft, mapping: Mapping): void => {
  for (const wait of Object.values(draft.state.waits)) {
    const place = mapping[wait.node]
    const node = place === undefined ? undefined : draft.program.model.nodes[place]
    // What merely listens beside the work may be gone from the new diagram; the work itself may not.
    if (!node && (wait.role === 'boundary' || wait.role === 'start')) dropWait(draft, wait.id)
    else if (!node) throw new Stuck(`${wait.node} has no place in the new version`)
    else moveWait(draft, wait, node)
  }
}

/** Boundary events that the new diagram adds to work that is under way begin to listen. */
const listenAnew = (draft: Draft): void => {
  for (const token of Object.values(draft.state.tokens)) {
    const node = nodeOf(draft, token.node)
    if (!isActivity(node) || token.outer) continue
    for (const id of node.boundaries ?? []) {
      const listens = Object.values(draft.state.waits).some(wait => wait.token === token.id && wait.node === id)
      const fault = listens ? null : waitFor(draft, { node: id, token: token.id, scope: token.scope, role: 'boundary' })
      if (fault) throw new Stuck(`${id}: ${fault}`)
    }
  }
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Moves a running instance to another version. Refused, with what has no place, rather than left in a state of neither. */
export const migrateState = (
  from: Program,
  to: Program,
  plan: MigrationPlan,
  state: State,
  clock: Clock,
): Answer<Moved, 'cannot-migrate'> => {
  const place = (id: string): string => {
    const found = plan.mapping[id]
    if (found === undefined) throw new Stuck(`${id} has no place in the new version`)
    return found
  }
  const draft: Draft = {
    ...{ program: to, clock, state: copy(state), queue: [], opened: new Set(), closed: [], thrown: [], trace: [] },
  }
  try {
    moveTokens(from.model, to.model, draft.state, place)
    stays(to.model, draft.state)
    moveWaits(draft, plan.mapping)
    listenAnew(draft)
  } catch (error) {
    if (error instanceof Stuck) return refused('cannot-migrate', error.message)
    throw error
  }
  return done({ state: draft.state, opened: [...draft.opened].map(id => draft.state.waits[id]!), closed: draft.closed })
}
