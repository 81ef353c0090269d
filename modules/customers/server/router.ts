import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { customersContract } from '../contract/index.ts'
import { giveConsents } from './consent/give-consents.ts'
import { consentTexts, readConsents } from './consent/read-consents.ts'
import { withdrawConsents } from './consent/withdraw-consents.ts'

const os = implement(customersContract).$context<Context>()

export const customersRouter = os.router({
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
})
