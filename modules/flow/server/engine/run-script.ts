import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { told, variablesOf, type World, waitsOf } from '../../rules/index.ts'
import { type Consult, consultDeployed } from './decisions/ask-in-trial.ts'
import { openDiagram } from './open-diagram.ts'
import { nobody, playScript } from './play-script.ts'
import { type ReadModel, readBpmn } from './read-bpmn.ts'
import { readScript, type Script } from './read-script.ts'
import { DiagramError } from './read-xml.ts'
import { calledWrongly, type Language, refusedWith, type Said } from './said.ts'

const USAGE = `usage: ujung flow run FILE.bpmn [--script STEPS.json] [--json]
Runs a process of a diagram by a script, without database, clock or network: the same file and script give the same trace.
The script's form is told in modules/flow/README.md. Ends with 1 when the diagram cannot run or a step is refused.`

const ARGS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, script: { type: 'string' } } as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

const iso = (at: number) => new Date(at).toISOString()

/** The processes that a script's world may reach: all of the diagram, so all must be able to run. */
const refusals = ({ findings }: ReadModel, process: string | undefined): string[] =>
  findings
    .filter(
      finding =>
        !finding.executable && (process === undefined || finding.process === null || finding.process === process),
    )
    .map(finding => `${finding.type} ${finding.name ? `“${finding.name}” ` : ''}(${finding.id}): ${finding.why}`)

const instancesOf = (world: World) =>
  [...world.instances.values()].map(instance => ({
    ...{
      id: instance.id,
      process: instance.process,
      status: instance.state.status,
      caller: instance.caller?.instance ?? null,
    },
    ...(instance.state.error === undefined ? {} : { error: instance.state.error }),
    variables: variablesOf(instance),
    waiting: waitsOf(world)
      .filter(one => one.instance.id === instance.id)
      .map(({ wait }) => ({
        ...{ kind: wait.kind, element: wait.node, name: world.program.model.nodes[wait.node]?.name ?? '' },
        ...(wait.due === undefined ? {} : { due: iso(wait.due) }),
        ...(wait.name === undefined ? {} : { for: wait.name }),
        ...(wait.options === undefined ? {} : { options: wait.options }),
        ...(wait.reason === undefined ? {} : { reason: wait.reason }),
      })),
  }))

const traceOf = (world: World) =>
  world.lines.map(({ at, instance, what, node, token, flow, detail }) => ({
    ...{ at: iso(at), instance, what, element: node, name: world.program.model.nodes[node]?.name ?? '' },
    ...(token ? { token } : {}),
    ...(flow ? { flow } : {}),
    ...(detail ? { detail } : {}),
  }))

const words = (world: World): string =>
  [
    ...traceOf(world).map(
      line =>
        `${line.at} ${line.instance} ${line.what.padEnd(8)} ${told(world, line.element)}${line.detail ? `: ${line.detail}` : ''}`,
    ),
    ...instancesOf(world).map(
      one =>
        `${one.id} ${one.process}: ${one.status}${one.waiting.map(wait => `\n  ${wait.kind} at ${told(world, wait.element)}`).join('')}`,
    ),
  ].join('\n')

const readText = async (file: string | undefined): Promise<{ text: string } | { said: Said }> => {
  if (file === undefined) return { text: '[]' }
  try {
    return { text: await readFile(file, 'utf8') }
  } catch (error) {
    return { said: calledWrongly((error as Error).message) }
  }
}

const startedProcess = (read: ReadModel, script: Script): string | undefined => {
  const named = script.steps.flatMap(step => ('start' in step && step.start !== null ? [step.start] : []))
  const known = named.map(name => Object.values(read.model.processes).find(p => p.id === name || p.name === name)?.id)
  const simple = read.model.messageFlows.length === 0 && known.length > 0 && known.every(id => id === known[0])
  return simple ? known[0] : undefined
}

const runRead = async (read: ReadModel, script: Script, json: boolean, consult: Consult): Promise<Said> => {
  const bad = refusals(read, startedProcess(read, script))
  if (bad.length > 0)
    return refusedWith(`The diagram cannot run:\n${bad.join('\n')}`, { error: 'not-executable', elements: bad })
  const { world, consulted, failed } = await playScript(read, script, consult)
  const data = {
    ok: failed === null,
    now: iso(world.now),
    instances: instancesOf(world),
    trace: traceOf(world),
    kept: world.kept,
    ...(consulted.length > 0 && { consulted }),
  }
  if (!failed) return { exit: 0, out: json ? '' : words(world), data }
  const step = script.steps[failed.step]
  const sentence = `Step ${JSON.stringify(step)} was refused: ${failed.refusal}. ${failed.detail}`
  return {
    exit: 1,
    out: json ? sentence : `${words(world)}\n${sentence}`,
    data: { ...data, failed: { ...failed, step } },
  }
}

/**
 * Runs a diagram by a script, both as texts: what a designer tries before it is deployed. Decisions that are deployed
 * answer by themselves, and `consulted` says which and by which rules, or why none did.
 */
export const tryDiagram = async (
  tx: Tx,
  xml: string,
  text: string,
): Promise<
  Answer<
    { ok: boolean; text: string; data: Record<string, unknown> },
    'not-a-diagram' | 'not-executable' | 'bad-script'
  >
> => {
  const script = readScript(text)
  if ('fault' in script) return refused('bad-script', script.fault)
  try {
    const said = await runRead(await readBpmn(xml), script.script, true, consultDeployed(tx))
    if (said.data && 'error' in said.data) return refused('not-executable', said.out)
    return done({ ok: said.exit === 0, text: said.out, data: { ...said.data } })
  } catch (error) {
    if (error instanceof DiagramError) return refused('not-a-diagram', error.message)
    throw error
  }
}

/** `ujung flow run FILE --script STEPS --json`: `{ ok, instances, trace, kept, failed? }`. */
export const runFlowScript = async (args: readonly string[], _language: Language = 'en'): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [file, ...more] = parsed?.positionals ?? []
  if (file === undefined || more.length > 0) return calledWrongly(USAGE)
  const text = await readText(parsed?.values.script)
  if ('said' in text) return text.said
  const script = readScript(text.text)
  if ('fault' in script) return refusedWith(script.fault, { error: 'bad-script', detail: script.fault })
  const opened = await openDiagram(file)
  if ('said' in opened) return opened.said
  return runRead(opened.read, script.script, parsed?.values.json ?? false, nobody)
}
