import type { Tx } from '#platform/postgres/index.ts'

/** Something that has happened. `key` says what it is about; the payload is small: ids, not copies. */
export type Announcement = { readonly topic: string; readonly key: string; readonly payload: object }

export type Message = { id: number; topic: string; key: string; payload: Record<string, unknown>; at: Date }

/** The channel on which processes hear that there is something to read. */
export const CHANNEL = 'ujung'

const INSERT = `
  with said as (
    insert into relay.message (topic, key, payload)
    select * from unnest($1::text[], $2::text[], $3::jsonb[]) returning topic, key),
  about as (
    select topic, key, (row_number() over (partition by topic order by key) - 1) / 100 as part
    from (select distinct topic, key from said) as once)
  select pg_notify('${CHANNEL}', jsonb_build_object('topic', topic, 'keys', jsonb_agg(key))::text)
  from about group by topic, part`

/** Says, within the caller's transaction, what has happened: one statement for any number, heard when it commits. */
export const announce = (tx: Tx, said: readonly Announcement[]) =>
  said.length === 0
    ? Promise.resolve([])
    : tx.rows(INSERT, [said.map(a => a.topic), said.map(a => a.key), said.map(a => JSON.stringify(a.payload))])
