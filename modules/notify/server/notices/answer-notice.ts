import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type Notice, readNotice } from './notice.ts'
import { isSigned, readToken } from './token.ts'
import type { AnswerWay, Work } from './work.ts'

export type AnsweringOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly work: Work
  readonly secret: string
  readonly newId: () => string
}

export type TokenRefusal = 'token-forged' | 'token-expired'

/** The notice a token stands for, when it is ours and still good, and which button it is. */
export const openToken = async (
  { db, now, secret }: Pick<AnsweringOffice, 'db' | 'now' | 'secret'>,
  token: string,
): Promise<Answer<{ notice: Notice; button: number }, TokenRefusal>> => {
  const named = readToken(token)
  const notice = named && (await readOnly(db, tx => readNotice(tx, named.id)))
  if (!named || !notice || !isSigned(secret, notice, token))
    return refused('token-forged', 'This link or address is not one of ours.')
  if (notice.expiresAt <= now()) return refused('token-expired', 'This link or address has expired; use the desk.')
  return done({ notice, button: named.button })
}

const USE = `
  update notify.notice set used_at = $2, used_outcome = $3 where id = $1 and used_at is null`

const KEEP = `
  insert into notify.answer (id, notice, at, way, outcome, note, result, detail) values ($1, $2, $3, $4, $5, $6, $7, $8)`

export type AnswerRefusal = 'notice-used' | 'outcome-unknown' | string

export type Said = { readonly outcome: string; readonly note?: string; readonly way: AnswerWay }

/**
 * What somebody answered to a notice: the task is completed under the notice's own key, so that the same answer sent twice
 * is one, and the notice is spent. A later answer that says something else is refused, and each is kept.
 */
export const answerNotice = async (
  office: AnsweringOffice,
  notice: Notice,
  { outcome, note, way }: Said,
): Promise<Answer<{ readonly ended: boolean }, AnswerRefusal>> => {
  const answer = await judged(office, notice, { outcome, way, ...(note && { note }) })
  await transact(office.db, async tx => {
    const now = office.now()
    const result = answer.ok ? 'done' : answer.refusal
    const detail = answer.ok ? null : (answer.detail ?? null)
    if (answer.ok) await tx.rows(USE, [notice.id, now, outcome])
    await tx.rows(KEEP, [office.newId(), notice.id, now, way, outcome, note ?? null, result, detail])
    await announce(tx, [{ topic: 'notify.notices-changed', key: notice.id, payload: {} }])
  })
  return answer
}

const judged = async (
  { work }: AnsweringOffice,
  notice: Notice,
  { outcome, note, way }: Said,
): Promise<Answer<{ readonly ended: boolean }, AnswerRefusal>> => {
  if (notice.usedOutcome !== null && notice.usedOutcome !== outcome)
    return refused('notice-used', `It was answered before: ${notice.usedOutcome}.`)
  if (!notice.outcomes.includes(outcome))
    return refused('outcome-unknown', `It may end with ${notice.outcomes.join(', ')}, not with ${outcome}.`)
  const { person, task, id } = notice
  return work.complete({ person, task, outcome, key: `notice:${id}:${outcome}`, way, ...(note && { note }) })
}
