import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Flow, Model, Node } from '../bpmn/model.ts'
import { namesOf } from '../feel/expression.ts'
import { advance, type Refusal, type Step } from './advance.ts'
import { openProgram, type Program } from './program.ts'
import type { Clock, State, Variables } from './state.ts'

/** One way from a state to another. */
export type Transition<Name extends string = string> = {
  readonly from: Name | readonly Name[]
  readonly to: Name
  /** Roles that may take it; anybody when not said. */
  readonly by?: readonly string[]
  /** FEEL over the record: it must hold. */
  readonly when?: string
}

/** The states of a record and what leads from one to the next; a state that nothing leaves is an end. */
export type RecordFlow<Name extends string = string> = {
  readonly id: string
  readonly start: Name
  readonly states: readonly Name[]
  readonly transitions: Readonly<Record<string, Transition<Name>>>
}

export type DefinedFlow = { readonly program: Program; readonly flow: RecordFlow }

const START = '(new)'

const flowsOf = (flow: RecordFlow): Flow[] => [
  { id: START, name: '', from: START, to: flow.start },
  ...Object.entries(flow.transitions).flatMap(([name, { from, to, by, when }]) =>
    [from].flat().map(
      (one): Flow => ({
        ...{ id: `${name}:${one}`, name, from: one, to },
        ...(by ? { roles: by } : {}),
        ...(when ? { condition: when } : {}),
      }),
    ),
  ),
]

const nodesOf = (flow: RecordFlow, flows: readonly Flow[]): Node[] => {
  const links = (id: string) => ({
    in: flows.filter(f => f.to === id).map(f => f.id),
    out: flows.filter(f => f.from === id).map(f => f.id),
  })
  const start: Node = { id: START, name: '', type: 'start', scope: flow.id, ...links(START) }
  return [
    start,
    ...flow.states.map((id): Node => {
      const its = links(id)
      return { id, name: id, type: its.out.length === 0 ? 'end' : 'choice', scope: flow.id, ...its }
    }),
  ]
}

/**
 * Declares the states of a record and who may lead it from one to the next. It becomes a model of the same executor that
 * runs diagrams: a state is a choice among its transitions. Throws on a state that is not in the list.
 */
export const defineRecordFlow = <const Name extends string>(flow: RecordFlow<Name>): DefinedFlow => {
  const known = new Set<string>(flow.states)
  for (const [name, { from, to }] of Object.entries<Transition<Name>>(flow.transitions))
    for (const state of [[from].flat(), to].flat())
      if (!known.has(state))
        throw new Error(`${name} of ${flow.id} names the state ${state}, which is not among ${flow.states.join(', ')}`)
  if (!known.has(flow.start)) throw new Error(`${flow.id} starts in ${flow.start}, which is none of its states`)
  const flows = flowsOf(flow)
  const nodes = nodesOf(flow, flows)
  const kids = nodes.map(node => node.id)
  const model: Model = {
    ...{ id: flow.id, name: flow.id, messageFlows: [] },
    processes: { [flow.id]: { id: flow.id, name: flow.id, declaredExecutable: true, kids } },
    nodes: Object.fromEntries(nodes.map(node => [node.id, node])),
    flows: Object.fromEntries(flows.map(one => [one.id, one])),
  }
  return { program: openProgram(model), flow }
}

/** A new record in its first state. */
export const beginRecord = (
  { program, flow }: DefinedFlow,
  variables: Variables,
  clock: Clock,
): Answer<Step, Refusal> => advance(program, null, { type: 'start', process: flow.id, variables }, clock)

/** The state a record is in. Of one that has ended: null, for its history says where. */
export const stateOf = (state: State): string | null => Object.values(state.tokens)[0]?.node ?? null

type Wish = { readonly transition: string; readonly roles: readonly string[]; readonly variables?: Variables }
export type TransitionRefusal = Refusal | 'transition-unknown' | 'not-from-here' | 'not-allowed' | 'condition-fails'

/** What `roles` may do with a record now, by the names of transitions; conditions are judged when it is done. */
export const transitionsFor = ({ program }: DefinedFlow, state: State, roles: readonly string[]): string[] =>
  Object.values(state.waits)
    .flatMap(wait => wait.options ?? [])
    .map(id => program.model.flows[id]!)
    .filter(flow => !flow.roles || flow.roles.some(role => roles.includes(role)))
    .map(flow => flow.name)

/** Takes a transition. Refused when it does not lead from here, the roles may not, or its condition does not hold. */
export const takeTransition = (
  defined: DefinedFlow,
  state: State,
  wish: Wish,
  clock: Clock,
): Answer<Step, TransitionRefusal> => {
  const { program, flow } = defined
  const transition = flow.transitions[wish.transition]
  if (!transition)
    return refused(
      'transition-unknown',
      `${flow.id} has no transition ${wish.transition}; it has ${Object.keys(flow.transitions).join(', ')}.`,
    )
  const wait = Object.values(state.waits)[0]
  const here = stateOf(state) ?? 'its end'
  const id = wait?.options?.find(option => program.model.flows[option]?.name === wish.transition)
  if (!wait || !id) return refused('not-from-here', `${wish.transition} does not lead on from ${here}.`)
  if (transition.by && !transition.by.some(role => wish.roles.includes(role)))
    return refused('not-allowed', `${wish.transition} is for ${transition.by.join(', ')}.`)
  const given = wish.variables ? advance(program, state, { type: 'set', variables: wish.variables }, clock) : null
  if (given && !given.ok) return given
  const now = given ? given.value.state : state
  const names = Object.values(now.scopes)[0]?.vars ?? {}
  if (transition.when !== undefined && !holdsFor(program, transition.when, names, clock))
    return refused('condition-fails', `${wish.transition} wants that ${transition.when}.`)
  const step = advance(program, now, { type: 'choose', wait: wait.id, flows: [id] }, clock)
  return step.ok && given ? done({ ...step.value, trace: [...given.value.trace, ...step.value.trace] }) : step
}

const holdsFor = (program: Program, text: string, names: Variables, clock: Clock): boolean =>
  program.evaluate(text, namesOf(names), clock.now) === true
