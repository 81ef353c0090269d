import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { installLibrary, readLibrary } from '../library/library.ts'
import { deployFile } from './deploy-file.ts'
import { DiagramError, decodeXml } from './read-xml.ts'
import { calledWrongly, refusedWith, type Said } from './said.ts'

const USAGE = `usage: ujung flow deploy FILE... [--json]
       ujung flow deploy --library [NAME...] [--json]
Deploys BPMN processes and DMN decisions: each becomes the next version, unless the same content was deployed before.
--library takes the office processes that come with the product, those named or all. All or nothing.`

const ARGS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  library: { type: 'boolean' },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

type Placed = { readonly id: string; readonly version: number; readonly isNew: boolean }

class NotDeployed extends Error {
  readonly refusal: string
  constructor(refusal: string, detail: string) {
    super(detail)
    this.refusal = refusal
  }
}

const fromLibrary = (db: Database, now: Date, names: readonly string[]): Promise<Placed[]> =>
  transact(db, async tx => {
    const all = names.length > 0 ? names : (await readLibrary()).map(it => it.process)
    const answer = await installLibrary(tx, SYSTEM, now, all)
    if (!answer.ok) throw new NotDeployed(answer.refusal, answer.detail ?? '')
    return answer.value.map(({ process, version, isNew }) => ({ id: process, version, isNew }))
  })

const fromFiles = async (db: Database, now: Date, files: readonly string[]): Promise<Placed[]> => {
  const texts = await Promise.all(files.map(async file => ({ file, xml: decodeXml(await readFile(file)) })))
  return transact(db, async tx => {
    const placed: Placed[] = []
    for (const { file, xml } of texts) {
      const answer = await deployFile(tx, SYSTEM, now, xml)
      if (!answer.ok) throw new NotDeployed(answer.refusal, `${file}: ${answer.detail}`)
      placed.push(...answer.value.parts.map(part => ({ ...part, isNew: answer.value.isNew })))
    }
    return placed
  })
}

/** `ujung flow deploy FILE... --json`: `{ ok, deployed: [{ id, version, isNew }] }`. */
export const runFlowDeploy = async (
  open: () => Promise<Database>,
  now: Date,
  args: readonly string[],
): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const names = parsed?.positionals ?? []
  if (!parsed || (names.length === 0 && !parsed.values.library)) return calledWrongly(USAGE)
  try {
    const db = await open()
    const deployed = parsed.values.library ? await fromLibrary(db, now, names) : await fromFiles(db, now, names)
    const out = deployed
      .map(({ id, version, isNew }) => `${id} ${version}${isNew ? '' : ' (there already)'}`)
      .join('\n')
    return { exit: 0, out, data: { ok: true, deployed } }
  } catch (error) {
    if (error instanceof NotDeployed) return refusedWith(error.message, { error: error.refusal, detail: error.message })
    if (error instanceof DiagramError) return refusedWith(error.message, { error: 'not-a-diagram' })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return calledWrongly((error as Error).message)
    throw error
  }
}
