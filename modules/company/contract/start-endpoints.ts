import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { company, place } from './schemas.ts'

const open = contract.meta({ public: true })
const secret = z.string().min(1).max(256)

export const newPlace = place.pick({ code: true, name: true, kind: true }).extend({
  /** How many tills it starts with; a web place has registers of its own kind. */
  tills: z.number().int().min(0).max(99),
})

export const newCompany = z.object({
  company,
  places: z.array(newPlace).min(1).max(50),
  owner: z.object({
    username: z.string().trim().min(1).max(64),
    name: z.string().trim().min(1).max(120),
    password: secret,
  }),
})

/**
 * The first run, before anyone can sign in: public because nobody has a session yet, and refused from the moment there
 * is a company. Who sits at another machine types the start code that the server's own terminal shows.
 */
export const startContract = {
  state: open
    .route({ method: 'GET', path: '/start' })
    .output(z.object({ company: z.boolean(), codeNeeded: z.boolean() })),
  begin: open
    .route({ method: 'POST', path: '/start' })
    .input(newCompany.extend({ code: z.string().trim().max(40).default('') }))
    .output(z.object({ places: z.array(z.string()), registers: z.array(z.string()) }))
    .errors(
      refusals(
        ...['company-exists', 'start-code-wrong', 'npwp-length', 'npwp-check-digit', 'npwp-unknown-form'],
        ...['time-zone-unknown', 'place-code-taken', 'username-malformed', 'too-many-tills'],
        ...['password-too-short', 'password-too-long', 'password-too-common', 'password-is-the-name'],
      ),
    ),
}
