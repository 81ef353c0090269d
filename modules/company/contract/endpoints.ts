import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { company, holiday, placeInput, placeWithVersion, registerInput, registerWithVersion, taxes } from './schemas.ts'

const companyOut = company.extend({ version: z.number().int() })
const NPWP = ['npwp-length', 'npwp-check-digit', 'npwp-unknown-form'] as const
const write = { permission: 'company.write' } as const
const flag = z.union([z.boolean(), z.stringbool()]).default(false)
const year = z.coerce.number().int().min(1990).max(2100)

export const companyContract = {
  get: contract.route({ method: 'GET', path: '/company' }).output(companyOut).errors(refusals('company-unknown')),
  update: contract
    .route({ method: 'PUT', path: '/company' })
    .meta(write)
    .input(companyOut)
    .output(companyOut)
    .errors(refusals('company-unknown', 'company-stale', ...NPWP, 'time-zone-unknown', 'company-currency-fixed')),
  places: contract
    .route({ method: 'GET', path: '/company/places' })
    .input(z.object({ all: flag }))
    .output(z.array(placeWithVersion)),
  savePlace: contract
    .route({ method: 'PUT', path: '/company/places/{id}' })
    .meta(write)
    .input(placeInput)
    .output(placeWithVersion)
    .errors(
      refusals(
        'place-stale',
        'place-code-taken',
        ...NPWP,
        'nitku-length',
        'time-zone-unknown',
        'place-hours-wrong',
        'place-code-in-use',
        'place-located-half',
      ),
    ),
  registers: contract
    .route({ method: 'GET', path: '/company/registers' })
    .input(z.object({ all: flag, place: z.string().optional() }))
    .output(z.array(registerWithVersion)),
  saveRegister: contract
    .route({ method: 'PUT', path: '/company/registers/{id}' })
    .meta(write)
    .input(registerInput)
    .output(registerWithVersion)
    .errors(
      refusals(
        'register-stale',
        'register-code-taken',
        'register-code-of-other-place',
        'place-unknown',
        'register-moved',
      ),
    ),
  holidays: contract
    .route({ method: 'GET', path: '/company/holidays/{year}' })
    .input(z.object({ year }))
    .output(z.array(holiday)),
  saveHolidays: contract
    .route({ method: 'PUT', path: '/company/holidays/{year}' })
    .meta(write)
    .input(z.object({ year, days: z.array(holiday).max(100) }))
    .output(z.array(holiday))
    .errors(refusals('holiday-of-other-year', 'holiday-twice')),
  taxes: contract.route({ method: 'GET', path: '/company/taxes' }).output(taxes),
  saveTaxes: contract
    .route({ method: 'PUT', path: '/company/taxes' })
    .meta(write)
    .input(taxes)
    .output(taxes)
    .errors(refusals('tax-rules-overlap', 'tax-rule-backward', 'tax-class-unknown')),
}
