import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

/** A parcel of a consumer's order that is at work at a place. */
export type Parcel = Answered<Client['orders']['serving']['work']>[number]
/** An order of a consumer in a list. */
export type OnlineOrder = Answered<Client['orders']['serving']['orders']>[number]
/** What its customer was told. */
export type Message = Answered<Client['orders']['serving']['messages']>[number]
/** The same whole, as its customer sees it. */
export type WholeOnline = Answered<Client['orders']['serving']['order']>

export const parcelsQuery = (place: string) =>
  queryOptions({ queryKey: ['orders', 'parcels', place], queryFn: () => server.orders.serving.work({ place }) })

export const onlineQuery = (text: string) =>
  queryOptions({
    queryKey: ['orders', 'online', text],
    queryFn: () => server.orders.serving.orders({ text }),
    placeholderData: keepPreviousData,
  })

export const wholeOnlineQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'online-one', id], queryFn: () => server.orders.serving.order({ id }) })

export const messagesQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', 'messages', id], queryFn: () => server.orders.serving.messages({ id }) })
