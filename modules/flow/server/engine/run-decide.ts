import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkTable, type Graph, openGraph, replayGraphs } from '../../rules/index.ts'
import { type ReadDmn, readDmn } from './read-dmn.ts'
import { DiagramError, decodeXml } from './read-xml.ts'
import { calledWrongly, refusedWith, type Said } from './said.ts'

const USAGE = `usage: ujung flow decide FILE.dmn [--decision ID] [--input JSON|@FILE.json] [--against OLD.dmn] [--json]
Reads DMN tables and expressions, says what they leave open or say twice, and decides. The input is one object, or a list
of objects (cases); --against decides the same cases with OLD.dmn too and tells those that come out otherwise.
Ends with 1 when something cannot be decided.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  decision: { type: 'string' },
  input: { type: 'string' },
  against: { type: 'string' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

type Opened = { readonly read: ReadDmn; readonly graph: Graph } | { readonly said: Said }

const openFile = async (file: string): Promise<Opened> => {
  try {
    const read = await readDmn(decodeXml(await readFile(file)))
    if (read.decisions.length === 0) {
      const why = read.refused.map(one => `${one.id}: ${one.why}`).join('\n') || 'it holds no decision'
      return { said: refusedWith(`${file}: ${why}`, { error: 'no-decision', refused: read.refused }) }
    }
    const opened = openGraph(read.decisions, read.inputs)
    if (!opened.ok) return { said: refusedWith(`${file}: ${opened.detail}`, { error: opened.refusal }) }
    return { read, graph: opened.value }
  } catch (error) {
    if (error instanceof DiagramError)
      return { said: refusedWith(`${file}: ${error.message}`, { error: 'not-a-diagram' }) }
    if ((error as NodeJS.ErrnoException).code) return { said: calledWrongly((error as Error).message) }
    throw error
  }
}

type Cases = readonly Readonly<Record<string, unknown>>[]

const readCases = async (text: string | undefined): Promise<Cases | string> => {
  if (text === undefined) return []
  try {
    const json: unknown = JSON.parse(text.startsWith('@') ? await readFile(text.slice(1), 'utf8') : text)
    const all = Array.isArray(json) ? json : [json]
    return all.every(one => typeof one === 'object' && one !== null)
      ? (all as Cases)
      : 'The input is an object or a list of objects.'
  } catch (error) {
    return `The input cannot be read: ${(error as Error).message}`
  }
}

/** The decision asked for, else the one that no other needs. */
const askedFor = (graph: Graph, text: string | undefined): string | null => {
  const named = graph.decisions.find(it => it.id === text || it.name === text)
  if (text !== undefined) return named?.id ?? null
  const needed = new Set(graph.decisions.flatMap(it => it.needs))
  return (graph.decisions.find(it => !needed.has(it.id)) ?? graph.decisions[0])?.id ?? null
}

/** `ujung flow decide FILE --input JSON --json`: `{ ok, decision, findings, results, refused, replay? }`. */
export const runFlowDecide = async (args: readonly string[]): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [file, ...more] = parsed?.positionals ?? []
  if (file === undefined || more.length > 0) return calledWrongly(USAGE)
  const opened = await openFile(file)
  if ('said' in opened) return opened.said
  const { read, graph } = opened
  const cases = await readCases(parsed?.values.input)
  if (typeof cases === 'string') return calledWrongly(cases)
  const decision = askedFor(graph, parsed?.values.decision)
  if (decision === null)
    return refusedWith(`There is no decision ${parsed?.values.decision}.`, { error: 'decision-unknown' })
  const findings = read.decisions.flatMap(it => ('table' in it.logic ? checkTable(it.logic.table) : []))
  const results = cases.map(names => {
    const answer = graph.decide(decision, names)
    return answer.ok ? { ok: true, ...answer.value } : { ok: false, refusal: answer.refusal, detail: answer.detail }
  })
  const against = parsed?.values.against === undefined ? null : await openFile(parsed.values.against)
  if (against && 'said' in against) return against.said
  const replay = against ? { replay: replayGraphs(against.graph, graph, decision, cases) } : {}
  const ok = results.every(result => result.ok)
  const words = [
    ...read.refused.map(one => `${one.id}: ${one.why}`),
    ...findings.map(finding => finding.text),
    ...results.map(result => JSON.stringify(result)),
  ]
  return {
    exit: ok ? 0 : 1,
    out: words.join('\n'),
    data: { ok, decision, findings, results, refused: read.refused, ...replay },
  }
}
