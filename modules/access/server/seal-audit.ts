import type { Tx } from '#platform/postgres/index.ts'
import { NO_SEAL, sealDigest } from './audit-digest.ts'

const LOCK = 7_215_640_910

export type Seal = { readonly number: number; readonly digest: string; readonly entries: number }

const take = `
  delete from access.audit_pending
  where seq in (select seq from access.audit_pending order by seq limit $1) returning seq`

/**
 * Seals what has been written since: one more link of the chain, over at most `most` entries. For the worker, every
 * minute or so; null when there was nothing. An entry whose transaction was still open is simply in a later seal, so
 * writers wait for nobody. The digest is worth keeping outside the database (a log does): it proves the chain so far.
 */
export const sealAudit = async (tx: Tx, now: Date, most = 5000): Promise<Seal | null> => {
  await tx.rows('select pg_advisory_xact_lock($1)', [LOCK])
  const taken = await tx.rows<{ seq: number }>(take, [most])
  if (taken.length === 0) return null
  const seqs = taken.map(row => row.seq).sort((a, b) => a - b)
  const last = await tx.one<{ number: number; digest: string }>(
    'select number, digest from access.audit_seal order by number desc limit 1',
  )
  const number = (last?.number ?? 0) + 1
  const previous = last?.digest ?? NO_SEAL
  const { digest } = await sealDigest(tx, previous, number, seqs)
  await tx.rows(
    'insert into access.audit_seal (number, previous, entries, digest, sealed_at) values ($1, $2, $3, $4, $5)',
    [number, previous, seqs, digest, now],
  )
  return { number, digest, entries: seqs.length }
}
