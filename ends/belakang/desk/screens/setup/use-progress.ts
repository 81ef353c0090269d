import { useQueries } from '@tanstack/react-query'
import { entryQuery } from '../../server/book-queries.ts'
import { server } from '../../server/client.ts'
import { booksQuery } from '../../server/price-queries.ts'
import { companyQuery, placesQuery, registersQuery, taxesQuery, usersQuery } from '../../server/queries.ts'
import type { SETUP } from '../../words/setup.ts'

export type SetupStep = {
  readonly word: StepWord
  readonly to: string
  /** How many are there; undefined while it is not known. */
  readonly has: number | undefined
  /** How many make the step done. */
  readonly needs: number
}

type StepWord = Extract<keyof typeof SETUP, `step-${string}-what`> extends `${infer Word}-what` ? Word : never

const OWNER_ALONE = 1

/** How far the set-up has come, read from what is there: nothing is kept of the guide itself. */
export const useProgress = (): readonly SetupStep[] => {
  const [company, places, taxes, users, registers, items, books, stock, money, devices, sales] = useQueries({
    queries: [
      companyQuery,
      placesQuery,
      taxesQuery,
      usersQuery,
      registersQuery,
      { queryKey: ['catalog', 'any'], queryFn: () => server.catalog.items.list({ size: 1 }) },
      booksQuery(20),
      { queryKey: ['stock', 'any'], queryFn: () => server.stock.list({ limit: 1 }) },
      entryQuery('opening-balances'),
      { queryKey: ['access', 'devices'], queryFn: () => server.access.devices({ revoked: false }) },
      { queryKey: ['sales', 'any'], queryFn: () => server.sales.list({ limit: 1 }) },
    ],
  })
  return [
    { word: 'step-company', to: '/places/company', has: company.data && 1, needs: 1 },
    { word: 'step-places', to: '/places', has: places.data?.length, needs: 1 },
    { word: 'step-taxes', to: '/places/taxes', has: taxes.data?.rules.length, needs: 1 },
    { word: 'step-people', to: '/people', has: users.data?.length, needs: OWNER_ALONE + 1 },
    { word: 'step-registers', to: '/places', has: registers.data?.length, needs: 1 },
    { word: 'step-items', to: '/items/import', has: items.data?.items.length, needs: 1 },
    { word: 'step-prices', to: '/prices', has: books.data?.length, needs: 1 },
    { word: 'step-stock', to: '/stock/move', has: stock.data?.length, needs: 1 },
    { word: 'step-money', to: '/books/opening', has: money.data?.length, needs: 1 },
    { word: 'step-tills', to: '/tills', has: devices.data?.length, needs: 1 },
    { word: 'step-sale', to: '/', has: sales.data?.length, needs: 1 },
  ]
}
