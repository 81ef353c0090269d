import type { Tx } from '#platform/postgres/index.ts'
import { subjectOf } from '../consumer/paid-of.ts'

type Row = {
  id: string
  word: string
  title: string
  state: 'waiting' | 'sent' | 'failed'
  at: Date
  way: string | null
  through: string | null
  fault: string | null
}

/** What a customer was told of an order, the newest first. One statement. */
export const listMessages = async (tx: Tx, order: string) =>
  (
    await tx.rows<Row>(
      `select id, word, title, state, state_at as at, way, through, fault from notify.v_customer_message
       where subject = $1 order by asked_at desc, id desc`,
      [subjectOf(order)],
    )
  ).map(row => ({ ...row, at: row.at.toISOString() }))
