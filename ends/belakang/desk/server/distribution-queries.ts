import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** What did not arrive as it was sent. */
export type Difference = Answered<Client['distribution']['differences']>[number]

export type TransferWish = { place: string | null; states: readonly string[]; search: string; limit: number }
type State = NonNullable<Parameters<typeof server.distribution.transfers>[0]['state']>

export const transfersQuery = ({ place, states, search, limit }: TransferWish) =>
  queryOptions({
    queryKey: ['distribution', 'transfers', place, states, search, limit],
    queryFn: () =>
      server.distribution.transfers({
        limit,
        ...(place && { place }),
        ...(states.length > 0 && { state: states as State }),
        ...(search && { search }),
      }),
  })

export const transferQuery = (id: string) =>
  queryOptions({ queryKey: ['distribution', 'transfer', id], queryFn: () => server.distribution.transfer({ id }) })

export const wavesQuery = (place: string, done: boolean) =>
  queryOptions({
    queryKey: ['distribution', 'waves', place, done],
    queryFn: () => server.distribution.waves({ place, done: done ? 'true' : 'false' }),
    enabled: place !== '',
  })

export const tripsQuery = (place: string | null, day: string) =>
  queryOptions({
    queryKey: ['distribution', 'trips', place, day],
    queryFn: () => server.distribution.trips({ day, ...(place && { place }) }),
  })

export const shipmentsQuery = (place: string | null, open: boolean) =>
  queryOptions({
    queryKey: ['distribution', 'shipments', place, open],
    queryFn: () => server.distribution.shipments({ open: open ? 'true' : 'false', ...(place && { place }) }),
  })

export const shipmentQuery = (id: string) =>
  queryOptions({ queryKey: ['distribution', 'shipment', id], queryFn: () => server.distribution.shipment({ id }) })

export const differencesQuery = (settled: boolean) =>
  queryOptions({
    queryKey: ['distribution', 'differences', settled],
    queryFn: () => server.distribution.differences({ settled: settled ? 'true' : 'false' }),
  })

export const measuresQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['distribution', 'measures', place],
    queryFn: () => server.distribution.measures({ ...(place && { place }) }),
  })

export const settingQuery = queryOptions({
  queryKey: ['distribution', 'setting'],
  queryFn: () => server.distribution.setting(),
})

export const trucksQuery = queryOptions({
  queryKey: ['distribution', 'trucks'],
  queryFn: () => server.distribution.trucks(),
})
