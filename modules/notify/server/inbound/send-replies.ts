import type { Answer } from '#kernel/answer.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import type { Handed } from '../notices/send-notices.ts'
import type { InboundChannel } from './keep-inbound.ts'

/** A word back to whoever sent something. */
export type Reply = {
  readonly id: string
  readonly channel: InboundChannel
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly tries: number
}

export type Repliers = Readonly<Partial<Record<InboundChannel, (reply: Reply) => Promise<Answer<Handed>>>>>

export type ReplyOffice = { readonly db: Database; readonly now: () => Date; readonly repliers: Repliers }

const DUE = `select id from notify.reply where state = 'waiting' and send_at <= $1 order by send_at, id limit 100`
const TAKE = `
  select id, channel, address, subject, text, tries from notify.reply
  where id = $1 and state = 'waiting' and send_at <= $2 for update skip locked`
const ENDS = `update notify.reply set state = $2, through = $3, fault = $4 where id = $1`
const AGAIN = `
  update notify.reply set tries = tries + 1, send_at = $2, fault = $3,
    state = case when tries >= 4 then 'failed' else 'waiting' end where id = $1`

const handOver = async (tx: Tx, { repliers }: ReplyOffice, now: Date, reply: Reply): Promise<string> => {
  const replier = repliers[reply.channel]
  const ends = async (state: string, through: string | null, fault: string | null) => {
    await tx.rows(ENDS, [reply.id, state, through, fault])
    return state
  }
  if (!replier) return ends('failed', null, `nothing is set up to send by ${reply.channel}`)
  try {
    const sent = await replier(reply)
    return sent.ok ? ends('sent', sent.value.through, null) : ends('failed', null, sent.detail ?? sent.refusal)
  } catch (error) {
    const later = new Date(now.getTime() + 3 ** reply.tries * 60_000)
    await tx.rows(AGAIN, [reply.id, later, String((error as Error)?.message ?? error).slice(0, 300)])
    return 'again'
  }
}

/** Tells people what became of what they sent, each once. */
export const sendReplies = async (office: ReplyOffice): Promise<number> => {
  const now = office.now()
  const due = await transact(office.db, tx => tx.rows<{ id: string }>(DUE, [now]))
  for (const { id } of due)
    await transact(office.db, async tx => {
      const reply = await tx.one<Reply>(TAKE, [id, now])
      if (reply) await handOver(tx, office, now, reply)
    })
  return due.length
}
