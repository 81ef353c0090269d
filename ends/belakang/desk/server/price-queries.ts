import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const booksQuery = (limit: number) =>
  queryOptions({ queryKey: ['pricing', 'books', limit], queryFn: () => server.pricing.books.list({ limit }) })

export const promotionsQuery = queryOptions({
  queryKey: ['pricing', 'promotions'],
  queryFn: () => server.pricing.promotions.list(),
})

export const groupsQuery = queryOptions({
  queryKey: ['pricing', 'groups'],
  queryFn: () => server.pricing.promotions.groups(),
})

export const changesQuery = queryOptions({
  queryKey: ['pricing', 'changes'],
  queryFn: () => server.pricing.books.changes(),
})

/** What the book in force says of an item; null where there is no book, or it does not name the item. */
export const termsQuery = (item: string) =>
  queryOptions({
    queryKey: ['pricing', 'terms', item],
    queryFn: async () => {
      const book = (await server.pricing.books.list({ limit: 20 })).find(b => b.inForce)
      if (!book) return null
      const [terms] = await server.pricing.books.items({ id: book.id, items: [item] })
      return terms ? { number: book.number, terms } : null
    },
  })
