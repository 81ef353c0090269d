import type { Tx } from '#platform/postgres/index.ts'
import type { Row } from './change.ts'

const LOAD = `
  select i.id, i.definition, d.diagram, d.process, i.revision, i.state, i.place, i.subject, i.caller, i.caller_wait,
         i.seq, i.head
  from flow.instance i join flow.definition d on d.id = i.definition
  where i.id = any($1::uuid[]) order by i.id for update of i`

/** Instances, held until the transaction ends; in the order of their ids, so that nobody waits in a circle. One statement. */
export const loadInstances = (tx: Tx, ids: readonly string[]): Promise<Row[]> => tx.rows(LOAD, [[...new Set(ids)]])
