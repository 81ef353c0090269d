import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const rolesQuery = queryOptions({ queryKey: ['access', 'roles'], queryFn: () => server.access.roles() })
export const permissionsQuery = queryOptions({
  queryKey: ['access', 'permissions'],
  queryFn: () => server.access.permissions(),
  staleTime: Number.POSITIVE_INFINITY,
})
export const personQuery = (user: string) =>
  queryOptions({ queryKey: ['access', 'user', user], queryFn: () => server.access.user({ user }) })
