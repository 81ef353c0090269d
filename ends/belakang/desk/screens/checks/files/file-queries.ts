import { queryOptions } from '@tanstack/react-query'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'

export type ReturnRow = Answered<Client['checks']['files']['returns']>[number]

export const returnsQuery = (open: boolean) =>
  queryOptions({
    queryKey: ['checks', 'returns', open],
    queryFn: () => server.checks.files.returns({ open: open ? 'true' : 'false' }),
  })
