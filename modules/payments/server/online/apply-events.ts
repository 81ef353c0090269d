import { postEntries } from '#modules/books/server/index.ts'
import { businessDay } from '#modules/company/rules/index.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import type { PayEvent } from '#platform/pay/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { foldEvent } from '../../rules/index.ts'

type Row = {
  id: string
  subject: string
  holder: string
  provider: string
  currency: string
  amount: number
  authorised: number
  captured: number
  state: PayEvent['said']
}

const LOCK = `
  select id, subject, holder, provider, currency, amount, authorised, captured, state from payments.online
  where id = any($1::uuid[]) order by id for update`

const isUuid = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** Refunds that the provider says have gone back; those we know and have not booked. */
const bookRefunds = async (tx: Tx, now: Date, row: Row, event: PayEvent) => {
  const keys = event.refunds.map(r => r.key).filter(isUuid)
  if (keys.length === 0) return []
  return tx.rows<{ id: string; amount: number; who: string }>(
    `update payments.online_refund set state = 'done', ended_at = $3 where id = any($1::uuid[]) and online = $2 and state = 'asked'
     returning id, amount, who`,
    [keys, row.id, now],
  )
}

const apply = async (tx: Tx, now: Date, day: string, row: Row, event: PayEvent) => {
  const next = foldEvent({ ...row, refunds: {} }, event, row.amount)
  const more = next.captured - row.captured
  await tx.rows(
    'update payments.online set state = $2, authorised = $3, captured = $4, changed_at = $5 where id = $1',
    [...[row.id, next.state, next.authorised, next.captured, now]],
  )
  const refunds = await bookRefunds(tx, now, row, event)
  const clearing = `clearing:online:${row.provider}`
  const head = { at: now.toISOString(), day, ref: row.subject }
  const unit = row.currency
  // The payment's own id names its first entry: whoever applies it twice books it once.
  const taken = { ...head, id: row.captured === 0 ? row.id : newId(), why: 'online-payment', who: row.provider }
  await postEntries(tx, [
    ...(more > 0 ? [{ ...taken, postings: [{ debit: clearing, credit: row.holder, unit, amount: more }] }] : []),
    ...refunds.map(({ id, amount, who }) => ({
      ...{ ...head, id, why: 'online-refund', who },
      postings: [{ debit: row.holder, credit: clearing, unit, amount }],
    })),
  ])
  return { ...row, ...next }
}

/**
 * Takes what providers said into the payments: any order and any repetition of the same events gives the same payments
 * and the same ledger. Events about payments that are not ours are passed over. Gives the subjects that changed.
 */
export const applyEvents = async (tx: Tx, now: Date, events: readonly PayEvent[]): Promise<string[]> => {
  const company = await readCompany(tx)
  const day = businessDay(momentsIn(company?.timeZone ?? 'Asia/Jakarta')(now), company?.dayCutOff ?? 0)
  const ours = events.filter(event => isUuid(event.attempt))
  const rows = new Map((await tx.rows<Row>(LOCK, [ours.map(e => e.attempt)])).map(row => [row.id, row]))
  const subjects = new Set<string>()
  for (const event of ours) {
    const row = rows.get(event.attempt)
    if (!row) continue
    rows.set(row.id, await apply(tx, now, day, row, event))
    subjects.add(row.subject)
  }
  await announce(
    tx,
    [...subjects].map(subject => ({ topic: 'payments.online-changed', key: subject, payload: { subject } })),
  )
  return [...subjects]
}
