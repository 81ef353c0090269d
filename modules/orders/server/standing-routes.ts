import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { wholesaleContract } from '../contract/index.ts'
import { atAccount } from './at-place.ts'
import { readFrame } from './read-frame.ts'
import { listStanding, readStanding } from './standing/read-standing.ts'
import { saveStanding } from './standing/save-standing.ts'
import { settleRun, standingExceptions } from './standing/standing-exceptions.ts'

const os = implement(wholesaleContract.standing).$context<Context>()

const unknown = (id: string) => answered<never>(refused('standing-unknown', `There is no standing order ${id}.`))

export const standingRoutes = os.router({
  list: os.list.handler(({ context }) =>
    readOnly(context.db, async tx =>
      listStanding(tx, (await readFrame(tx, context.now())).today, placesOrNull(signedIn(context), 'orders.read')),
    ),
  ),
  exceptions: os.exceptions.handler(({ context }) =>
    readOnly(context.db, tx => standingExceptions(tx, placesOrNull(signedIn(context), 'orders.read'))),
  ),
  one: os.one.handler(async ({ input, context }) => {
    const found = (await readOnly(context.db, tx => readStanding(tx, input.id))) ?? unknown(input.id)
    allowedAt(context, 'orders.read', found.place)
    return found
  }),
  save: os.save.handler(async ({ input, context }) => {
    const who = await atAccount(context, 'orders.write', input.account)
    return answered(await transact(context.db, tx => saveStanding(tx, who, context.now(), input)))
  }),
  settle: os.settle.handler(async ({ input, context }) => {
    const found = (await readOnly(context.db, tx => readStanding(tx, input.id))) ?? unknown(input.id)
    const who = allowedAt(context, 'orders.write', found.place)
    return (await transact(context.db, tx => settleRun(tx, who, context.now(), input))) ? {} : unknown(input.id)
  }),
})
