import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { party, partyCard, partyInput, search } from './schemas.ts'

const read = { permission: 'party.read' } as const
const write = { permission: 'party.write' } as const
const one = z.object({ id: z.uuid() })
const INPUT = [
  ...([
    'phone-empty',
    'phone-not-digits',
    'phone-length',
    'member-card-form',
    'phone-taken',
    'member-card-taken',
  ] as const),
  ...(['npwp-length', 'npwp-check-digit', 'npwp-unknown-form', 'address-located-half'] as const),
]

export const partyContract = {
  find: contract.route({ method: 'GET', path: '/parties' }).meta(read).input(search).output(z.array(partyCard)),
  get: contract
    .route({ method: 'GET', path: '/parties/{id}' })
    .meta(read)
    .input(one)
    .output(party)
    .errors(refusals('party-unknown')),
  save: contract
    .route({ method: 'PUT', path: '/parties/{id}' })
    .meta(write)
    .input(partyInput)
    .output(party)
    .errors(refusals('party-stale', ...INPUT)),
  merge: contract
    .route({ method: 'POST', path: '/parties/{from}/merge' })
    .meta(write)
    .input(z.object({ from: z.uuid(), into: z.uuid() }))
    .output(party)
    .errors(refusals('party-unknown', 'party-merged-already', 'party-into-itself')),
  /** The till's look-up: by phone as the customer says it, or by card. Null when nobody is found. */
  customer: contract
    .route({ method: 'GET', path: '/parties/customer' })
    .meta({ permission: 'customers.read' })
    .input(z.object({ key: z.string().trim().min(4).max(60) }))
    .output(z.object({ found: partyCard.nullable() })),
  /** A customer who gives a name and a phone at the till; one whose phone is known is answered as they are. */
  enrol: contract
    .route({ method: 'POST', path: '/parties/customer' })
    .meta({ permission: 'sales.sell' })
    .input(partyInput.pick({ id: true, name: true, language: true }).extend({ phone: z.string().min(1).max(40) }))
    .output(z.object({ customer: partyCard, made: z.boolean() }))
    .errors(refusals('phone-empty', 'phone-not-digits', 'phone-length', 'party-stale')),
}
