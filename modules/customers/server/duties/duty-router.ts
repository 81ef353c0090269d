import { implement } from '@orpc/server'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { customersContract } from '../../contract/index.ts'
import { eraseCustomer } from './erase-customer.ts'
import { exportPerson } from './export-person.ts'
import { readDuties } from './open-duty.ts'

const os = implement(customersContract.duties).$context<Context>()

export const dutyRouter = os.router({
  of: os.of.handler(({ input, context }) => readOnly(context.db, tx => readDuties(tx, input.party))),
  export: os.export.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => exportPerson(tx, signedIn(context), context.now(), input))),
  ),
  erase: os.erase.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => eraseCustomer(tx, signedIn(context), context.now(), input))),
  ),
})
