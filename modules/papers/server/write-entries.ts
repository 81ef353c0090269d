import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { type EntryDetail, entryText } from '../rules/index.ts'
import { rowDigests } from './seal-rows.ts'

/** What was done to a paper. `said` goes into the entry beside the digests of the rows. */
export type Deed = {
  readonly document: string
  readonly what: 'captured' | 'version-added' | 'read' | 'fields-accepted' | 'held' | 'released' | 'destroyed'
  readonly said?: Readonly<Record<string, string | number | null>>
}

// Held to the end of the transaction: entries follow each other one by one, whoever writes them.
const HEAD = 'select seq, digest from papers.head for update'

const WRITE = `
  with written as (
    insert into papers.entry (seq, document, what, at, who, detail, previous, digest)
    select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::json[], $7::text[], $8::text[]))
  update papers.head set seq = $9, digest = $10`

/**
 * Seals what has just been done to papers into their chain: call it last in a transaction. Three statements for any
 * number of deeds.
 */
export const writeEntries = async (tx: Tx, who: string, now: Date, deeds: readonly Deed[]): Promise<void> => {
  if (deeds.length === 0) return
  const head = (await tx.one<{ seq: number; digest: string }>(HEAD))!
  const rows = await rowDigests(
    tx,
    deeds.map(deed => deed.document),
  )
  let { seq, digest } = head
  const entries = deeds.map(({ document, what, said }) => {
    seq += 1
    const detail: EntryDetail = { ...said, rows: Object.fromEntries(rows.get(document) ?? []) }
    const entry = { seq, document, what, at: now.toISOString(), who, detail, previous: digest }
    digest = sha256(entryText(entry))
    return { ...entry, digest }
  })
  await tx.rows(WRITE, [
    ...columns(
      entries,
      e => e.seq,
      e => e.document,
      e => e.what,
      e => e.at,
      e => e.who,
      e => canonical(e.detail),
      e => e.previous,
      e => e.digest,
    ),
    seq,
    digest,
  ])
}
