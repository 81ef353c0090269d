import { queryOptions } from '@tanstack/react-query'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'

export type DrawerRow = Answered<Client['checks']['warkat']['drawers']>[number]

export const drawersQuery = (day: string) =>
  queryOptions({ queryKey: ['checks', 'black-list', day], queryFn: () => server.checks.warkat.drawers({ day }) })
