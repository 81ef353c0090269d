import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const processesQuery = queryOptions({ queryKey: ['flow', 'processes'], queryFn: () => server.flow.processes() })
export const libraryQuery = queryOptions({ queryKey: ['flow', 'library'], queryFn: () => server.flow.library() })
export const decisionsQuery = queryOptions({ queryKey: ['flow', 'decisions'], queryFn: () => server.flow.decisions() })
export const incidentsQuery = queryOptions({ queryKey: ['flow', 'incidents'], queryFn: () => server.flow.incidents() })
export const versionsQuery = (process: string) =>
  queryOptions({ queryKey: ['flow', 'versions', process], queryFn: () => server.flow.versions({ process }) })
export const figuresQuery = (process: string) =>
  queryOptions({ queryKey: ['flow', 'figures', process], queryFn: () => server.flow.figures({ process }) })
export const instancesQuery = (process: string) =>
  queryOptions({ queryKey: ['flow', 'instances', process], queryFn: () => server.flow.instances({ process }) })
export const instanceQuery = (id: string) =>
  queryOptions({ queryKey: ['flow', 'instance', id], queryFn: () => server.flow.instance({ id }) })
export const diagramQuery = (process: string, version?: number) =>
  queryOptions({
    queryKey: ['flow', 'diagram', process, version],
    queryFn: () => server.flow.diagram({ process, ...(version && { version: String(version) }) }),
    staleTime: 60_000,
  })
export const decisionQuery = (decision: string) =>
  queryOptions({
    queryKey: ['flow', 'decision', decision],
    queryFn: () => server.flow.decisionModel({ decision }),
    staleTime: 60_000,
  })
