import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'

export type PaperRow = Answered<Client['papers']['list']>[number]
export type PaperKind = Answered<Client['papers']['kinds']>[number]
export type Paper = Answered<Client['papers']['get']>

export const kindsQuery = queryOptions({
  queryKey: ['papers', 'kinds'],
  queryFn: () => server.papers.kinds(),
  staleTime: 5 * 60_000,
})

/** Reading takes a second or two and announces nothing of its own to the desk: what waits is asked for again. */
const WHILE_READING_MS = 1500

export const papersQuery = (text: string, kind: string | null, due: boolean) =>
  queryOptions({
    queryKey: ['papers', 'list', text, kind, due],
    queryFn: () =>
      server.papers.list({
        limit: 100,
        ...(text && { text }),
        ...(kind && { kind }),
        ...(due && { due: 'true' as const }),
      }),
    placeholderData: keepPreviousData,
    refetchInterval: query => (query.state.data?.some(p => p.state === 'waiting') ? WHILE_READING_MS : false),
  })

export type PaperMail = Answered<Client['papers']['mail']['list']>[number]

export const mailsQuery = queryOptions({ queryKey: ['papers', 'mails'], queryFn: () => server.papers.mail.list() })

export const sendersQuery = queryOptions({
  queryKey: ['papers', 'senders'],
  queryFn: () => server.papers.mail.senders(),
})

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['papers', 'one', id],
    queryFn: () => server.papers.get({ id }),
    refetchInterval: query => (query.state.data?.versions[0]?.state === 'waiting' ? WHILE_READING_MS : false),
  })
