import type { Tx } from '#platform/postgres/index.ts'
import type { SequenceState, TableShape } from './manifest.ts'

/**
 * Schemas that a back-up leaves alone: PostgreSQL's own, `public` (nothing of ours is there, and a database may be
 * shared), and the job queue, which is made again from what the modules keep.
 */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`

const NO_EXTENSION = `not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Every table of ours and its columns that hold data (generated ones are computed again), in order of name. */
export const describeTables = (tx: Tx): Promise<TableShape[]> =>
  tx.rows<TableShape>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
       (select coalesce(jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod))
          order by a.attname collate "C"), '[]')
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and ${NO_EXTENSION}
     order by n.nspname, c.relname`,
  )

/** Where every sequence of ours stands. */
export const describeSequences = (tx: Tx): Promise<SequenceState[]> =>
  tx.rows<SequenceState>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
       coalesce(pg_sequence_last_value(c.oid), s.seqstart)::text as last,
       pg_sequence_last_value(c.oid) is not null as called
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
     where c.relkind = 'S' and ${OURS} and ${NO_EXTENSION}
     order by n.nspname, c.relname`,
  )

/** What `restore --replace` takes away: schemas of ours, and the job queue, whose jobs speak of what was. */
export const describeSchemas = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.rows<{ name: string }>(
    `select quote_ident(n.nspname) as name from pg_namespace n where (${OURS}) or n.nspname = 'graphile_worker' order by 1`,
  )
  return rows.map(row => row.name)
}
