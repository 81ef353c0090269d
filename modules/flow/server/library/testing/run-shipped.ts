import { expect } from 'vitest'
import {
  checkAnswer,
  type Graph,
  openGraph,
  openProgram,
  openWorld,
  runStep,
  type ScriptStep,
  variablesOf as stateOfVariables,
  type Variables,
  waitsOf,
} from '../../../rules/index.ts'
import { variablesOf } from '../../engine/decisions/ask-decision.ts'
import { readBpmn } from '../../engine/read-bpmn.ts'
import { readDmn } from '../../engine/read-dmn.ts'
import { NOW } from '../../engine/testing.ts'
import { readLibrary } from '../library.ts'

const SHIPPED = await readLibrary()

const graphOf = async (xml: string): Promise<Graph> => {
  const read = await readDmn(xml)
  const opened = openGraph(read.decisions, read.inputs)
  if (!opened.ok) throw new Error(opened.detail)
  return opened.value
}

/** A task's answer, or something that is no answer: time passes. */
export type Step = readonly [node: string, outcome: string, values?: Variables] | ScriptStep

/** Runs a shipped process: forms are checked as the server does, decisions are those that are shipped. */
export const runShipped = async (process: string, values: Variables, steps: readonly Step[]) => {
  const shipped = SHIPPED.find(it => it.process === process)!
  const { model } = await readBpmn(shipped.xml)
  const graphs = new Map<string, Graph>()
  for (const { decision, xml } of shipped.decisions) graphs.set(decision, await graphOf(xml))
  const world = openWorld(openProgram(model), NOW)
  const must = (step: ScriptStep) => {
    const answer = runStep(world, step)
    if (!answer.ok) throw new Error(`${JSON.stringify(step)}: ${answer.detail}`)
    for (const { wait } of waitsOf(world)) {
      if (wait.kind === 'incident') throw new Error(`${wait.node}: ${wait.reason}`)
      if (wait.kind !== 'decision') continue
      const asked = graphs.get(wait.name!)!.decide(wait.name!, wait.input!)
      if (!asked.ok) throw new Error(`${wait.name}: ${asked.detail}`)
      const { value } = asked.value
      must({
        complete: wait.node,
        variables: variablesOf({ value, decision: wait.name! }, model.nodes[wait.node]!.task!.result),
      })
      return
    }
  }
  const sound = (node: string, answer: Variables, outcome?: string) => {
    const { fields } = model.nodes[node]!
    expect(fields ? checkAnswer(fields, answer, outcome) : [], `${node} ${outcome}`).toEqual([])
  }
  sound('begin', values)
  const blank = Object.fromEntries(Object.keys(model.nodes.begin!.fields!.properties).map(name => [name, null]))
  must({ start: process, variables: { ...blank, ...values, requesterName: 'Sari' } })
  for (const step of steps) {
    if (!Array.isArray(step)) {
      must(step as ScriptStep)
      continue
    }
    const [node, outcome, answer = {}] = step
    expect(model.nodes[node]!.task!.work!.outcomes, node).toContain(outcome)
    sound(node, answer, outcome)
    must({ complete: node, variables: { outcome, ...answer } })
  }
  const [instance] = [...world.instances.values()]
  const entered = world.lines.filter(line => line.what === 'enter').map(line => line.node)
  return {
    status: instance!.state.status,
    ends: entered.filter(node => model.nodes[node]!.type === 'end'),
    waiting: waitsOf(world).map(({ wait }) => wait.node),
    variables: stateOfVariables(instance!),
  }
}

/** A process, what the case is about, what it is begun with, what is done, and the end it comes to. */
export type ShippedCase = readonly [
  process: string,
  about: string,
  values: Variables,
  steps: readonly Step[],
  end: string,
]
