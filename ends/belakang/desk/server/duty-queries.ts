import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** Something a customer asked about their data. */
export type Duty = Answered<Client['customers']['duties']['of']>[number]

export const dutiesQuery = (party: string) =>
  queryOptions({ queryKey: ['customers', 'duties', party], queryFn: () => server.customers.duties.of({ party }) })
