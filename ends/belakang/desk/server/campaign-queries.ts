import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** A campaign in the list. */
export type CampaignRow = Answered<Client['customers']['campaigns']['list']>[number]
/** A campaign whole. */
export type Campaign = NonNullable<Answered<Client['customers']['campaigns']['one']>>
/** What a campaign brought. */
export type CampaignResult = NonNullable<Answered<Client['customers']['campaigns']['result']>>
/** How many get a campaign, or don't, for one reason. */
export type OutcomeCount = Campaign['outcomes'][number]
/** What decides who gets it. */
export type CampaignAsked = Parameters<Client['customers']['campaigns']['count']>[0]
/** A campaign as it is kept. */
export type CampaignDraft = Parameters<Client['customers']['campaigns']['save']>[0]

export const campaignsQuery = queryOptions({
  queryKey: ['customers', 'campaigns'],
  queryFn: () => server.customers.campaigns.list(),
})

/** Looked at again while its messages leave. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'campaign', id],
    queryFn: () => server.customers.campaigns.one({ id }),
    refetchInterval: query => {
      const it = query.state.data
      return it && (it.state === 'planned' || (it.state === 'running' && it.waiting + it.sending > 0)) ? 3000 : false
    },
  })

export const receiversQuery = (asked: CampaignAsked, ready: boolean) =>
  queryOptions({
    queryKey: ['customers', 'receivers', asked],
    queryFn: () => server.customers.campaigns.count(asked),
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** By what this installation can send: off, simulated or real. */
export const offeredQuery = queryOptions({ queryKey: ['notify', 'reach'], queryFn: () => server.notify.reach() })

export const resultQuery = (id: string) =>
  queryOptions({ queryKey: ['customers', 'result', id], queryFn: () => server.customers.campaigns.result({ id }) })
