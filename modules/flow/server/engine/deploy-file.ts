import { type Answer, done } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { deployDecisions } from './decisions/deploy-decisions.ts'
import { offeredDeeds } from './deeds.ts'
import { deployDiagram } from './deploy-diagram.ts'

export type DeployedFile = {
  readonly isNew: boolean
  /** Processes and decisions with the version that the content has. */
  readonly parts: readonly { readonly id: string; readonly version: number }[]
}

export type DeployRefusal = 'not-a-diagram' | 'not-executable' | 'deed-unknown'

/** DMN says so in its namespace, whatever the file is called. */
export const isDmn = (xml: string): boolean => /omg\.org\/spec\/DMN\/[^"']*(?:MODEL|dmn\.xsd)/.test(xml.slice(0, 4000))

const deploy = async (tx: Tx, who: string, now: Date, xml: string): Promise<Answer<DeployedFile, DeployRefusal>> => {
  if (isDmn(xml)) {
    const answer = await deployDecisions(tx, who, now, xml)
    if (!answer.ok) return answer
    const parts = answer.value.decisions.map(({ decision, version }) => ({ id: decision, version }))
    return done({ isNew: answer.value.isNew, parts })
  }
  const answer = await deployDiagram(tx, who, now, { xml, deeds: await offeredDeeds(tx) })
  if (!answer.ok) return answer
  const parts = answer.value.processes.map(({ process, version }) => ({ id: process, version }))
  return done({ isNew: answer.value.isNew, parts })
}

/** Deploys a BPMN or DMN file, and writes down who did. The same content again changes nothing. */
export const deployFile = async (
  tx: Tx,
  who: Who,
  now: Date,
  xml: string,
): Promise<Answer<DeployedFile, DeployRefusal>> => {
  const answer = await deploy(tx, who.id, now, xml)
  if (answer.ok && answer.value.isNew) {
    const { parts } = answer.value
    await audit(tx, who, now, 'flow.deployed', `process:${parts[0]?.id ?? ''}`, { parts, digest: sha256(xml) })
  }
  return answer
}
