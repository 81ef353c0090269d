import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const doneTasksQuery = queryOptions({
  queryKey: ['flow', 'done'],
  queryFn: () => server.flow.tasks({ done: 'true' }),
})
export const startableQuery = queryOptions({ queryKey: ['flow', 'startable'], queryFn: () => server.flow.startable() })
export const taskQuery = (id: string) =>
  queryOptions({ queryKey: ['flow', 'task', id], queryFn: () => server.flow.task({ id }), retry: false })
export const colleaguesQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['flow', 'colleagues', place],
    queryFn: () => server.flow.colleagues(place ? { place } : {}),
  })
export const teamQuery = (place: string | null) =>
  queryOptions({ queryKey: ['flow', 'team', place], queryFn: () => server.flow.team(place ? { place } : {}) })
export const absencesQuery = queryOptions({ queryKey: ['flow', 'absences'], queryFn: () => server.flow.absences() })
export const staffQuery = queryOptions({ queryKey: ['flow', 'staff'], queryFn: () => server.flow.staff() })
export const kindsQuery = queryOptions({ queryKey: ['flow', 'kinds'], queryFn: () => server.flow.kinds() })
