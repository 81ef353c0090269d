import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { companyContract } from '../contract/index.ts'
import { listPlaces } from './list-places.ts'
import { listRegisters } from './list-registers.ts'
import { readCompany } from './read-company.ts'
import { updateCompany } from './save-company.ts'
import { listHolidays, saveHolidays } from './save-holidays.ts'
import { savePlace } from './save-place.ts'
import { saveRegister } from './save-register.ts'
import { readTaxes, saveTaxes } from './save-taxes.ts'

const os = implement(companyContract).$context<Context>()
const NONE = refused('company-unknown', 'There is no company yet; make it with: npm run ujung -- init')

export const companyRouter = os.router({
  get: os.get.handler(async ({ context }) => (await readOnly(context.db, readCompany)) ?? answered<never>(NONE)),
  update: os.update.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => updateCompany(tx, signedIn(context), context.now(), input))),
  ),
  places: os.places.handler(({ input, context }) => readOnly(context.db, tx => listPlaces(tx, input))),
  savePlace: os.savePlace.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => savePlace(tx, signedIn(context), context.now(), input))),
  ),
  registers: os.registers.handler(({ input, context }) => readOnly(context.db, tx => listRegisters(tx, input))),
  saveRegister: os.saveRegister.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveRegister(tx, signedIn(context), context.now(), input))),
  ),
  holidays: os.holidays.handler(({ input, context }) =>
    readOnly(context.db, tx => listHolidays(tx, `${input.year}-01-01`, `${input.year}-12-31`)),
  ),
  saveHolidays: os.saveHolidays.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveHolidays(tx, input.year, input.days))),
  ),
  taxes: os.taxes.handler(({ context }) => readOnly(context.db, readTaxes)),
  saveTaxes: os.saveTaxes.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveTaxes(tx, input))),
  ),
})
