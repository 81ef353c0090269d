import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { momentsIn } from '#platform/clock/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { customersContract } from '../contract/index.ts'
import { checkRule } from '../rules/index.ts'
import { campaignRouter } from './campaigns/campaign-router.ts'
import { giveConsents } from './consent/give-consents.ts'
import { consentTexts, readConsents } from './consent/read-consents.ts'
import { withdrawConsents } from './consent/withdraw-consents.ts'
import { dutyRouter } from './duties/duty-router.ts'
import { readProfile } from './profile/read-profile.ts'
import { listSegments, segmentMembers } from './segments/list-segments.ts'
import { countRule } from './segments/refresh-members.ts'
import { saveSegment } from './segments/save-segment.ts'

const todayIn = async (tx: Tx, now: Date) => momentsIn((await readCompany(tx))?.timeZone ?? 'Asia/Jakarta')(now).day

const os = implement(customersContract).$context<Context>()

export const customersRouter = os.router({
  campaigns: campaignRouter,
  consents: {
    texts: os.consents.texts.handler(({ input, context }) =>
      readOnly(context.db, tx => consentTexts(tx, input.language)),
    ),
    of: os.consents.of.handler(({ input, context }) => readOnly(context.db, tx => readConsents(tx, input.party))),
    give: os.consents.give.handler(async ({ input, context }) =>
      answered(await transact(context.db, tx => giveConsents(tx, signedIn(context), context.now(), input))),
    ),
    withdraw: os.consents.withdraw.handler(({ input, context }) =>
      transact(context.db, tx => withdrawConsents(tx, signedIn(context), context.now(), input)),
    ),
  },
  duties: dutyRouter,
  profile: os.profile.handler(
    async ({ input, context }) =>
      (await readOnly(context.db, tx => readProfile(tx, input.party))) ??
      answered<never>(refused('party-unknown', `No entry of the address book has the id ${input.party}.`)),
  ),
  segments: {
    list: os.segments.list.handler(({ context }) => readOnly(context.db, listSegments)),
    members: os.segments.members.handler(({ input, context }) =>
      readOnly(context.db, tx => segmentMembers(tx, input.id)),
    ),
    count: os.segments.count.handler(async ({ input, context }) => {
      const fault = checkRule(input.rule)
      if (fault) return answered<never>(refused('segment-rule', `This rule cannot be asked (${fault}).`))
      return readOnly(context.db, async tx => countRule(tx, await todayIn(tx, context.now()), input.rule))
    }),
    save: os.segments.save.handler(async ({ input, context }) =>
      answered(
        await transact(context.db, async tx => {
          const now = context.now()
          return saveSegment(tx, signedIn(context), now, await todayIn(tx, now), input)
        }),
      ),
    ),
  },
})
