import { refused } from '#kernel/answer.ts'
import { CAMPAIGN_JOB, type CampaignOffice, sendCampaigns } from '#modules/customers/server/index.ts'
import type { CustomerWay } from '#modules/notify/server/index.ts'
import type { Task } from '#platform/jobs/index.ts'
import { surelyNotTaken } from '#platform/mail/index.ts'
import type { Log } from '#platform/telemetry/index.ts'

/** What offers go out by: what certainly was not taken is told apart from what nobody knows of. */
export const campaignWays = (ways: readonly CustomerWay[]): CampaignOffice['ways'] =>
  new Map(
    ways.map(({ way, send }) => [
      way,
      offer =>
        send(offer).catch((error: unknown) => {
          if (surelyNotTaken(error)) return refused('not-taken', String((error as Error).message ?? error))
          throw error
        }),
    ]),
  )

/** Prepares campaigns that are due and sends what may leave. */
export const campaignTasks = (office: CampaignOffice, log: Log): Readonly<Record<string, Task>> => ({
  [CAMPAIGN_JOB]: async () => {
    const count = await sendCampaigns(office)
    if (count.reached + count.sent > 0) log.info({ count }, 'campaigns')
  },
})
