import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Digests of the rows of papers, by document and then by what they are: `document`, `version/1`, `field/total`, `hold/…`. */
export type RowDigests = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Instants as text to the microsecond and in UTC, so that what is sealed does not hang on a driver or a time zone. */
const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`

const ROWS = `
  select id::text as document, 'document' as row, to_jsonb(t) as it from (
    select id, kind, title, place, about, source, day::text, keep_until::text, ${instant('at')}, who,
           ${instant('destroyed_at')}, destroyed_by from papers.document where id = any($1::uuid[])) t
  union all
  select document::text, 'version/' || n, to_jsonb(t) from (
    select document, n, content, file, type, state, text, ${instant('at')}, who from papers.version
    where document = any($1::uuid[])) t
  union all
  select document::text, 'field/' || name, to_jsonb(t) from (
    select document, name, proposed, sure, value, ${instant('accepted_at')}, accepted_by from papers.field
    where document = any($1::uuid[])) t
  union all
  select document::text, 'hold/' || id, to_jsonb(t) from (
    select document, id, reason, ${instant('at')}, who, ${instant('lifted_at')}, lifted_by from papers.legal_hold
    where document = any($1::uuid[])) t`

type Row = { readonly document: string; readonly row: string; readonly it: Parameters<typeof canonical>[0] }

/** The digest of every row of these papers as it stands now. One statement. */
export const rowDigests = async (tx: Tx, documents: readonly string[]): Promise<RowDigests> => {
  const found = new Map<string, Map<string, string>>()
  for (const { document, row, it } of await tx.rows<Row>(ROWS, [documents])) {
    const rows = found.get(document) ?? new Map<string, string>()
    found.set(document, rows.set(row, sha256(canonical(it))))
  }
  return found
}
