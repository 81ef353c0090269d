import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type DeployedFile, type DeployRefusal, deployFile } from '../engine/deploy-file.ts'
import { readBpmn } from '../engine/read-bpmn.ts'

const FOLDER = join(import.meta.dirname, 'files')

/** A ready process as it is shipped, with what it asks and calls. */
export type Shipped = {
  readonly process: string
  readonly name: string
  readonly nameEn: string
  readonly xml: string
  readonly decisions: readonly { readonly decision: string; readonly xml: string }[]
  readonly calls: readonly string[]
}

const readShipped = async (file: string): Promise<Shipped> => {
  const xml = await readFile(join(FOLDER, file), 'utf8')
  const { model } = await readBpmn(xml)
  const process = Object.values(model.processes)[0]!
  const nodes = Object.values(model.nodes)
  const asked = [...new Set(nodes.flatMap(({ task }) => (task?.kind === 'rule' ? [task.decision!] : [])))]
  return {
    ...{ process: process.id, name: process.name, nameEn: process.en ?? process.name, xml },
    decisions: await Promise.all(
      asked.map(async decision => ({ decision, xml: await readFile(join(FOLDER, `${decision}.dmn`), 'utf8') })),
    ),
    calls: nodes.flatMap(({ call }) => (call ? [call.process] : [])),
  }
}

/** The office processes that come with the product, by name. */
export const readLibrary = async (): Promise<Shipped[]> => {
  const files = (await readdir(FOLDER)).filter(file => file.endsWith('.bpmn')).sort()
  return Promise.all(files.map(readShipped))
}

export type LibraryState = {
  readonly process: string
  readonly name: string
  readonly nameEn: string
  /** The newest deployed version; null where there is none. */
  readonly version: number | null
  /** Whether that is what is shipped, or the company's own. */
  readonly same: boolean
}

const NEWEST = `
  select distinct on (d.process) d.process, d.version, g.digest from flow.definition d
  join flow.diagram g on g.id = d.diagram where d.process = any($1) order by d.process, d.version desc`

/** What of the library is deployed, and what the company has made its own. */
export const stateOfLibrary = async (tx: Tx): Promise<LibraryState[]> => {
  const shipped = await readLibrary()
  const rows = await tx.rows<{ process: string; version: number; digest: string }>(NEWEST, [
    shipped.map(it => it.process),
  ])
  return shipped.map(({ process, name, nameEn, xml }) => {
    const row = rows.find(one => one.process === process)
    return { process, name, nameEn, version: row?.version ?? null, same: row?.digest === sha256(xml) }
  })
}

type Placed = { readonly process: string; readonly version: number; readonly isNew: boolean }

/** Those named with all that they call, each before what calls it. */
const withCalled = (all: readonly Shipped[], names: readonly string[]): Shipped[] => {
  const taken: Shipped[] = []
  const take = (name: string) => {
    const it = all.find(one => one.process === name)
    if (!it || taken.includes(it)) return
    for (const called of it.calls) take(called)
    taken.push(it)
  }
  for (const name of names) take(name)
  return taken
}

/**
 * Deploys processes of the library with the decisions they ask and the processes they call. What was deployed before
 * changes nothing: a version that the company has made of it since stays the newest.
 */
export const installLibrary = async (
  tx: Tx,
  who: Who,
  now: Date,
  names: readonly string[],
): Promise<Answer<readonly Placed[], DeployRefusal | 'process-unknown'>> => {
  const all = await readLibrary()
  const lost = names.find(name => !all.some(it => it.process === name))
  if (lost !== undefined) return refused('process-unknown', `The library has no process ${lost}.`)
  const placed: Placed[] = []
  for (const { process, xml, decisions } of withCalled(all, names)) {
    for (const one of [...decisions.map(it => it.xml), xml]) {
      const answer: Answer<DeployedFile, DeployRefusal> = await deployFile(tx, who, now, one)
      if (!answer.ok) return answer
      if (one === xml) placed.push({ process, version: answer.value.parts[0]!.version, isNew: answer.value.isNew })
    }
  }
  return done(placed)
}
