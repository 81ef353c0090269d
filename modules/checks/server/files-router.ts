import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { checksContract } from '../contract/index.ts'
import { companyDay } from './company-day.ts'
import { registerFile } from './register/register-file.ts'
import { listReturns } from './returns/list-returns.ts'
import { settleReturn } from './returns/settle-return.ts'
import { streamBytes } from './stream-file.ts'

const os = implement(checksContract.files).$context<Context>()

export const filesRouter = os.router({
  take: os.take.handler(async ({ input: { depositor, file }, context }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const now = context.now()
    const day = await readOnly(context.db, tx => companyDay(tx, now))
    const wish = { pieces: () => streamBytes(bytes), name: file.name, depositor, day }
    return answered(await registerFile(context.db, signedIn(context).id, now, wish))
  }),
  returns: os.returns.handler(({ input, context }) =>
    readOnly(context.db, tx => listReturns(tx, input.open === 'true')),
  ),
  settle: os.settle.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const now = context.now()
        return settleReturn(tx, signedIn(context).id, now, await companyDay(tx, now), input)
      }),
    ),
  ),
})
