import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

const placed = (place: string | null) => (place ? { place } : {})

export const dayQuery = (day: string, place: string | null) =>
  queryOptions({
    queryKey: ['sales', 'day', day, place],
    queryFn: () => server.sales.day({ day, ...placed(place) }),
    placeholderData: before => (before?.day === day ? before : undefined),
  })

export const streamQuery = (day: string, place: string | null, limit: number) =>
  queryOptions({
    queryKey: ['sales', 'stream', day, place, limit],
    queryFn: () => server.sales.list({ day, limit, ...placed(place) }),
  })

export const saleQuery = (id: string) =>
  queryOptions({ queryKey: ['sales', 'one', id], queryFn: () => server.sales.one({ id }) })

export const drawersQuery = queryOptions({
  queryKey: ['payments', 'drawers'],
  queryFn: () => server.payments.drawers(),
})

export const tillsQuery = queryOptions({ queryKey: ['watch', 'tills'], queryFn: () => server.watch.tills() })
