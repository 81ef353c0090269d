import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

export type BoardLine = Answered<Client['replenishment']['lines']>[number]

export type BoardWish = {
  place: string | null
  kind: 'order' | 'transfer' | 'lateral' | null
  state: 'proposed' | 'edited' | 'approved' | 'released' | 'dismissed' | null
  odd: boolean
  search: string
  sort: 'exceptions' | 'saves' | 'worth' | 'name' | 'place'
  limit: number
}

export const boardQuery = ({ place, kind, state, odd, search, sort, limit }: BoardWish) =>
  queryOptions({
    queryKey: ['replenishment', 'lines', place, kind, state, odd, search, sort, limit],
    queryFn: () =>
      server.replenishment.lines({
        ...{ sort, limit, offset: 0 },
        ...(place && { place }),
        ...(kind && { kind }),
        ...(state && { state }),
        ...(odd && { odd: 'true' }),
        ...(search && { search }),
      }),
  })

/** While a plan is under way it is asked for often, so that the board fills by itself. */
export const planSummaryQuery = queryOptions({
  queryKey: ['replenishment', 'summary'],
  queryFn: () => server.replenishment.summary(),
  refetchInterval: query => (query.state.data?.run && query.state.data.run.finishedAt === null ? 1500 : 20_000),
})

export const planLineQuery = (id: string) =>
  queryOptions({ queryKey: ['replenishment', 'line', id], queryFn: () => server.replenishment.line({ id }) })

export const accuracyQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['replenishment', 'accuracy', place],
    queryFn: () => server.replenishment.accuracy({ weeks: 26, ...(place && { place }) }),
  })

export const termsQuery = queryOptions({
  queryKey: ['replenishment', 'terms'],
  queryFn: () => server.replenishment.terms.list({}),
})

export const eventsQuery = queryOptions({
  queryKey: ['replenishment', 'events'],
  queryFn: () => server.replenishment.events.list(),
})
