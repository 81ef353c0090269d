import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { customersContract } from '../../contract/index.ts'
import { countMembers } from './count-members.ts'
import { haltCampaign } from './halt-campaign.ts'
import { listCampaigns, readCampaign } from './list-campaigns.ts'
import { readResult } from './read-result.ts'
import { saveCampaign } from './save-campaign.ts'
import { startCampaign } from './start-campaign.ts'

const os = implement(customersContract.campaigns).$context<Context>()

const halting = async (context: Context, id: string, deed: 'pause' | 'resume' | 'stop') =>
  answered(await transact(context.db, tx => haltCampaign(tx, signedIn(context), context.now(), { id, deed })))

export const campaignRouter = os.router({
  list: os.list.handler(({ context }) => readOnly(context.db, listCampaigns)),
  one: os.one.handler(
    async ({ input, context }) => (await readOnly(context.db, tx => readCampaign(tx, input.id))) ?? null,
  ),
  result: os.result.handler(({ input, context }) =>
    readOnly(context.db, tx => readResult(tx, context.now(), input.id)),
  ),
  count: os.count.handler(({ input, context }) => readOnly(context.db, tx => countMembers(tx, context.now(), input))),
  save: os.save.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveCampaign(tx, signedIn(context), context.now(), input))),
  ),
  start: os.start.handler(async ({ input: { id, at }, context }) => {
    const plan = { id, at: at === null ? null : new Date(at) }
    return answered(await transact(context.db, tx => startCampaign(tx, signedIn(context), context.now(), plan)))
  }),
  pause: os.pause.handler(({ input, context }) => halting(context, input.id, 'pause')),
  resume: os.resume.handler(({ input, context }) => halting(context, input.id, 'resume')),
  stop: os.stop.handler(({ input, context }) => halting(context, input.id, 'stop')),
})
