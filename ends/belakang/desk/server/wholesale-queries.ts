import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** An order of a customer on a board or list. */
export type OrderRow = Answered<Client['orders']['orders']['board']>[number]
/** An order of a customer whole. */
export type WholeOrder = Answered<Client['orders']['orders']['one']>
/** A customer on account. */
export type Account = Answered<Client['orders']['accounts']['list']>[number]
/** A customer on account with all its terms. */
export type WholeAccount = Answered<Client['orders']['accounts']['one']>
/** A standing order in a list. */
export type Standing = Answered<Client['orders']['standing']['list']>[number]
/** A standing order whole. */
export type WholeStanding = Answered<Client['orders']['standing']['one']>
/** What a customer owes. */
export type Owing = Answered<Client['orders']['receivables']['ageing']>['accounts'][number]

export const orderBoardQuery = (account: string | null) =>
  queryOptions({
    queryKey: ['orders', 'board', account],
    queryFn: () => server.orders.orders.board(account ? { account } : {}),
  })

export const wholeOrderQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'order', id], queryFn: () => server.orders.orders.one({ id }) })

export const orderWayQuery = (id: string) =>
  queryOptions({ queryKey: ['distribution', 'order-way', id], queryFn: () => server.distribution.orderWay({ id }) })

/** An invoice of a customer on account. */
export type WholeInvoice = Answered<Client['orders']['invoices']['one']>

export const invoiceOfOrderQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'invoice', id], queryFn: () => server.orders.invoices.one({ id }) })

export const accountsQuery = queryOptions({
  queryKey: ['orders', 'accounts'],
  queryFn: () => server.orders.accounts.list(),
})

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'account', id], queryFn: () => server.orders.accounts.one({ id }) })

type QuoteLines = Parameters<typeof server.orders.orders.quote>[0]['lines']

export const quoteQuery = (account: string, lines: QuoteLines) =>
  queryOptions({
    queryKey: ['orders', 'quote', account, lines],
    queryFn: () => server.orders.orders.quote({ account, lines }),
    enabled: account !== '' && lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })

export const receivablesQuery = (day: string, account: string | null = null) =>
  queryOptions({
    queryKey: ['orders', 'receivables', day, account],
    queryFn: () => server.orders.receivables.ageing({ day, ...(account && { account }) }),
  })

export const paymentsQuery = (account: string) =>
  queryOptions({
    queryKey: ['orders', 'payments', account],
    queryFn: () => server.orders.receivables.payments({ account }),
  })

export const standingsQuery = queryOptions({
  queryKey: ['orders', 'standing'],
  queryFn: () => server.orders.standing.list(),
})

export const standingQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'standing', id], queryFn: () => server.orders.standing.one({ id }) })

export const exceptionsQuery = queryOptions({
  queryKey: ['orders', 'exceptions'],
  queryFn: () => server.orders.standing.exceptions(),
})

export const partyCustomersQuery = (text: string) =>
  queryOptions({
    queryKey: ['party', 'customers', text],
    queryFn: () => server.party.find({ text, limit: 50 }),
  })
