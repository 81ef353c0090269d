import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { duty, erasure, personExport } from './duty-schemas.ts'

const write = contract.meta({ permission: 'customers.write' })
const one = z.object({ party: z.uuid() })
/** `id` by the actor: asked again, it is the same duty. */
const asked = one.extend({ id: z.uuid() })

/** What a customer may ask by the law on personal data. */
export const duties = {
  of: contract
    .meta({ permission: 'customers.read' })
    .route({ method: 'GET', path: '/customers/{party}/duties' })
    .input(one)
    .output(z.array(duty)),
  export: write
    .route({ method: 'POST', path: '/customers/{party}/export' })
    .input(asked)
    .output(personExport)
    .errors(refusals('party-unknown', 'duty-other')),
  erase: write
    .route({ method: 'POST', path: '/customers/{party}/erase' })
    .input(asked)
    .output(erasure)
    .errors(refusals('party-unknown', 'duty-other', 'erasure-order-open', 'erasure-money-open', 'erasure-other-role')),
}
