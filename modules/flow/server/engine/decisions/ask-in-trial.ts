import type { Tx } from '#platform/postgres/index.ts'
import { type ScriptStep, type World, waitsOf } from '../../../rules/index.ts'
import { type AskedDecision, askDecision, variablesOf } from './ask-decision.ts'

/** What the trial found out about a decision: which deployed version said what, or why none did. */
export type Consulted = { readonly element: string } & (
  | { readonly said: Pick<AskedDecision, 'decision' | 'version' | 'rules'> }
  | { readonly why: string }
)

/** Looks for a decision that waits, and gives the step that answers it as the deployed table does; null: none is left. */
export type Consult = (world: World, told: Consulted[]) => Promise<ScriptStep | null>

/**
 * Asks deployed decisions for a trial, as they would be asked in earnest: the newest version or the one the task names.
 * One that is not deployed, or cannot decide, is told once and left for whoever tries.
 */
export const consultDeployed =
  (tx: Tx): Consult =>
  async (world, told) => {
    for (const { instance, wait } of waitsOf(world)) {
      if (wait.kind !== 'decision' || told.some(it => it.element === wait.node && 'why' in it)) continue
      const task = world.program.model.nodes[wait.node]?.task
      const asked = await askDecision(tx, { decision: wait.name!, version: task?.version, input: wait.input ?? {} })
      if (!asked.ok) {
        told.push({ element: wait.node, why: asked.detail ?? asked.refusal })
        continue
      }
      const { decision, version, rules } = asked.value
      told.push({ element: wait.node, said: { decision, version, rules } })
      return { complete: wait.node, instance: instance.id, variables: variablesOf(asked.value, task?.result) }
    }
    return null
  }
