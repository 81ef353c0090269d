import type { Tx } from '#platform/postgres/index.ts'
import { effective, type Grant, holdsAt, TILL_WORDS, type TillStaff } from '../rules/index.ts'

export type StaffList = {
  /** Grows with every change of users, roles, grants and PINs anywhere. */
  readonly revision: number
  /** Null when nothing changed since the revision the till has. */
  readonly staff: readonly TillStaff[] | null
}

type Row = { id: string; name: string; pinSalt: string; pinHash: string; pinRounds: number; grants: Grant[] }

const read = `
  select u.id, u.name, p.salt as "pinSalt", p.hash as "pinHash", p.rounds as "pinRounds",
         json_agg(json_build_object('permissions', r.permissions, 'place', g.place)) as grants
  from access.pin p
  join access.user_account u on u.id = p.user_id and u.disabled_at is null
  join access.role_grant g on g.user_id = u.id and (g.place is null or g.place = $1)
  join access.role r on r.word = g.role
  group by u.id, u.name, p.salt, p.hash, p.rounds
  order by u.name, u.id`

const staffWith = ({ grants, ...row }: Row, place: string, words: readonly string[]): TillStaff => {
  const where = effective(grants)
  return { ...row, permissions: words.filter(word => holdsAt(where, word, place)) }
}

/** Whoever may only read, or finish tasks, has no work with money or goods there. */
const mayAct = ({ permissions }: TillStaff) => permissions.some(word => !word.endsWith('.read') && word !== 'flow.work')

/**
 * Who may sign in at the tills of a place by PIN, with what they may do at a till and nothing else; or, with
 * `HANDHELD_WORDS`, at its handhelds. The revision is read first: a change that slips in between is in the list already
 * and fetched once more.
 */
export const staffOfPlace = async (
  tx: Tx,
  place: string,
  since: number | null = null,
  words: readonly string[] = TILL_WORDS,
): Promise<StaffList> => {
  const { revision } = (await tx.one<{ revision: number }>('select number as revision from access.staff_revision'))!
  if (revision === since) return { revision, staff: null }
  const rows = await tx.rows<Row>(read, [place])
  const staff = rows.map(row => staffWith(row, place, words)).filter(mayAct)
  return { revision, staff }
}
