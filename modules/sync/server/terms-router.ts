import { implement } from '@orpc/server'
import { allowedAt, answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { termsContract } from '../contract/index.ts'
import { dropTillTerms, listTillTerms, saveTillTerms } from './till-terms.ts'

const os = implement(termsContract).$context<Context>()

export const termsRouter = os.router({
  list: os.list.handler(({ context }) => readOnly(context.db, listTillTerms)),
  save: os.save.handler(async ({ input, context }) => {
    const who = input.place ? allowedAt(context, 'company.write', input.place) : signedIn(context)
    return answered(await transact(context.db, tx => saveTillTerms(tx, who, context.now(), input)))
  }),
  drop: os.drop.handler(({ input, context }) => {
    const who = allowedAt(context, 'company.write', input.place)
    return transact(context.db, tx => dropTillTerms(tx, who, context.now(), input.place))
  }),
})
