import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type PaperField, readValue } from '../rules/index.ts'
import { writeEntries } from './write-entries.ts'

export type AcceptRefusal = 'paper-unknown' | 'paper-destroyed' | 'field-unknown' | 'value-unreadable'

export type FieldValue = { readonly name: string; readonly value: string }

const PAPER = `
  select d.kind, d.destroyed_at, d.place, k.fields from papers.document d join papers.kind k on k.word = d.kind
  where d.id = $1 for update of d`

const ACCEPT = `
  insert into papers.field as f (document, name, proposed, sure, value, accepted_at, accepted_by)
  select $1, name, '', 0, value, $4, $5 from unnest($2::text[], $3::text[]) as t (name, value)
  on conflict (document, name) do update set value = excluded.value, accepted_at = excluded.accepted_at,
    accepted_by = excluded.accepted_by`

type Paper = { kind: string; destroyed_at: Date | null; place: string | null; fields: readonly PaperField[] }

const refusalOf = (paper: Paper, values: readonly FieldValue[]) => {
  for (const { name, value } of values) {
    const field = paper.fields.find(it => it.name === name)
    if (!field) return refused('field-unknown', `A paper of the kind ${paper.kind} has no field ${name}.`)
    if (readValue(field.type, value) === null)
      return refused(
        'value-unreadable',
        `${name}: “${value}” is no ${field.type}. Write it as on the paper, or leave it out.`,
      )
  }
  return null
}

/** What a person has read on a paper or agreed to; announced, so that work which waits for it goes on. */
export const acceptFields = async (
  tx: Tx,
  who: string,
  now: Date,
  it: { readonly id: string; readonly values: readonly FieldValue[] },
): Promise<Answer<{ id: string; values: Readonly<Record<string, string>> }, AcceptRefusal>> => {
  const paper = await tx.one<Paper>(PAPER, [it.id])
  if (!paper) return refused('paper-unknown', `There is no paper ${it.id}.`)
  if (paper.destroyed_at) return refused('paper-destroyed', 'This paper was destroyed; nothing stands on it any more.')
  const refusal = refusalOf(paper, it.values)
  if (refusal) return refusal
  const typeOf = new Map(paper.fields.map(field => [field.name, field.type]))
  const values = Object.fromEntries(it.values.map(({ name, value }) => [name, readValue(typeOf.get(name)!, value)!]))
  await tx.rows(ACCEPT, [it.id, Object.keys(values), Object.values(values), now, who])
  await writeEntries(tx, who, now, [{ document: it.id, what: 'fields-accepted', said: { fields: it.values.length } }])
  const payload = { document: it.id, kind: paper.kind, place: paper.place, values }
  await announce(tx, [{ topic: 'papers.fields-accepted', key: it.id, payload }])
  return done({ id: it.id, values })
}
