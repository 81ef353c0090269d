import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'

export type CheckRow = Answered<Client['checks']['list']>[number]
export type Check = Answered<Client['checks']['get']>
export type CheckStateWord = CheckRow['state']
export type Side = 'front' | 'back'

export const figuresQuery = queryOptions({ queryKey: ['checks', 'figures'], queryFn: () => server.checks.figures() })

export const checksQuery = (state: CheckStateWord | null, text: string) =>
  queryOptions({
    queryKey: ['checks', 'list', state, text],
    queryFn: () => server.checks.list({ limit: 200, ...(state && { state }), ...(text && { text }) }),
    placeholderData: keepPreviousData,
  })

export const queueQuery = queryOptions({
  queryKey: ['checks', 'queue'],
  queryFn: () => server.checks.list({ odd: 'true', limit: 200 }),
})

export const checkQuery = (id: string) =>
  queryOptions({ queryKey: ['checks', 'one', id], queryFn: () => server.checks.get({ id }) })

export const pictureQuery = (item: string, side: Side) =>
  queryOptions({
    queryKey: ['check-picture', item, side],
    queryFn: () => server.checks.side({ item, side }),
    staleTime: Number.POSITIVE_INFINITY,
  })
