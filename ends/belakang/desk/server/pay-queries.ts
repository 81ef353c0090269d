import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** The pay of a place for a month, in a list. */
export type Run = Answered<Client['people']['pay']['runs']>[number]
/** The same with its slips. */
export type WholeRun = Answered<Client['people']['pay']['one']>
export type Slip = WholeRun['slips'][number]
/** Somebody who works here. */
export type Employee = Answered<Client['people']['staff']['list']>[number]

export const runsQuery = queryOptions({ queryKey: ['people', 'runs'], queryFn: () => server.people.pay.runs() })

export const runQuery = (id: string) =>
  queryOptions({ queryKey: ['people', 'run', id], queryFn: () => server.people.pay.one({ id }) })

export const staffQuery = queryOptions({ queryKey: ['people', 'staff'], queryFn: () => server.people.staff.list() })

export const payTermsQuery = (employee: string) =>
  queryOptions({ queryKey: ['people', 'terms', employee], queryFn: () => server.people.staff.terms({ employee }) })
