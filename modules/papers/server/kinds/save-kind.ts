import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type KindDraft, kindFault } from '../../rules/index.ts'

/** `version` is the one that was changed; 0 makes a new kind. */
export type KindWish = KindDraft & { readonly version: number }

export type Kind = KindDraft & { readonly version: number }

const KINDS = `
  select word, name_id as id, name_en as en, keep_years as "keepYears", fields, version, begins, begins_when as "beginsWhen"
  from papers.kind`

/** The kinds of paper there are. */
export const listKinds = (tx: Tx): Promise<Kind[]> => tx.rows<Kind>(`${KINDS} order by word`)

const MAKE = `
  insert into papers.kind (word, name_id, name_en, keep_years, fields, begins, begins_when, at, who)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (word) do nothing returning version`

const CHANGE = `
  update papers.kind set name_id = $2, name_en = $3, keep_years = $4, fields = $5, begins = $6, begins_when = $7, at = $8,
    who = $9, version = version + 1
  where word = $1 and version = $10 returning version`

const SAID = {
  'kind-unnamed': 'A kind wants a name in both languages.',
  'kind-word': 'A kind is called by small letters, digits and hyphens.',
  'kind-years': 'Papers are kept for 1 to 100 years, or for ever.',
  'kind-field-twice': 'Two fields have the same name.',
  'kind-field-unlabelled': 'Every field wants a word that stands before it on the paper.',
} as const

/**
 * Makes a kind of paper or changes one. Papers that are there keep what was promised for them: how long they are kept
 * was settled when they came. What was read stays; what is read from now on is read by the new labels.
 */
export const saveKind = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: KindWish,
): Promise<Answer<{ word: string; version: number }, keyof typeof SAID | 'kind-stale'>> => {
  const fault = kindFault(wish)
  if (fault) return refused(fault, SAID[fault])
  const { word, id, en, keepYears, fields, begins, beginsWhen, version } = wish
  const before = await tx.one<Kind>(`${KINDS} where word = $1 for update`, [word])
  const values = [word, id.trim(), en.trim(), keepYears, JSON.stringify(fields), begins, beginsWhen, now, who.id]
  const kept = await (version === 0
    ? tx.one<{ version: number }>(MAKE, values)
    : tx.one<{ version: number }>(CHANGE, [...values, version]))
  if (!kept) return refused('kind-stale', `The kind ${word} was changed meanwhile, or its word is taken.`)
  await audit(tx, who, now, 'papers.kind-saved', `paper-kind:${word}`, { before, after: wish, fields: fields.length })
  return done({ word, version: kept.version })
}
