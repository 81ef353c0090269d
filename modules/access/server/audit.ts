import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Acting } from './acting.ts'

export type AuditDetail = {
  /** The thing before and after: only their digests are kept. */
  readonly before?: unknown
  readonly after?: unknown
  /** Everything else is kept as it is: small facts, no secrets, whole numbers only. */
  readonly [note: string]: unknown
}

const digest = (value: unknown): string | null => (value === undefined ? null : sha256(canonical(value)))

const write = `
  with entry as (
    insert into access.audit
      (at, who_kind, who_id, who_name, what, subject, request, ip, detail, before_digest, after_digest)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    returning seq)
  insert into access.audit_pending (seq) select seq from entry`

/**
 * Writes down who did what to which subject (`user:…`, `price-book:…`), in the deed's own transaction: one statement,
 * no lock that another writer could wait for. `sealAudit` chains the entries later.
 */
export const audit = async (
  tx: Tx,
  who: Who,
  now: Date,
  what: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> => {
  const { before, after, ...notes } = detail
  const from = (who as Acting).from
  const said = [what, subject, from?.request ?? null, from?.ip ?? null, canonical(notes)]
  await tx.rows(write, [now, who.kind, who.id, who.name, ...said, digest(before), digest(after)])
}
