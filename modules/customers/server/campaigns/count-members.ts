import type { Tx } from '#platform/postgres/index.ts'
import type { CampaignAsked, Outcome } from '../../contract/index.ts'
import { ASKED_GIVEN, JUDGED } from './draw-members.ts'

/**
 * Who would get a campaign if it began now, and of the others how many for which reason. It need not be kept, and nothing
 * is written.
 */
export const countMembers = (
  tx: Tx,
  now: Date,
  { id, segment, channel, holdOut, weeklyCap }: CampaignAsked,
): Promise<{ outcome: Outcome; n: number }[]> =>
  tx.rows(
    `with ${ASKED_GIVEN}, ${JUDGED} select outcome, count(*)::int as n from judged group by outcome order by outcome`,
    [id, now, segment, channel, holdOut, weeklyCap],
  )
