import { addJob } from '#platform/jobs/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'

export const CUSTOMER_JOB = 'send-customer-messages'

/** A word to a customer about their own affairs. `body` may hold `{link}`: filled as it is sent, never kept. */
export type CustomerMessage = {
  readonly id: string
  /** What it is about, `order:<id>`; with `word` and `turn` it is told once. */
  readonly subject: string
  readonly word: string
  readonly turn: string
  /** E.164, or null; one of both must be there. */
  readonly phone: string | null
  readonly email: string | null
  readonly language: 'id' | 'en'
  readonly title: string
  readonly body: string
}

const ASK = `
  insert into notify.customer_message (id, subject, word, turn, phone, email, language, title, body, asked_at, send_at, state_at)
  select t.id, subject, word, turn, phone, email, language, title, body, $1, $1, $1
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    as t (id, subject, word, turn, phone, email, language, title, body)
  on conflict on constraint customer_message_once do nothing returning id`

/**
 * Asks for service messages to be sent, each turn once however often it is asked. They need no consent, because they are
 * about what the customer asked for. Gives how many are new. Two statements for any number.
 */
export const askCustomerMessages = async (tx: Tx, now: Date, all: readonly CustomerMessage[]): Promise<number> => {
  if (all.length === 0) return 0
  const fresh = await tx.rows(ASK, [
    now,
    ...columns(
      all,
      m => m.id,
      m => m.subject,
      m => m.word,
      m => m.turn,
      m => m.phone,
      m => m.email,
      m => m.language,
      m => m.title,
      m => m.body,
    ),
  ])
  if (fresh.length > 0) await addJob(tx, CUSTOMER_JOB, {}, { key: CUSTOMER_JOB })
  return fresh.length
}
