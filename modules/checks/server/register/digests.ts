/**
 * Digests as PostgreSQL computes them, over any number of rows at once. Anyone can compute them again: SHA-256 over the
 * text of a JSON array, as PostgreSQL writes it.
 */
const hashOf = (parts: string) => `encode(sha256(convert_to(jsonb_build_array(${parts})::text, 'UTF8')), 'hex')`

/** Digest of what is known of a cheque; `i` names its row. */
export const fieldsDigest = (i: string): string =>
  hashOf(
    ['id', 'kind', 'line', 'routing', 'account', 'serial', 'amount', 'words', 'encoded', 'issue', 'effective']
      .map(column => `${i}.${column}`)
      .join(', '),
  )

type StepParts = Readonly<Record<'previous' | 'item' | 'n' | 'what' | 'at' | 'who' | 'why' | 'deed' | 'fields', string>>

const instant = (at: string) => `to_char((${at})::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Digest of a step from expressions of its parts; the digest before it is one of them. */
export const stepDigest = ({ previous, item, n, what, at, who, why, deed, fields }: StepParts): string =>
  hashOf(
    [
      ...[previous, `(${item})::uuid::text`, `(${n})::int`, `(${what})::text`, instant(at)],
      ...[`(${who})::text`, `(${why})::text`, `(${deed})::uuid::text`, fields],
    ].join(', '),
  )

/** The digest before the first step of a life. */
export const NO_STEP = "repeat('0', 64)"
