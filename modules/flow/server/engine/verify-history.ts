import type { Tx } from '#platform/postgres/index.ts'
import { BEGINNING, type Sealed, sealLine } from './store/seal.ts'

type Kept = Omit<Sealed, 'at' | 'data'> & { readonly at: Date; readonly data: object | null; readonly digest: string }

export type Fault = { readonly instance: string; readonly seq: number; readonly what: string }

const LINES = `
  select instance, seq, at, actor, what, node, token, flow, detail, data, digest from flow.event
  where instance = any($1::uuid[]) order by instance, seq`

const faultsOf = (id: string, seq: number, head: string, lines: readonly Kept[]): Fault[] => {
  let before = BEGINNING
  for (const [i, { digest, at, data, ...line }] of lines.entries()) {
    if (line.seq !== i + 1) return [{ instance: id, seq: i + 1, what: 'a line is missing' }]
    const said = sealLine(before, { ...line, at: at.toISOString(), data: data === null ? null : JSON.stringify(data) })
    if (said !== digest) return [{ instance: id, seq: line.seq, what: 'the line is not what was sealed' }]
    before = digest
  }
  if (lines.length !== seq) return [{ instance: id, seq: lines.length + 1, what: 'the end is missing' }]
  return before === head ? [] : [{ instance: id, seq, what: 'the instance does not hold the last digest' }]
}

/** Proves the histories: every line is what was sealed and follows the one before, and none is missing. */
export const verifyHistory = async (
  tx: Tx,
): Promise<{ readonly instances: number; readonly faults: readonly Fault[] }> => {
  const faults: Fault[] = []
  let [after, count] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const rows = await tx.rows<{ id: string; seq: number; head: string }>(
      'select id, seq, head from flow.instance where id > $1 order by id limit 500',
      [after],
    )
    if (rows.length === 0) return { instances: count, faults }
    const lines = await tx.rows<Kept>(LINES, [rows.map(row => row.id)])
    const of = Map.groupBy(lines, line => line.instance)
    for (const { id, seq, head } of rows) faults.push(...faultsOf(id, seq, head, of.get(id) ?? []))
    count += rows.length
    after = rows.at(-1)!.id
  }
}
