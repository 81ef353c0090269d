import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { dynamicQris } from '../rules/index.ts'
import { qrisOfPlaces } from './qris-merchant.ts'

export type QrisWish = {
  /** UUIDv7 made by the asker: asking again gives the same attempt. */
  readonly id: string
  readonly place: string
  readonly register: string | null
  /** What it pays: a sale's or an order's id. */
  readonly subject: string
  readonly amount: number
  /** What the payer's app shows as the bill. */
  readonly bill?: string
}

export type QrisAttempt = {
  readonly id: string
  readonly place: string
  readonly register: string | null
  readonly subject: string
  readonly amount: number
  readonly payload: string
  readonly state: 'awaiting' | 'confirmed' | 'dropped'
  readonly seen: string | null
  readonly startedAt: Date
}

const COLUMNS = 'id, place, register, subject, amount, payload, state, seen, started_at as "startedAt"'

/**
 * Begins a QRIS payment: a code for the amount, awaiting confirmation by a person, since no acquirer tells us. The same
 * id again gives the attempt as it stands; the same id for something else is refused.
 */
export const startQris = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: QrisWish,
): Promise<Answer<QrisAttempt, 'qris-not-set' | 'qris-too-long' | 'attempt-differs'>> => {
  const merchant = (await qrisOfPlaces(tx, [wish.place])).get(wish.place)
  if (!merchant) return refused('qris-not-set', 'This place has no QRIS settings: enter what the acquirer gave you.')
  const code = dynamicQris(merchant, { amount: wish.amount, bill: wish.bill })
  if (!code.ok) return refused('qris-too-long', code.detail)
  await tx.rows(
    `insert into payments.qris_attempt (id, place, register, subject, kind, amount, payload, started_at, started_by)
     values ($1, $2, $3, $4, 'dynamic', $5, $6, $7, $8) on conflict (id) do nothing`,
    [wish.id, wish.place, wish.register, wish.subject, wish.amount, code.value, now, who.id],
  )
  const attempt = await readQrisAttempt(tx, wish.id)
  return attempt && attempt.amount === wish.amount && attempt.subject === wish.subject && attempt.place === wish.place
    ? done(attempt)
    : refused('attempt-differs', `Attempt ${wish.id} was begun for something else: use a new id.`)
}

export const readQrisAttempt = (tx: Tx, id: string): Promise<QrisAttempt | undefined> =>
  tx.one<QrisAttempt>(`select ${COLUMNS} from payments.qris_attempt where id = $1`, [id])

/** Payments that still wait for a person, oldest first, at most 500. */
export const awaitingQris = (tx: Tx, places: readonly string[] | 'all'): Promise<QrisAttempt[]> =>
  tx.rows<QrisAttempt>(
    `select ${COLUMNS} from payments.qris_attempt
     where state = 'awaiting' and ($1::uuid[] is null or place = any($1::uuid[])) order by started_at limit 500`,
    [places === 'all' ? null : places],
  )

export type QrisEnding = {
  readonly id: string
  readonly outcome: 'confirmed' | 'dropped'
  /** For a confirmation the acquirer's reference that the person saw; for a drop, why. */
  readonly seen: string
}

/**
 * A person says that the money has been seen, or that it never came. Once said it stands; one acquirer's reference
 * confirms one payment of the place.
 */
export const endQris = async (
  tx: Tx,
  who: Who,
  now: Date,
  { id, outcome, seen }: QrisEnding,
): Promise<Answer<QrisAttempt, 'attempt-unknown' | 'attempt-ended' | 'reference-used'>> => {
  try {
    await tx.rows('savepoint ending')
    const ended = await tx.one<QrisAttempt>(
      `update payments.qris_attempt set state = $2, seen = $3, ended_at = $4, ended_by = $5
       where id = $1 and state = 'awaiting' returning ${COLUMNS}`,
      [id, outcome, seen.trim(), now, who.id],
    )
    if (!ended) return whyNot(await readQrisAttempt(tx, id), { id, outcome, seen })
    const { subject, place, amount } = ended
    await announce(tx, [
      { topic: `payments.qris-${outcome}`, key: subject, payload: { attempt: id, subject, place, amount } },
    ])
    return done(ended)
  } catch (error) {
    if (brokenConstraint(error) !== 'qris_attempt_seen_once') throw error
    await tx.rows('rollback to savepoint ending')
    return refused('reference-used', `${seen.trim()} has confirmed another payment: look for this one's own reference.`)
  }
}

const whyNot = (
  attempt: QrisAttempt | undefined,
  { id, outcome, seen }: QrisEnding,
): Answer<QrisAttempt, 'attempt-unknown' | 'attempt-ended'> => {
  if (!attempt) return refused('attempt-unknown', `There is no QRIS payment ${id}.`)
  if (attempt.state === outcome && attempt.seen === seen.trim()) return done(attempt)
  return refused('attempt-ended', `This payment was ${attempt.state} before.`)
}
