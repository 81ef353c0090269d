import {
  openProgram,
  openWorld,
  runStep,
  type ScriptStep,
  type Variables,
  variablesOf,
  type World,
  waitsOf,
} from '../../rules/index.ts'
import { type ReadModel, readBpmn } from './read-bpmn.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ujung="https://ujung.id/bpmn"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">`

const CONDITION = (text: string) =>
  `<conditionExpression xsi:type="tFormalExpression"><![CDATA[${text}]]></conditionExpression>`

/** `a > b` or `a > b: condition`, one a line, as sequence flows. */
export const flows = (text: string): string =>
  text
    .split('\n')
    .map(line => /^\s*(\w+)\s*>\s*(\w+)\s*(?::\s*(.*))?$/.exec(line))
    .filter(match => match !== null)
    .map(
      ([, from, to, condition]) =>
        `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition ? CONDITION(condition) : ''}</sequenceFlow>`,
    )
    .join('')

/** BPMN of one process `p`, or of what `body` says when it has processes itself. */
export const bpmn = (body: string, around = ''): string =>
  `${HEAD}${around}${body.includes('<process') ? body : `<process id="p" isExecutable="true">${body}</process>`}</definitions>`

export const readTest = (body: string, around?: string): Promise<ReadModel> => readBpmn(bpmn(body, around))

export const NOW = Date.UTC(2026, 11, 1, 3)

/** What a script made of a diagram: where it ended, and everything that was entered, in order. */
export type Played = {
  readonly world: World
  readonly status: string
  readonly waiting: readonly string[]
  readonly entered: readonly string[]
  readonly variables: Variables
  readonly refused: string | null
}

/** Runs a diagram by a script; a refused step ends it. */
export const play = async (
  body: string,
  steps: readonly ScriptStep[],
  options: { around?: string; variables?: Variables } = {},
): Promise<Played> => {
  const { model, findings } = await readTest(body, options.around)
  const bad = findings.find(finding => !finding.executable)
  if (bad) throw new Error(`${bad.id}: ${bad.why}`)
  const world = openWorld(openProgram(model), NOW)
  let refused: string | null = null
  for (const step of [{ start: null, variables: options.variables ?? {} }, ...steps]) {
    const answer = runStep(world, step)
    if (!answer.ok) {
      refused = answer.detail ?? answer.refusal
      break
    }
  }
  const first = [...world.instances.values()][0]!
  return {
    ...{ world, refused, status: first.state.status, variables: variablesOf(first) },
    waiting: waitsOf(world)
      .map(({ wait }) => wait.node)
      .sort(),
    entered: world.lines.filter(line => line.what === 'enter').map(line => line.node),
  }
}
