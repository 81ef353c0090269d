import type { Tx } from '#platform/postgres/index.ts'

export type AuditSearch = {
  readonly who?: string
  /** A word, or its beginning with a star: `user.*`. */
  readonly what?: string
  readonly subject?: string
  readonly from?: Date
  readonly to?: Date
  /** Entries older than this one. */
  readonly before?: number
  readonly limit: number
}

export type AuditRow = {
  seq: number
  at: Date
  who: { kind: 'user' | 'register' | 'system'; id: string; name: string }
  what: string
  subject: string
  request: string | null
  ip: string | null
  detail: Record<string, unknown>
}

const search = `
  select seq, at, json_build_object('kind', who_kind, 'id', who_id, 'name', who_name) as who, what, subject, request,
         ip, detail
  from access.audit
  where ($1::text is null or who_id = $1) and ($2::text is null or what like $2) and ($3::text is null or subject = $3)
    and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)
    and ($6::bigint is null or seq < $6)
  order by seq desc limit $7`

/** Newest first. */
export const listAudit = (tx: Tx, input: AuditSearch): Promise<AuditRow[]> => {
  const what = input.what?.replace(/[\\%_]/g, '\\$&').replace(/\*$/, '%')
  const { who, subject, from, to, before } = input
  const values = [who, what, subject, from, to, before].map(value => value ?? null)
  return tx.rows<AuditRow>(search, [...values, Math.min(input.limit, 500)])
}
