import { queryOptions } from '@tanstack/react-query'
import { server } from './client.ts'

export const boardQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['purchasing', 'board', place],
    queryFn: () => server.purchasing.orders.board(place ? { place } : {}),
  })

export const orderQuery = (id: string) =>
  queryOptions({ queryKey: ['purchasing', 'order', id], queryFn: () => server.purchasing.orders.one({ id }) })

export const suppliersQuery = queryOptions({
  queryKey: ['purchasing', 'suppliers'],
  queryFn: () => server.purchasing.suppliers.list(),
})

export const supplierQuery = (id: string) =>
  queryOptions({ queryKey: ['purchasing', 'supplier', id], queryFn: () => server.purchasing.suppliers.one({ id }) })

export const policyQuery = queryOptions({
  queryKey: ['purchasing', 'policy'],
  queryFn: () => server.purchasing.policy.read(),
})

export const offerQuery = (supplier: string, item: string, qty: number, unit: string | null) =>
  queryOptions({
    queryKey: ['purchasing', 'offer', supplier, item, qty, unit],
    queryFn: () => server.purchasing.agreements.offer({ supplier, item, qty, ...(unit && { unit }) }),
    staleTime: 60_000,
  })

export const partySuppliersQuery = (text: string) =>
  queryOptions({
    queryKey: ['party', 'suppliers', text],
    queryFn: () => server.party.find({ text, role: 'supplier', limit: 50 }),
  })

export const expectedQuery = (place: string, key: string) =>
  queryOptions({
    queryKey: ['purchasing', 'expected', place, key],
    queryFn: () => server.purchasing.receiving.expected({ place, ...(key && { key }) }),
  })

export const receiptsQuery = (place: string | null) =>
  queryOptions({
    queryKey: ['purchasing', 'receipts', place],
    queryFn: () => server.purchasing.receiving.list({ limit: 30, ...(place && { place }) }),
  })

export const receiptQuery = (id: string) =>
  queryOptions({ queryKey: ['purchasing', 'receipt', id], queryFn: () => server.purchasing.receiving.one({ id }) })

export const returnsQuery = (supplier: string) =>
  queryOptions({
    queryKey: ['purchasing', 'returns', supplier],
    queryFn: () => server.purchasing.returns.list({ supplier, limit: 50 }),
  })

export const invoicesQuery = (supplier: string | null) =>
  queryOptions({
    queryKey: ['purchasing', 'invoices', supplier],
    queryFn: () => server.purchasing.invoices.list({ limit: 100, ...(supplier && { supplier }) }),
  })

export const invoiceQuery = (id: string) =>
  queryOptions({ queryKey: ['purchasing', 'invoice', id], queryFn: () => server.purchasing.invoices.one({ id }) })

export const openLinesQuery = (supplier: string, day: string) =>
  queryOptions({
    queryKey: ['purchasing', 'open-lines', supplier, day],
    queryFn: () => server.purchasing.invoices.open({ supplier, day }),
  })

export const ageingQuery = (day: string) =>
  queryOptions({ queryKey: ['purchasing', 'ageing', day], queryFn: () => server.purchasing.payables.ageing({ day }) })
