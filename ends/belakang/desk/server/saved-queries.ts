import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

export type SavedFigures = Answered<Client['reports']['saved']['read']>
/** The figures of one process in a span. */
export type SavedOne = SavedFigures['processes'][number]
export type SavedWeek = SavedFigures['weeks'][number]
export type Standard = Answered<Client['reports']['saved']['standards']>[number]
export type Span = { readonly from: string; readonly to: string; readonly place?: string }

export const savedQuery = (span: Span) =>
  queryOptions({ queryKey: ['reports', 'saved', span], queryFn: () => server.reports.saved.read(span) })

export const casesQuery = (span: Span, process: SavedOne['process']) =>
  queryOptions({
    queryKey: ['reports', 'cases', span, process],
    queryFn: () => server.reports.saved.cases({ ...span, process }),
  })

export const standardsQuery = queryOptions({
  queryKey: ['reports', 'standards'],
  queryFn: () => server.reports.saved.standards(),
})
