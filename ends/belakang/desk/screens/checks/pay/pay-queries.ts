import { queryOptions } from '@tanstack/react-query'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'

export type PayRow = Answered<Client['checks']['pay']['list']>[number]

export const payQuery = queryOptions({
  queryKey: ['checks', 'positive-pay'],
  queryFn: () => server.checks.pay.list({ open: 'false' }),
})
