import type { Answer } from '#kernel/answer.ts'
import { columns, type Database, transact } from '#platform/postgres/index.ts'
import { moveLate } from './move-late.ts'

export type Outgoing = {
  readonly id: string
  readonly party: string
  readonly channel: string
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly language: 'id' | 'en'
}

/**
 * Hands one message on. Refuses with `not-taken` what certainly has not left and may be tried again, with any other word
 * what will never reach this address; throws where nobody can say whether it left.
 */
export type Hand = (message: Outgoing) => Promise<Answer<unknown> | undefined>

type Outcome = { readonly id: string; readonly state: 'sent' | 'failed' | 'waiting'; readonly note: string }

const TAKE = `
  update customers.message set state = 'sending', live = null, changed_at = $1
  where id in (select id from customers.message where state = 'waiting' and not_before <= $1 and not_after > $1
                 and ($3::text[] is null or channel = any ($3))
               order by not_before, id limit $2 for update skip locked)
  returning id, party, channel, address, subject, body, language`

/** Who withdrew while it was tried gets no second try, and what was paused or stopped meanwhile is again. */
const NOTE = `
  with told as (select * from unnest($1::uuid[], $2::text[], $3::text[]) as n (id, state, note)),
  held as (
    select k.id from customers.consent k
    where k.live and k.id in (
      select m.consent from customers.message m join told t on t.id = m.id where t.state = 'waiting')
    order by k.id for key share),
  judged as (
    select t.id, t.note, c.state as campaign, m.tries,
      case when t.state <> 'waiting' then t.state when m.tries >= 6 then 'failed'
        when c.state = 'stopped' or h.id is null then 'stopped' else 'waiting' end as state
    from told t join customers.message m on m.id = t.id left join held h on h.id = m.consent
    left join customers.campaign c on c.id = m.campaign)
  update customers.message m set state = j.state, note = j.note, changed_at = $4,
    live = case when j.state = 'waiting' then true end,
    tries = m.tries + case when j.state = 'waiting' then 1 else 0 end,
    not_before = case when j.state <> 'waiting' then m.not_before when j.campaign = 'paused' then 'infinity'
      else $4::timestamptz + interval '1 minute' * least(360, 3 ^ m.tries) end,
    not_after = case when j.state = 'waiting' and j.campaign = 'paused' then 'infinity' else m.not_after end
  from judged j where m.id = j.id and m.state = 'sending'`

const handed = async (hand: Hand, message: Outgoing): Promise<Outcome> => {
  const { id } = message
  try {
    const said = await hand(message)
    if (!said || said.ok) return { id, state: 'sent', note: '' }
    const note = (said.detail ?? said.refusal).slice(0, 500)
    return { id, state: said.refusal === 'not-taken' ? 'waiting' : 'failed', note }
  } catch (error) {
    return { id, state: 'failed', note: String(error).slice(0, 500) }
  }
}

/**
 * Sends what waits and may leave now, at most `most` messages, and answers how many it took. Each is marked and committed
 * before it leaves the house, so a process that dies sends nothing twice: what it held stays `sending` for a person to
 * look at. What certainly was not taken waits again, up to six times, 1, 3, 9 … minutes. Any number of processes may do
 * this at once. Messages by other than the given channels are left in line.
 */
export const sendMessages = async (
  db: Database,
  now: () => Date,
  hand: Hand,
  most = 200,
  channels: readonly string[] | null = null,
): Promise<number> => {
  const taken = await transact(db, async tx => {
    await moveLate(tx, now())
    return tx.rows<Outgoing>(TAKE, [now(), most, channels])
  })
  if (taken.length === 0) return 0
  const outcomes = await Promise.all(taken.map(message => handed(hand, message)))
  const noted = columns(
    outcomes,
    it => it.id,
    it => it.state,
    it => it.note,
  )
  await transact(db, tx => tx.rows(NOTE, [...noted, now()]))
  return taken.length
}
