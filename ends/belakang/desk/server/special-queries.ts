import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'
import type { Answered, Client } from './contract.ts'

export type SpecialRow = Answered<Client['orders']['special']['list']>['specials'][number]
export type SpecialFigures = Answered<Client['orders']['special']['list']>['figures']
export type SpecialOffer = Answered<Client['orders']['special']['offers']>[number]

export const specialsQuery = (text: string) =>
  queryOptions({
    queryKey: ['orders', 'specials', text],
    queryFn: () => server.orders.special.list({ text }),
    placeholderData: keepPreviousData,
  })

type Wish = { readonly place: string; readonly item: string | null; readonly packs: number }

/** Where it could come from; asked once something is said. */
export const specialOffersQuery = ({ place, item, packs }: Wish, said: boolean) =>
  queryOptions({
    queryKey: ['orders', 'special-offers', place, item, packs],
    queryFn: () => server.orders.special.offers({ place, packs, ...(item !== null && { item }) }),
    enabled: said && place !== '' && packs > 0,
  })
