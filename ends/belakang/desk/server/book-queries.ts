import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const entryQuery = (ref: string) =>
  queryOptions({ queryKey: ['books', 'about', ref], queryFn: () => server.books.journal({ ref, limit: 200 }) })

export const journalQuery = (limit: number) =>
  queryOptions({ queryKey: ['books', 'journal', limit], queryFn: () => server.books.journal({ limit }) })

export const trialQuery = (unit: string, day: string | null) =>
  queryOptions({
    queryKey: ['books', 'trial', unit, day],
    queryFn: () => server.books.trialBalance({ unit, ...(day && { day }) }),
  })

export const accountsQuery = (chart: string, unit: string) =>
  queryOptions({ queryKey: ['books', 'accounts', chart, unit], queryFn: () => server.books.accounts({ chart, unit }) })

export const statementQuery = (account: string, unit: string, limit: number) =>
  queryOptions({
    queryKey: ['books', 'statement', account, unit, limit],
    queryFn: () => server.books.statement({ account, unit, limit }),
  })
