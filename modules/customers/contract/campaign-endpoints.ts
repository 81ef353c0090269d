import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { campaignResult } from './campaign-result.ts'
import { campaign, campaignAsked, campaignDraft, campaignRow, outcomes } from './campaign-schemas.ts'

const read = contract.meta({ permission: 'customers.read' })
const write = contract.meta({ permission: 'customers.campaign' })
const one = z.object({ id: z.uuid() })
const state = z.object({ state: z.string() })
const deed = (name: 'pause' | 'resume' | 'stop') =>
  write
    .route({ method: 'POST', path: `/customers/campaigns/{id}/${name}` })
    .input(one)
    .output(state)
    .errors(refusals('campaign-unknown', 'campaign-not-so'))

export const campaigns = {
  list: read.route({ method: 'GET', path: '/customers/campaigns' }).output(z.array(campaignRow)),
  /** Null: there is none of this id yet, so it may be made. */
  one: read.route({ method: 'GET', path: '/customers/campaigns/{id}' }).input(one).output(campaign.nullable()),
  /** What it brought; null before it has begun. */
  result: read
    .route({ method: 'GET', path: '/customers/campaigns/{id}/result' })
    .input(one)
    .output(campaignResult.nullable()),
  /** Who would get it now, and why others would not; before it is kept, too. */
  count: read.route({ method: 'POST', path: '/customers/campaigns/count' }).input(campaignAsked).output(outcomes),
  save: write
    .route({ method: 'PUT', path: '/customers/campaigns/{id}' })
    .input(campaignDraft)
    .output(z.object({ id: z.string(), version: z.number().int() }))
    .errors(
      refusals('campaign-words', 'campaign-name-taken', 'campaign-stale', 'campaign-begun', 'campaign-segment-unknown'),
    ),
  /** Begins at an instant to come, or at once. */
  start: write
    .route({ method: 'POST', path: '/customers/campaigns/{id}/start' })
    .input(one.extend({ at: z.iso.datetime().nullable() }))
    .output(state)
    .errors(refusals('campaign-unknown', 'campaign-not-so', 'campaign-in-the-past')),
  pause: deed('pause'),
  resume: deed('resume'),
  stop: deed('stop'),
}
