import type { Tx } from '#platform/postgres/index.ts'
import type { Fault, FaultWord, SourceLine } from './judge-row.ts'
import type { SourceFile } from './open-source.ts'

const INSERT = `
  insert into sales.import_listed (run, file, line, column_name, value, reason, row_text)
  select $1::uuid, * from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])
  on conflict on constraint import_listed_pk do nothing returning line`

// PostgreSQL keeps every letter but this one.
const kept = (text: string, most: number) => text.replaceAll('\u0000', '\ufffd').slice(0, most)

/** Keeps rows that were not booked, with the reason; a row that is listed already stays as it is. Gives how many are new. */
export const listRows = async (
  tx: Tx,
  run: string,
  files: readonly SourceFile[],
  faults: readonly Fault[],
): Promise<number> => {
  if (faults.length === 0) return 0
  const rows = await tx.rows(INSERT, [
    run,
    faults.map(f => files[f.file]!.name),
    faults.map(f => f.line),
    faults.map(f => kept(f.column, 200)),
    faults.map(f => kept(f.value, 500)),
    faults.map(f => f.word),
    faults.map(f => kept(f.text, 4000)),
  ])
  return rows.length
}

/** Lists a row that can be read but not booked. */
export const faultOf = (word: FaultWord, column: string, value: string, line: SourceLine): Fault => ({
  ...{ file: line.file, line: line.line, text: line.text, column, value, word },
})

export type ListedRow = {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: FaultWord
  readonly row: string
}

const PAGE = 5000

/** The listed rows of a run in the order of the files, page by page. */
export async function* listedRows(tx: Tx, run: string): AsyncGenerator<ListedRow[]> {
  let after: readonly [string, number] = ['', 0]
  for (;;) {
    const rows = await tx.rows<ListedRow>(
      `select file, line, column_name as "column", value, reason, row_text as row from sales.import_listed
       where run = $1 and (file, line) > ($2, $3) order by file, line limit ${PAGE}`,
      [run, ...after],
    )
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = [last.file, last.line]
  }
}
