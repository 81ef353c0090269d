import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** The seal before the first. */
export const NO_SEAL = '0'.repeat(64)

const read = `
  select seq, at, who_kind, who_id, who_name, what, subject, request, ip, detail::text as detail,
         before_digest, after_digest
  from access.audit where seq = any($1::bigint[]) order by seq`

type Entry = { readonly seq: number; readonly at: Date }

/** SHA-256 over the seal before, the seal's number and every entry it covers, in order; and how many were found. */
export const sealDigest = async (
  tx: Tx,
  previous: string,
  number: number,
  seqs: readonly number[],
): Promise<{ digest: string; found: number }> => {
  const entries = await tx.rows<Entry>(read, [seqs])
  const hash = createHash('sha256').update(`${previous}\n${number}\n`)
  for (const { at, ...entry } of entries) hash.update(`${canonical({ ...entry, at: at.toISOString() })}\n`)
  return { digest: hash.digest('hex'), found: entries.length }
}
