import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SegmentRule } from '#modules/customers/rules/index.ts'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** A segment in the list. */
export type Segment = Answered<Client['customers']['segments']['list']>[number]
/** Someone in a segment. */
export type Member = Answered<Client['customers']['segments']['members']>[number]
/** All that is known of a customer. */
export type CustomerProfile = Answered<Client['customers']['profile']>
/** Something a customer agreed to. */
export type Consent = Answered<Client['customers']['consents']['of']>[number]

export const segmentsQuery = queryOptions({
  queryKey: ['customers', 'segments'],
  queryFn: () => server.customers.segments.list(),
})

export const membersQuery = (id: string) =>
  queryOptions({ queryKey: ['customers', 'members', id], queryFn: () => server.customers.segments.members({ id }) })

export const countQuery = (rule: SegmentRule, ready: boolean) =>
  queryOptions({
    queryKey: ['customers', 'count', rule],
    queryFn: () => server.customers.segments.count({ rule }),
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  })

export const profileQuery = (party: string) =>
  queryOptions({ queryKey: ['customers', 'profile', party], queryFn: () => server.customers.profile({ party }) })

export const consentsQuery = (party: string) =>
  queryOptions({ queryKey: ['customers', 'consents', party], queryFn: () => server.customers.consents.of({ party }) })

export const consentTextsQuery = (language: 'id' | 'en') =>
  queryOptions({
    queryKey: ['customers', 'consent-texts', language],
    queryFn: () => server.customers.consents.texts({ language }),
  })
