import type { Answer } from '#kernel/answer.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { LEAVE, offerHtml } from '../../rules/index.ts'
import { type Outgoing, sendMessages } from '../consent/send-messages.ts'
import { leaveToken } from './leave-token.ts'
import { prepareCampaign } from './prepare-campaign.ts'

/** A message as it leaves: with the link by which its reader gets no more. */
export type Offer = {
  readonly id: string
  readonly to: string
  readonly language: 'id' | 'en'
  readonly title: string
  readonly text: string
  readonly html: string
  readonly leave: string
}

export type CampaignOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly secret: string
  readonly baseUrl: string
  /** Hands an offer on, by the channels that are set up. Refuses and throws as `Hand` says. */
  readonly ways: ReadonlyMap<string, (offer: Offer) => Promise<Answer<unknown>>>
}

const offerOf = ({ secret, baseUrl }: CampaignOffice, it: Outgoing): Offer => {
  const leave = `${baseUrl}/u/${leaveToken(secret, it.id)}`
  const words = LEAVE[it.language]
  return {
    ...{ id: it.id, to: it.address, language: it.language, title: it.subject, leave },
    text: `${it.body}\n\n${words} ${leave}`,
    html: offerHtml(it.language, it.body, { words, url: leave }),
  }
}

/** Draws the campaigns whose time has come, one after the other; answers how many messages came into line. */
export const prepareCampaigns = async (db: Database, now: () => Date): Promise<number> => {
  const due = await readOnly(db, tx =>
    tx.rows<{ id: string }>(
      "select id from customers.campaign where state = 'planned' and begins_at <= $1 order by begins_at, id",
      [now()],
    ),
  )
  let reached = 0
  for (const { id } of due) reached += (await transact(db, tx => prepareCampaign(tx, now(), id)))?.reached ?? 0
  return reached
}

/**
 * Prepares what is due and sends what may leave, for at most `seconds`, then answers how many left the line. Any number
 * of workers may do this at once. What goes by a channel that is not set up stays in line.
 */
export const sendCampaigns = async (
  office: CampaignOffice,
  seconds = 50,
): Promise<{ reached: number; sent: number }> => {
  const { db, now, ways } = office
  const until = now().getTime() + seconds * 1000
  const reached = await prepareCampaigns(db, now)
  const hand = (it: Outgoing) => ways.get(it.channel)!(offerOf(office, it))
  let sent = 0
  for (;;) {
    const taken = await sendMessages(db, now, hand, 200, [...ways.keys()])
    sent += taken
    if (taken === 0 || now().getTime() >= until) return { reached, sent }
  }
}
