import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { partyContract } from '../contract/index.ts'
import { enrolCustomer } from './enrol-customer.ts'
import { findCustomer } from './find-customer.ts'
import { findParties } from './find-parties.ts'
import { mergeParties } from './merge-parties.ts'
import { readParty } from './read-party.ts'
import { saveParty } from './save-party.ts'

const os = implement(partyContract).$context<Context>()

export const partyRouter = os.router({
  find: os.find.handler(({ input, context }) => readOnly(context.db, tx => findParties(tx, input))),
  get: os.get.handler(
    async ({ input, context }) =>
      (await readOnly(context.db, tx => readParty(tx, input.id))) ??
      answered<never>(refused('party-unknown', `No entry of the address book has the id ${input.id}.`)),
  ),
  save: os.save.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveParty(tx, signedIn(context), context.now(), input))),
  ),
  merge: os.merge.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => mergeParties(tx, signedIn(context), context.now(), input))),
  ),
  customer: os.customer.handler(async ({ input, context }) => ({
    found: (await readOnly(context.db, tx => findCustomer(tx, input.key))) ?? null,
  })),
  enrol: os.enrol.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => enrolCustomer(tx, signedIn(context), context.now(), input))),
  ),
})
