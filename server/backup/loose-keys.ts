import type { Tx } from '#platform/postgres/index.ts'

type Key = { table: string; name: string; definition: string }

const KEYS = `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
  where c.contype = 'f' and c.conparentid = 0 and n.nspname || '.' || t.relname = any ($1)
  order by 1, 2`

const triggers = (tx: Tx, tables: readonly string[], word: 'enable' | 'disable') =>
  tx.rows(tables.map(name => `alter table ${name} ${word} trigger user`).join(';'))

/**
 * Runs `load` while no foreign key and no trigger of ours is in force, then puts both back: the keys are judged again
 * over all rows. Needs the tables' owner, not a superuser, and any order of loading will do.
 */
export const withLooseKeys = async (tx: Tx, tables: readonly string[], load: () => Promise<void>): Promise<void> => {
  const keys = await tx.rows<Key>(KEYS, [tables.map(name => name.replaceAll('"', ''))])
  await triggers(tx, tables, 'disable')
  for (const { table, name } of keys) await tx.rows(`alter table ${table} drop constraint ${name}`)
  await load()
  await tx.rows('set constraints all immediate')
  for (const { table, name, definition } of keys)
    await tx.rows(`alter table ${table} add constraint ${name} ${definition}`)
  await triggers(tx, tables, 'enable')
}
