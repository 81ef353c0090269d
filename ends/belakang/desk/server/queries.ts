import { QueryClient, queryOptions } from '@tanstack/react-query'
import { faultOf } from '#kit/server/fault.ts'
import { server } from './client.ts'

/** Answers the server has given on purpose are not asked for again; a broken line is, twice. */
const askAgain = (count: number, error: unknown) => faultOf(error).status === 0 && count < 2

export const openQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: askAgain, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })

const LONG = 5 * 60_000

export const meQuery = queryOptions({ queryKey: ['access', 'me'], queryFn: () => server.access.me(), retry: false })
export const stateQuery = queryOptions({ queryKey: ['access', 'state'], queryFn: () => server.access.state() })
export const startQuery = queryOptions({ queryKey: ['start'], queryFn: () => server.start.state() })
export const companyQuery = queryOptions({
  queryKey: ['company', 'it'],
  queryFn: () => server.company.get(),
  staleTime: LONG,
})
export const placesQuery = queryOptions({
  queryKey: ['company', 'places'],
  queryFn: () => server.company.places({ all: true }),
  staleTime: LONG,
})
export const registersQuery = queryOptions({
  queryKey: ['company', 'registers'],
  queryFn: () => server.company.registers({ all: true }),
  staleTime: LONG,
})
export const taxesQuery = queryOptions({
  queryKey: ['company', 'taxes'],
  queryFn: () => server.company.taxes(),
  staleTime: LONG,
})
export const categoriesQuery = queryOptions({
  queryKey: ['catalog', 'categories'],
  queryFn: () => server.catalog.categories.list(),
  staleTime: LONG,
})
export const usersQuery = queryOptions({
  queryKey: ['access', 'users'],
  queryFn: () => server.access.users({ limit: 500 }),
  staleTime: LONG,
})
export const namesQuery = queryOptions({
  queryKey: ['access', 'names'],
  queryFn: () => server.access.names(),
  staleTime: LONG,
})
export const openTasksQuery = queryOptions({
  queryKey: ['flow', 'open'],
  queryFn: () => server.flow.tasks({ done: 'false' }),
  refetchInterval: 60_000,
})
