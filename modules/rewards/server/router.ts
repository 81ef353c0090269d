import { implement } from '@orpc/server'
import { voidHolds } from '#modules/books/server/index.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { rewardsContract } from '../contract/index.ts'
import { findGift, issueGift } from './gift-cards.ts'
import { holdValue, valueHeld } from './hold-value.ts'

const os = implement(rewardsContract).$context<Context>()

const currencyIn = async (tx: Tx): Promise<string> =>
  (await tx.one<{ currency: string }>('select currency from company.v_company'))?.currency ?? 'IDR'

const memberOf = async (tx: Tx, party: string) => {
  const currency = await currencyIn(tx)
  const [points, credit] = [
    await valueHeld(tx, 'points', party, currency),
    await valueHeld(tx, 'credit', party, currency),
  ]
  return { party, points: points.amount, free: points.free, credit: credit.amount, creditFree: credit.free }
}

export const rewardsRouter = os.router({
  hold: os.hold.handler(async ({ input, context }) => {
    answered(
      await transact(context.db, async tx =>
        holdValue(tx, signedIn(context), context.now(), await currencyIn(tx), input),
      ),
    )
    return { id: input.id }
  }),
  release: os.release.handler(async ({ input, context }) => {
    await transact(context.db, tx => voidHolds(tx, context.now(), [input.id]))
    return { id: input.id }
  }),
  member: os.member.handler(({ input, context }) => readOnly(context.db, tx => memberOf(tx, input.party))),
  gift: os.gift.handler(async ({ input, context }) =>
    answered(await readOnly(context.db, async tx => findGift(tx, context.secret, await currencyIn(tx), input.number))),
  ),
  issueGift: os.issueGift.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx =>
        issueGift(tx, signedIn(context), context.now(), context.secret, { ...input, currency: await currencyIn(tx) }),
      ),
    ),
  ),
})
