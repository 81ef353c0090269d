import type { Tx } from '#platform/postgres/index.ts'
import { type Model, openProgram, type Program } from '../../../rules/index.ts'

/** The programs of diagrams, by the diagram's id. */
export type Programs = ReadonlyMap<string, Program>

const MOST = 100

// tidy-allow ambient-state: because what a diagram's id names never changes, and reading its expressions is the dear part
const known = new Map<string, Program>()

/** Programs of diagrams: one statement when one is not known to this process yet, else none. */
export const programsOf = async (tx: Tx, diagrams: readonly string[]): Promise<Programs> => {
  const missing = [...new Set(diagrams)].filter(id => !known.has(id))
  if (missing.length > 0) {
    const rows = await tx.rows<{ id: string; model: Model }>('select id, model from flow.diagram where id = any($1)', [
      missing,
    ])
    if (known.size + rows.length > MOST) known.clear()
    for (const { id, model } of rows) known.set(id, openProgram(model))
    const rest = [...new Set(diagrams)].filter(id => !known.has(id))
    if (rest.length > 0) throw new Error(`there is no diagram ${rest.join(', ')}`)
  }
  return new Map(diagrams.map(id => [id, known.get(id)!]))
}
