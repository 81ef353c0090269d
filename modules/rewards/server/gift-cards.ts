import { createHmac, randomBytes } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { balanceOf, postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { giftNumberOf, giftNumberText, isGiftNumber, valueAccount, valueUnit } from '../rules/index.ts'

export type GiftIssue = {
  /** UUIDv7 made by the one who issues: it becomes the card's id, so asking again issues nothing more. */
  readonly id: string
  /** Minor units, above zero. */
  readonly amount: number
  readonly currency: string
  readonly day: string
  /** Who owes for it: a customer who bought it (`receivable`), or the company that gives it away (`expense`). */
  readonly against: 'receivable' | 'expense'
  readonly reason: string
}

export type IssuedGift = {
  readonly id: string
  /** Shown once; null when the card was issued before. */
  readonly number: string | null
  readonly amount: number
}

const hashOf = (secret: string, number: string) => createHmac('sha256', secret).update(`gift:${number}`).digest('hex')

const bookIssue = (tx: Tx, who: Who, now: Date, { id, amount, currency, day, against, reason }: GiftIssue) =>
  postEntries(tx, [
    {
      ...{ id, why: 'gift-issued', at: now.toISOString(), day, who: who.id, ref: reason },
      postings: [
        { debit: `${against}:gift-cards`, credit: 'gift:issued', unit: currency, amount },
        { debit: valueAccount('gift', id), credit: 'gift-issued:cards', unit: valueUnit('gift', currency), amount },
      ],
    },
  ])

/** Issues a card with value: a debt of the company in money, and what the card may buy beside it. */
export const issueGift = async (
  tx: Tx,
  who: Who,
  now: Date,
  secret: string,
  wish: GiftIssue,
): Promise<Answer<IssuedGift>> => {
  const number = giftNumberOf(randomBytes(11))
  const made = await tx.one(
    `insert into rewards.gift_card (id, number_hash, last_digits, issued_at, issued_by, reason)
     values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning 1`,
    [wish.id, hashOf(secret, number), number.slice(-4), now, who.id, wish.reason],
  )
  if (made) await bookIssue(tx, who, now, wish)
  return done({ id: wish.id, number: made ? number : null, amount: wish.amount })
}

export type FoundGift = { id: string; lastDigits: string; amount: number; free: number }

/** What a card is worth, by the number on it. */
export const findGift = async (
  tx: Tx,
  secret: string,
  currency: string,
  typed: string,
): Promise<Answer<FoundGift, 'gift-unknown' | 'gift-blocked'>> => {
  const number = giftNumberText(typed)
  const card = isGiftNumber(number)
    ? await tx.one<{ id: string; lastDigits: string; blocked: boolean }>(
        `select id, last_digits as "lastDigits", blocked_at is not null as blocked from rewards.gift_card
         where number_hash = $1`,
        [hashOf(secret, number)],
      )
    : undefined
  if (!card) return refused('gift-unknown', 'No gift card has this number. Read it again, digit by digit.')
  if (card.blocked) return refused('gift-blocked', `Card …${card.lastDigits} is blocked; the office knows why.`)
  const { amount, available } = await balanceOf(tx, valueAccount('gift', card.id), valueUnit('gift', currency))
  return done({ id: card.id, lastDigits: card.lastDigits, amount, free: available })
}
