import { type Answer, done, refused } from '#kernel/answer.ts'
import { isClosed } from '#modules/books/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { brokenConstraint, type Tx } from '#platform/postgres/index.ts'
import type { StockRefusal } from '../../rules/index.ts'

export type Head = {
  /** UUIDv7 made by the actor. */
  readonly id: string
  /** Business day on which the goods moved. */
  readonly day: string
  /** The number people know it by. */
  readonly ref: string
}

export type Booked = { readonly answer: 'created' | 'exists' }

export type DocumentWish = Head & {
  readonly kind: string
  readonly place: string | null
  readonly other: string | null
  readonly reason?: string
  /** All that was asked: the same id with something else in it is told apart. */
  readonly asked: object
}

const INSERT = `
  insert into stock.document (id, kind, place, other, day, at, who, ref, reason, digest)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning 1`

const WORDS: Readonly<Record<string, StockRefusal>> = {
  balance_too_low: 'not-enough',
  portion_not_enough: 'not-enough',
  serial_pk: 'serial-taken',
  posting_amount_positive: 'qty-wrong',
}

/**
 * Runs `work` as one document: booked whole or not at all, and once. A refusal, or a broken constraint that is one,
 * leaves nothing behind and the transaction goes on.
 */
export const asDocument = async <Value extends Booked>(
  tx: Tx,
  who: Who,
  now: Date,
  wish: DocumentWish,
  work: () => Promise<Answer<Value, StockRefusal>>,
): Promise<Answer<Value | Booked, StockRefusal>> => {
  await tx.rows('savepoint stock_document')
  const digest = sha256(JSON.stringify([wish.kind, wish.asked]))
  const { id, kind, place, other, day, ref, reason = '' } = wish
  const made = await tx.one(INSERT, [id, kind, place, other, day, now, who.id, ref, reason, digest])
  if (!made) {
    const old = await tx.one<{ digest: string }>('select digest from stock.document where id = $1', [id])
    await tx.rows('release savepoint stock_document')
    return old?.digest === digest
      ? done({ answer: 'exists' })
      : refused('document-differs', `Document ${id} is booked already, with other lines; make a new id.`)
  }
  const undo = async <Word extends StockRefusal>(word: Word, says: string) => {
    await tx.rows('rollback to savepoint stock_document')
    return refused(word, says)
  }
  if (await isClosed(tx, day)) return undo('period-closed', `${day} is closed; take a later day.`)
  try {
    const answer = await work()
    if (!answer.ok) return await undo(answer.refusal, answer.detail ?? answer.refusal)
    await tx.rows('release savepoint stock_document')
    return answer
  } catch (error) {
    const word = WORDS[brokenConstraint(error) ?? '']
    if (!word) throw error
    return undo(word, `Not all of ${ref || id} is there and free: count its items again, or take less.`)
  }
}
