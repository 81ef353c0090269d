import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export type StockWish = { place: string | null; search: string; below: number | null; limit: number }

export const stockQuery = ({ place, search, below, limit }: StockWish) =>
  queryOptions({
    queryKey: ['stock', 'list', place, search, below, limit],
    queryFn: () =>
      server.stock.list({
        limit,
        ...(place && { place }),
        ...(search && { search }),
        ...(below !== null && { below }),
      }),
  })

export const lifeQuery = (place: string, item: string) =>
  queryOptions({ queryKey: ['stock', 'life', place, item], queryFn: () => server.stock.life({ place, item }) })

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalog', 'item', id],
    queryFn: () => server.catalog.items.get({ id }),
    staleTime: 60_000,
  })

export const findItemsQuery = (text: string, size = 12) =>
  queryOptions({
    queryKey: ['catalog', 'find', text, size],
    queryFn: () => server.catalog.items.list({ text, size, active: 'true' }),
    enabled: text.trim().length > 1,
    staleTime: 60_000,
  })
