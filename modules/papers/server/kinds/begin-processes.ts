import type { Tx } from '#platform/postgres/index.ts'

/** A paper with which a process is to begin. */
export type Beginning = {
  readonly document: string
  readonly process: string
  readonly title: string
  readonly place: string | null
  /** What it says, by field: as accepted, else as read. Amounts as numbers, everything else as text. */
  readonly values: Readonly<Record<string, string | number>>
  /** Who accepted it, else who captured it; null: no person, it came by mail. */
  readonly person: { readonly id: string; readonly name: string } | null
}

const BEGINNINGS = `
  select d.id as document, k.begins as process, d.title, d.place,
    coalesce((select jsonb_object_agg(f.name, case when t.type = 'amount' and s.said ~ '^-?[0-9]{1,15}$'
        then to_jsonb(s.said::bigint) else to_jsonb(s.said) end)
      from papers.field f
      join jsonb_to_recordset(k.fields) as t (name text, type text) on t.name = f.name
      cross join lateral (select coalesce(f.value, f.proposed) as said) s
      where f.document = d.id and s.said <> ''), '{}') as values,
    (select jsonb_build_object('id', u.id, 'name', u.name) from access.v_user u where u.id::text = coalesce(
      (select max(f.accepted_by) from papers.field f where f.document = d.id), d.who)) as person
  from papers.document d join papers.kind k on k.word = d.kind
  where d.id = any($1::uuid[]) and k.begins is not null and k.begins_when = $2 and d.destroyed_at is null
    and not exists (select 1 from papers.begun b where b.document = d.id)
  order by d.id`

/** Of these papers those whose kind begins a process at this moment, and with which none has begun. One statement. */
export const papersThatBegin = (
  tx: Tx,
  documents: readonly string[],
  when: 'read' | 'accepted',
): Promise<Beginning[]> => tx.rows<Beginning>(BEGINNINGS, [documents, when])

/** Writes down that a process has begun with a paper: from now on none does any more. */
export const noteBegun = async (
  tx: Tx,
  now: Date,
  { document, process, instance }: { readonly document: string; readonly process: string; readonly instance: string },
): Promise<void> => {
  await tx.rows('insert into papers.begun (document, process, instance, at) values ($1, $2, $3, $4)', [
    ...[document, process, instance, now],
  ])
}
