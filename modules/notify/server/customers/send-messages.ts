import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { CustomerWay } from './customer-ways.ts'

export type CustomerOffice = {
  readonly db: Database
  readonly now: () => Date
  /** The best way first: the first that takes it carries it. */
  readonly ways: readonly CustomerWay[]
  /** What `{link}` stands for, by the subject: made as it is sent. */
  readonly linkOf: (tx: Tx, subject: string) => Promise<string>
}

type Row = {
  id: string
  subject: string
  phone: string | null
  email: string | null
  language: 'id' | 'en'
  title: string
  body: string
  tries: number
}

const TAKE = `
  select id, subject, phone, email, language, title, body, tries from notify.customer_message
  where state = 'waiting' and send_at <= $1 order by send_at, id limit 1 for update skip locked`
const SENT = `
  update notify.customer_message set state = 'sent', state_at = $2, way = $3, through = $4, provider_id = $5, fault = null
  where id = $1`
const FAILED = `update notify.customer_message set state = 'failed', state_at = $2, fault = $3 where id = $1`
const AGAIN = `
  update notify.customer_message set tries = tries + 1, state_at = $2, send_at = $3, fault = $4,
    state = case when tries >= 7 then 'failed' else 'waiting' end where id = $1`

const pauseAfter = (tries: number) => Math.min(360, 3 ** tries) * 60_000

/** Tries each way that has an address; a way that will never reach it lets the next one try. */
const handOver = async (tx: Tx, office: CustomerOffice, now: Date, row: Row): Promise<string> => {
  const { id, language, title } = row
  const text = row.body.replaceAll('{link}', await office.linkOf(tx, row.subject))
  let fault = 'nothing is set up that reaches this address'
  for (const { way, send } of office.ways) {
    const to = way === 'mail' ? row.email : row.phone
    if (to === null) continue
    const sent = await send({ id, to, language, title, text })
    if (!sent.ok) fault = sent.detail ?? sent.refusal
    else {
      await tx.rows(SENT, [id, now, way, sent.value.through, sent.value.providerId])
      return 'sent'
    }
  }
  await tx.rows(FAILED, [id, now, fault.slice(0, 300)])
  return 'failed'
}

const sendOne = (office: CustomerOffice): Promise<string | null> =>
  transact(office.db, async tx => {
    const now = office.now()
    const row = await tx.one<Row>(TAKE, [now])
    if (!row) return null
    const outcome = await handOver(tx, office, now, row).catch(async (error: unknown) => {
      const why = String((error as Error)?.message ?? error).slice(0, 300)
      await tx.rows(AGAIN, [row.id, now, new Date(now.getTime() + pauseAfter(row.tries)), why])
      return 'again'
    })
    await announce(tx, [{ topic: 'notify.customers-told', key: row.subject, payload: { subject: row.subject } }])
    return outcome
  })

/**
 * Sends what customers are to be told, each in a transaction of its own: of two workers one sends it. Should a worker die
 * between a provider's yes and the commit, it goes once more. What can't be handed over now is tried again, later each
 * time, eight times.
 */
export const sendCustomerMessages = async (office: CustomerOffice): Promise<Readonly<Record<string, number>>> => {
  const count: Record<string, number> = {}
  for (;;) {
    const outcome = await sendOne(office)
    if (outcome === null) return count
    count[outcome] = (count[outcome] ?? 0) + 1
  }
}
