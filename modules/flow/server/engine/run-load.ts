import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Finding } from '../../rules/index.ts'
import { openDiagram } from './open-diagram.ts'
import type { ReadModel } from './read-bpmn.ts'
import { calledWrongly, type Language, type Said } from './said.ts'

const USAGE = `usage: ujung flow load FILE.bpmn [--json] [--write OUT.bpmn]
Reads a BPMN 2.0 diagram and says of every element whether it can run, and why not. Written again it must mean the same.
Ends with 1 when the file is no diagram or writing it would lose something. --write: the diagram as it is written again.`

const ARGS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, write: { type: 'string' } } as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

const line = ({ id, type, name, executable, why, note }: Finding): string =>
  `${executable ? 'runs  ' : 'REFUSED'} ${type.padEnd(24)} ${name ? `${name} (${id})` : id}${why ? `: ${why}` : note ? ` - ${note}` : ''}`

const processesOf = ({ model, findings }: ReadModel) =>
  Object.values(model.processes).map(({ id, name, declaredExecutable }) => ({
    ...{ id, name, declaredExecutable },
    executable: findings.every(finding => finding.process !== id || finding.executable),
    refused: findings.filter(finding => finding.process === id && !finding.executable).map(finding => finding.id),
  }))

const summary = (read: ReadModel, lost: readonly string[], language: Language): string => {
  const bad = read.findings.filter(finding => !finding.executable).length
  const count = read.findings.length
  return language === 'id'
    ? `${count} elemen, ${bad} tidak bisa dijalankan; ditulis ulang: ${lost.length === 0 ? 'sama' : `${lost.length} perbedaan`}`
    : `${count} elements, ${bad} cannot run; written again: ${lost.length === 0 ? 'the same' : `${lost.length} differences`}`
}

/**
 * `ujung flow load FILE --json`: `{ ok, deployable, elements: [{ id, type, name, process, executable, why?, note? }], processes,
 * warnings, roundTrip: { same, differences } }`.
 */
export const runFlowLoad = async (args: readonly string[], language: Language = 'en'): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [file, ...more] = parsed?.positionals ?? []
  if (file === undefined || more.length > 0) return calledWrongly(USAGE)
  const opened = await openDiagram(file)
  if ('said' in opened) return opened.said
  const { read } = opened
  const lost = await read.diagram.lost()
  if (parsed?.values.write) await writeFile(parsed.values.write, await read.diagram.write())
  const deployable = read.findings.every(finding => finding.executable)
  const data = {
    ...{
      deployable,
      file,
      id: read.model.id,
      name: read.model.name,
      processes: processesOf(read),
      elements: read.findings,
    },
    ...{ messageFlows: read.model.messageFlows, warnings: read.warnings },
    roundTrip: { same: lost.length === 0, differences: lost },
  }
  const words = [...read.findings.map(line), ...read.warnings, ...lost, summary(read, lost, language)].join('\n')
  return { exit: lost.length === 0 ? 0 : 1, out: parsed?.values.json ? summary(read, lost, language) : words, data }
}
