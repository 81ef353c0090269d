import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { channel, consent, consentInput, consentText } from './schemas.ts'

const read = contract.meta({ permission: 'customers.read' })
const write = contract.meta({ permission: 'customers.write' })
const one = z.object({ party: z.uuid() })

const consents = {
  /** The words in use today: what is shown to a customer who is asked. */
  texts: read
    .route({ method: 'GET', path: '/customers/consent-texts' })
    .input(z.object({ language: z.enum(['id', 'en']) }))
    .output(z.array(consentText)),
  of: read.route({ method: 'GET', path: '/customers/{party}/consents' }).input(one).output(z.array(consent)),
  give: write
    .route({ method: 'POST', path: '/customers/{party}/consents' })
    .input(consentInput)
    .output(z.object({ given: z.number().int() }))
    .errors(refusals('party-unknown', 'consent-words-unknown')),
  withdraw: write
    .route({ method: 'POST', path: '/customers/{party}/consents/withdraw' })
    .input(one.extend({ channel: channel.nullable(), because: z.string().trim().min(3).max(300) }))
    .output(z.object({ ended: z.number().int(), stopped: z.number().int() })),
}

export const customersContract = { consents }
