import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { campaigns } from './campaign-endpoints.ts'
import { duties } from './duty-endpoints.ts'
import {
  channel,
  consent,
  consentInput,
  consentText,
  customerProfile,
  segment,
  segmentMember,
  segmentRule,
} from './schemas.ts'

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

const campaign = contract.meta({ permission: 'customers.campaign' })

const segments = {
  list: read.route({ method: 'GET', path: '/customers/segments' }).output(z.array(segment)),
  /** The last hundred who came in. */
  members: read
    .route({ method: 'GET', path: '/customers/segments/{id}/members' })
    .input(z.object({ id: z.uuid() }))
    .output(z.array(segmentMember)),
  /** How many a rule holds for today, before it is kept. */
  count: read
    .route({ method: 'POST', path: '/customers/segments/count' })
    .input(z.object({ rule: segmentRule }))
    .output(z.object({ of: z.number().int(), all: z.number().int() }))
    .errors(refusals('segment-rule')),
  save: campaign
    .route({ method: 'PUT', path: '/customers/segments/{id}' })
    .input(
      z.object({
        id: z.uuid(),
        name: z.string().trim().min(1).max(80),
        rule: segmentRule,
        version: z.number().int().optional(),
      }),
    )
    .output(z.object({ id: z.string(), version: z.number().int(), members: z.number().int() }))
    .errors(refusals('segment-rule', 'segment-name-taken', 'segment-stale')),
}

/** All that is known of one customer. */
const profile = read
  .route({ method: 'GET', path: '/customers/{party}' })
  .input(one)
  .output(customerProfile)
  .errors(refusals('party-unknown'))

export const customersContract = { campaigns, consents, duties, profile, segments }
