import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { writeEntries } from './write-entries.ts'

const HOLD = `
  insert into papers.legal_hold (id, document, reason, at, who) values ($1, $2, $3, $4, $5)
  on conflict (id) do nothing returning id`

const STANDS = 'select destroyed_at from papers.document where id = $1 for update'

/** Forbids that a paper be destroyed, whatever its schedule says, until the hold is lifted. Repeated, it is one hold. */
export const holdPaper = async (
  tx: Tx,
  who: string,
  now: Date,
  it: { readonly id: string; readonly document: string; readonly reason: string },
): Promise<Answer<{ id: string }, 'paper-unknown' | 'paper-destroyed'>> => {
  const paper = await tx.one<{ destroyed_at: Date | null }>(STANDS, [it.document])
  if (!paper) return refused('paper-unknown', `There is no paper ${it.document}.`)
  if (paper.destroyed_at) return refused('paper-destroyed', 'This paper was destroyed already.')
  if (await tx.one(HOLD, [it.id, it.document, it.reason, now, who]))
    await writeEntries(tx, who, now, [{ document: it.document, what: 'held', said: { reason: it.reason } }])
  return done({ id: it.id })
}

const LIFT = `
  update papers.legal_hold set lifted_at = $2, lifted_by = $3 where id = $1 and lifted_at is null returning document`

/** Lifts a hold; lifted twice, it is lifted once. */
export const liftHold = async (
  tx: Tx,
  who: string,
  now: Date,
  id: string,
): Promise<Answer<{ id: string }, 'hold-unknown'>> => {
  const lifted = await tx.one<{ document: string }>(LIFT, [id, now, who])
  if (lifted) await writeEntries(tx, who, now, [{ document: lifted.document, what: 'released', said: { hold: id } }])
  else if (!(await tx.one('select id from papers.legal_hold where id = $1', [id])))
    return refused('hold-unknown', `There is no hold ${id}.`)
  return done({ id })
}
