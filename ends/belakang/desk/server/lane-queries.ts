import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

type Console = Answered<Client['lanes']['console']>
/** A self-checkout as it last said. */
export type LaneState = Console['lanes'][number]
/** What a lane asks of an attendant. */
export type LaneAsks = Console['asked'][number]

/** Asked again now and then: that a lane has fallen silent is announced by nobody. */
export const lanesQuery = queryOptions({
  queryKey: ['lanes', 'console'],
  queryFn: () => server.lanes.console(),
  refetchInterval: 10_000,
})

/** What self-checkouts did in a span of days. */
export type LaneFigures = Answered<Client['lanes']['figures']>
type Span = { readonly from: string; readonly to: string; readonly place?: string }

export const laneFiguresQuery = (span: Span) =>
  queryOptions({ queryKey: ['lanes', 'figures', span], queryFn: () => server.lanes.figures(span) })
