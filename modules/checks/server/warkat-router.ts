import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { checksContract } from '../contract/index.ts'
import { companyDay } from './company-day.ts'
import { nameRefusal } from './warkat/name-refusal.ts'
import { listDrawers } from './warkat/read-drawers.ts'

const os = implement(checksContract.warkat).$context<Context>()

export const warkatRouter = os.router({
  drawers: os.drawers.handler(({ input, context }) =>
    readOnly(context.db, async tx => listDrawers(tx, input.day ?? (await companyDay(tx, context.now())))),
  ),
  refusal: os.refusal.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => nameRefusal(tx, signedIn(context).id, context.now(), input))),
  ),
})
