import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { formatQuantity } from '#kernel/quantity.ts'
import { type Model, openProgram, type Simulated, simulate } from '../../rules/index.ts'
import { openDiagram } from './open-diagram.ts'
import { readScenario } from './read-scenario.ts'
import { calledWrongly, refusedWith, type Said } from './said.ts'

const USAGE = `usage: ujung flow simulate FILE.bpmn --scenario SCENARIO.json [--against OTHER.json] [--json]
Plays many cases with the people of a scenario, without database or clock, and says how long they take, who is busy, what
it costs and where cases wait. With --against the same diagram is played by a second scenario and both are told.
The scenario's form is told in modules/flow/README.md. Ends with 1 when the diagram or a scenario cannot be played.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  scenario: { type: 'string' },
  against: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

type Played = { readonly figures: Simulated } | { readonly said: Said }

const playFile = async (file: string, model: Model): Promise<Played> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return { said: calledWrongly((error as Error).message) }
  }
  const read = readScenario(text, model)
  if ('faults' in read)
    return { said: refusedWith(`${file}:\n${read.faults.join('\n')}`, { error: 'bad-scenario', faults: read.faults }) }
  return { figures: simulate(openProgram(model), read.scenario) }
}

/** To a tenth. */
const tenths = (value: number): string => formatQuantity(100 * Math.round(10 * value), 'en')

const minutes = (value: number): string => {
  if (value < 120) return `${tenths(value)} min`
  return value < 2880 ? `${tenths(value / 60)} h` : `${tenths(value / 1440)} d`
}

const words = ({ cases, time, perCase, steps, staff, bottleneck, stuck }: Simulated): string =>
  [
    `${cases.ended} of ${cases.counted} cases ended; from begin to end ${minutes(time.mean)} on average, half within ${minutes(time.p50)}, nine in ten within ${minutes(time.p90)}`,
    `a case: ${perCase.steps} steps of people, ${minutes(perCase.worked)} worked, ${minutes(perCase.waited)} waited, cost ${perCase.cost}`,
    ...steps.map(
      s =>
        `  ${s.name || s.element} (${s.role}): ${s.visits} times, waits ${minutes(s.wait.mean)}, nine in ten within ${minutes(s.wait.p90)}, work ${minutes(s.work)}${s.element === bottleneck ? '  ← longest wait' : ''}`,
    ),
    ...staff.map(
      s => `  ${s.role}: ${s.people} people, busy ${Math.round(s.busy * 100)} %, longest queue ${s.longestQueue}`,
    ),
    ...stuck.map(s => `  ${s.cases} did not end: ${s.why}`),
  ].join('\n')

/** `ujung flow simulate FILE --scenario S --json`: `{ ok, cases, time, perCase, steps, staff, bottleneck, stuck, against? }`. */
export const runFlowSimulate = async (args: readonly string[]): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [file, ...more] = parsed?.positionals ?? []
  const { scenario, against } = parsed?.values ?? {}
  if (file === undefined || more.length > 0 || scenario === undefined) return calledWrongly(USAGE)
  const opened = await openDiagram(file)
  if ('said' in opened) return opened.said
  const { model, findings } = opened.read
  const bad = findings.filter(it => !it.executable).map(it => `${it.type} ${it.id}: ${it.why}`)
  if (bad.length > 0)
    return refusedWith(`The diagram cannot run:\n${bad.join('\n')}`, { error: 'not-executable', elements: bad })
  const first = await playFile(scenario, model)
  if ('said' in first) return first.said
  if (against === undefined) return { exit: 0, out: words(first.figures), data: { ok: true, ...first.figures } }
  const other = await playFile(against, model)
  if ('said' in other) return other.said
  return {
    exit: 0,
    out: `${words(first.figures)}\nagainst ${against}:\n${words(other.figures)}`,
    data: { ok: true, ...first.figures, against: other.figures },
  }
}
