import { queryOptions } from '@tanstack/react-query'
import { server } from '../../../server/client.ts'
import type { Answered, Client } from '../../../server/contract.ts'

export type StatementRow = Answered<Client['checks']['statements']['list']>[number]
export type Movement = Answered<Client['checks']['statements']['get']>['movements'][number]

export const statementsQuery = queryOptions({
  queryKey: ['checks', 'statements'],
  queryFn: () => server.checks.statements.list({ limit: 200 }),
})

export const statementQuery = (id: string) =>
  queryOptions({ queryKey: ['checks', 'statement', id], queryFn: () => server.checks.statements.get({ id }) })
