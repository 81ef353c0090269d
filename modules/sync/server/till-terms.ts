import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { readPlace } from '#modules/company/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { KeptTerms, TillTerms } from '../contract/index.ts'

/** Until the company says otherwise; the amount is meant for rupiah. */
const USUAL: KeptTerms = {
  ...{ place: null, bookAgeHours: 72, overridePercent: 10, returnLimit: 500_000, lockMinutes: 0, version: 0 },
}

const COLUMNS = `place, book_age_hours as "bookAgeHours", override_percent as "overridePercent",
  return_limit as "returnLimit", lock_minutes as "lockMinutes"`

/** The company's terms, set or usual, then those of places that differ. */
export const listTillTerms = async (tx: Tx): Promise<KeptTerms[]> => {
  const rows = await tx.rows<KeptTerms>(
    `select ${COLUMNS}, version from sync.till_terms order by place is not null, place`,
  )
  return rows[0]?.place === null ? rows : [USUAL, ...rows]
}

/** What holds at a place: its own, the company's, or the usual ones. */
export const tillTermsOf = async (tx: Tx, place: string): Promise<TillTerms> => {
  const row = await tx.one<KeptTerms>(
    `select ${COLUMNS} from sync.till_terms where place = $1 or place is null order by place nulls last limit 1`,
    [place],
  )
  const { place: _, version: __, ...usual } = USUAL
  if (!row) return usual
  const { place: ___, ...terms } = row
  return terms
}

const subjectOf = (place: string | null) => `till-terms:${place ?? 'company'}`

/** Sets them for a place or for the company; tills have them with their next refresh. */
export const saveTillTerms = async (
  tx: Tx,
  who: Who,
  now: Date,
  terms: KeptTerms,
): Promise<Answer<KeptTerms, 'changed-meanwhile' | 'place-unknown'>> => {
  const { place, version, ...rest } = terms
  if (place && !(await readPlace(tx, place))) return refused('place-unknown', `There is no place ${place}.`)
  const before = (await listTillTerms(tx)).find(t => t.place === place && t.version > 0)
  const row = await tx.one<{ version: number }>(
    `insert into sync.till_terms as t (place, book_age_hours, override_percent, return_limit, lock_minutes, changed_at,
       changed_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint till_terms_once do update set book_age_hours = $2, override_percent = $3,
       return_limit = $4, lock_minutes = $5, changed_at = $6, changed_by = $7, version = t.version + 1
       where t.version = $8
     returning version`,
    [place, rest.bookAgeHours, rest.overridePercent, rest.returnLimit, rest.lockMinutes, now, who.id, version],
  )
  if (!row) return refused('changed-meanwhile', 'Somebody changed these terms meanwhile: look at them again.')
  await audit(tx, who, now, 'till-terms.changed', subjectOf(place), { ...rest, before, after: rest })
  return done({ ...terms, version: row.version })
}

/** A place follows the company again. */
export const dropTillTerms = async (tx: Tx, who: Who, now: Date, place: string): Promise<{ place: string }> => {
  const gone = await tx.rows('delete from sync.till_terms where place = $1 returning place', [place])
  if (gone.length > 0) await audit(tx, who, now, 'till-terms.dropped', subjectOf(place))
  return { place }
}
