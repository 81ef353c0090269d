import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const figuresQuery = (today: string) =>
  queryOptions({ queryKey: ['stock', 'figures', today], queryFn: () => server.stock.figures({ today }) })

export const portionsQuery = (place: string, item: string) =>
  queryOptions({
    queryKey: ['stock', 'portions', place, item],
    queryFn: () => server.stock.portions({ place, item, limit: 500 }),
  })

export const availableQuery = (place: string, item: string) =>
  queryOptions({
    queryKey: ['stock', 'available', place, item],
    queryFn: async () => (await server.stock.available({ wanted: [{ place, item }] }))[0] ?? null,
  })

export type LotShow = 'all' | 'soon' | 'recalled'

export const lotsQuery = (search: string, show: LotShow, today: string) =>
  queryOptions({
    queryKey: ['stock', 'lots', search, show, today],
    queryFn: () => server.stock.lots({ show, today, limit: 200, ...(search && { search }) }),
  })

export const traceQuery = (lot: string) =>
  queryOptions({ queryKey: ['stock', 'trace', lot], queryFn: () => server.stock.trace({ lot }) })

export const piecesQuery = (search: string) =>
  queryOptions({
    queryKey: ['stock', 'pieces', search],
    queryFn: () => server.stock.pieces({ search, limit: 200 }),
  })

export const pieceQuery = (item: string, serial: string) =>
  queryOptions({
    queryKey: ['stock', 'piece', item, serial],
    queryFn: () => server.stock.tracePiece({ item, serial }),
  })

/** Receipt and buyer of sales, for a trace. */
export const briefsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['sales', 'brief', ids],
    queryFn: () => server.sales.brief({ ids: [...ids] }),
    enabled: ids.length > 0,
  })

export const holdsQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['stock', 'holds', place],
    queryFn: () => server.stock.holds({ limit: 500, ...(place && { place }) }),
  })

export const countsQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['stock', 'counts', place],
    queryFn: () => server.stock.counts({ open: 'false', ...(place && { place }) }),
  })

export const countQuery = (id: string) =>
  queryOptions({ queryKey: ['stock', 'count', id], queryFn: () => server.stock.count({ id }) })

export const locationsQuery = (place: string) =>
  queryOptions({ queryKey: ['stock', 'locations', place], queryFn: () => server.stock.locations({ place }) })
