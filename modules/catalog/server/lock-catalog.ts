import type { Tx } from '#platform/postgres/index.ts'

// Any number does; it is this module's own.
const CATALOG = 4_210_910_001

/**
 * One saving transaction at a time, until it has committed: revisions then become visible in their order, and what was
 * read to judge a save still holds when it is written. Reading is never held up.
 */
export const lockCatalog = (tx: Tx) => tx.rows('select pg_advisory_xact_lock($1)', [CATALOG])
