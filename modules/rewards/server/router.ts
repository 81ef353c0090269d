import { implement } from '@orpc/server'
import { voidHolds } from '#modules/books/server/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { rewardsContract } from '../contract/index.ts'
import { holdPoints, pointsOfMember } from './burn-points.ts'

const os = implement(rewardsContract).$context<Context>()

export const rewardsRouter = os.router({
  hold: os.hold.handler(async ({ input, context }) => {
    answered(await transact(context.db, tx => holdPoints(tx, signedIn(context), context.now(), input)))
    return { id: input.id }
  }),
  release: os.release.handler(async ({ input, context }) => {
    await transact(context.db, tx => voidHolds(tx, context.now(), [input.id]))
    return { id: input.id }
  }),
  member: os.member.handler(async ({ input: { party }, context }) => ({
    party,
    ...(await readOnly(context.db, tx => pointsOfMember(tx, party))),
  })),
})
