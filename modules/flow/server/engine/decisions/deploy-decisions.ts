import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { openGraph } from '../../../rules/index.ts'
import { type ReadDmn, readDmn } from '../read-dmn.ts'
import { DiagramError } from '../read-xml.ts'

export type DeployedDecisions = {
  /** False when the same content was deployed before. */
  readonly isNew: boolean
  readonly decisions: readonly { readonly decision: string; readonly version: number }[]
}

type Refusal = 'not-a-diagram' | 'not-executable'

const THERE = `
  select d.decision, d.version from flow.decision d join flow.decision_model m on m.id = d.model
  where m.digest = $1 order by d.decision`

const INSERT = `
  with kept as (
    insert into flow.decision_model (id, digest, name, xml, model, deployed_at, deployed_by)
    values ($1, $2, $3, $4, $5, $6, $7) returning id)
  insert into flow.decision (decision, version, model, name)
  select d.id, coalesce((select max(version) from flow.decision o where o.decision = d.id), 0) + 1, kept.id, d.name
  from kept, unnest($8::text[], $9::text[]) as d (id, name)
  returning decision, version`

/** Reads DMN as it is to be kept, or says by the decision's id why it cannot decide. */
export const readDecisions = async (xml: string): Promise<Answer<ReadDmn, Refusal>> => {
  try {
    const read = await readDmn(xml)
    const faults = read.refused.map(one => `${one.id}: ${one.why}`)
    if (faults.length > 0) return refused('not-executable', faults.join('\n'))
    if (read.decisions.length === 0) return refused('not-executable', 'It holds no decision.')
    const opened = openGraph(read.decisions, read.inputs)
    return opened.ok ? done(read) : refused('not-executable', opened.detail)
  } catch (error) {
    if (error instanceof DiagramError) return refused('not-a-diagram', error.message)
    throw error
  }
}

/** Deploys DMN: each of its decisions becomes the next version. The same content again changes nothing. */
export const deployDecisions = async (
  tx: Tx,
  who: string,
  now: Date,
  xml: string,
): Promise<Answer<DeployedDecisions, Refusal>> => {
  const read = await readDecisions(xml)
  if (!read.ok) return read
  const digest = sha256(xml)
  await tx.rows('select pg_advisory_xact_lock(hashtext($1))', ['flow.deploy'])
  const there = await tx.rows<DeployedDecisions['decisions'][number]>(THERE, [digest])
  if (there.length > 0) return done({ isNew: false, decisions: there })
  const { decisions } = read.value
  const name = decisions.at(-1)!.name
  const rows = await tx.rows<DeployedDecisions['decisions'][number]>(INSERT, [
    ...[newId(), digest, name, xml, JSON.stringify(read.value), now, who],
    ...columns(
      decisions,
      it => it.id,
      it => it.name,
    ),
  ])
  return done({ isNew: true, decisions: rows })
}
