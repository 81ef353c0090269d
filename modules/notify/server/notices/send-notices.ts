import type { Answer } from '#kernel/answer.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { NoticeWay } from '../../rules/index.ts'
import { NOTICE, type Notice } from './notice.ts'
import type { Offer, Work } from './work.ts'

export type Handed = { readonly through: string; readonly providerId?: string }

/**
 * Hands one notice to a provider. A refusal is for good (no such number, not allowed to write to it); throws when it could
 * not be handed over now.
 */
export type Sender = (notice: Notice, offer: Offer) => Promise<Answer<Handed>>

export type Senders = Readonly<Partial<Record<NoticeWay, Sender>>>

export type SendingOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly work: Work
  readonly senders: Senders
}

const DUE = `select id from notify.notice where state = 'waiting' and send_at <= $1 order by send_at, id limit 100`

const TAKE = `
  select ${NOTICE} from notify.notice n
  where n.id = $1 and n.state = 'waiting' and n.send_at <= $2
    and (n.way <> 'call' or not exists (
      select from notify.notice o where o.task = n.task and o.way = 'call' and o.id <> n.id and o.state = 'sent'
        and o.state_at > $2::timestamptz - interval '3 minutes'))
  for update skip locked`

/** Of one task one phone rings at a time: who calls for it waits for whoever is about to. */
const TURN = `
  select pg_advisory_xact_lock(hashtextextended('notify.call ' || task, 0)) from notify.notice
  where id = $1 and way = 'call'`

const SENT = `
  update notify.notice set state = 'sent', state_at = $2, through = $3, provider_id = $4, outcomes = $5, fault = null
  where id = $1`

const ENDS = `update notify.notice set state = $3, state_at = $2, fault = $4 where id = $1`

const AGAIN = `
  update notify.notice set tries = tries + 1, send_at = $3, fault = $4, state_at = $2,
    state = case when tries >= 7 then 'failed' else 'waiting' end where id = $1`

/** Minutes before the next try: 1, 3, 9, 27, 81 … at most 6 hours. */
const pauseAfter = (tries: number) => Math.min(360, 3 ** tries) * 60_000

/** Addresses and tokens stay out of what is kept of a fault. */
const faultText = (error: unknown) => String((error as Error)?.message ?? error).slice(0, 300)

const handOver = async (tx: Tx, office: SendingOffice, now: Date, notice: Notice): Promise<string> => {
  const sender = office.senders[notice.way]
  const ends = (state: string, why: string | null) => tx.rows(ENDS, [notice.id, now, state, why]).then(() => state)
  if (!sender) return ends('failed', `nothing is set up to send by ${notice.way}`)
  const offer = await office.work.offer(tx, now, notice)
  if (!offer || offer.ended || (notice.way === 'call' && offer.takenBy !== null)) return ends('dropped', null)
  const outcomes = offer.outcomes.map(it => it.word)
  try {
    const handed = await sender({ ...notice, outcomes }, offer)
    if (!handed.ok) return ends('failed', handed.detail ?? handed.refusal)
    const { through, providerId = null } = handed.value
    await tx.rows(SENT, [notice.id, now, through, providerId, outcomes])
    return 'sent'
  } catch (error) {
    await tx.rows(AGAIN, [notice.id, now, new Date(now.getTime() + pauseAfter(notice.tries)), faultText(error)])
    return 'again'
  }
}

const sendOne = (office: SendingOffice, id: string): Promise<string> =>
  transact(office.db, async tx => {
    const now = office.now()
    await tx.rows(TURN, [id])
    const notice = await tx.one<Notice>(TAKE, [id, now])
    if (!notice) return 'taken'
    const outcome = await handOver(tx, office, now, notice)
    await announce(tx, [{ topic: 'notify.notices-changed', key: id, payload: {} }])
    return outcome
  })

/**
 * Sends what is due, each in a transaction of its own: of two workers one sends it, and what was sent stays sent. Should
 * this process die between a provider's yes and the commit, it goes out once more; a mail then has the same Message-ID.
 * What cannot be handed over is tried again, later each time, eight times. Tasks that ended meanwhile are not told of.
 */
export const sendNotices = async (office: SendingOffice): Promise<Readonly<Record<string, number>>> => {
  const count: Record<string, number> = {}
  for (;;) {
    const due = await transact(office.db, tx => tx.rows<{ id: string }>(DUE, [office.now()]))
    for (const { id } of due) {
      const outcome = await sendOne(office, id)
      count[outcome] = (count[outcome] ?? 0) + 1
    }
    if (due.length < 100) return count
  }
}
