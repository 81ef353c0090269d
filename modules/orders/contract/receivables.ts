import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const ages = z.object({
  'not-due': z.number().int(),
  '1-30': z.number().int(),
  '31-60': z.number().int(),
  '61-90': z.number().int(),
  'over-90': z.number().int(),
})

const openInvoice = z.object({
  id: z.string(),
  number: z.string(),
  order: z.string(),
  orderNumber: z.string(),
  day: z.string(),
  due: z.string(),
  total: z.number().int(),
  open: z.number().int(),
  age: z.enum(['not-due', '1-30', '31-60', '61-90', 'over-90']),
})

const owing = z.object({
  account: z.string(),
  name: z.string(),
  total: z.number().int(),
  /** What lies aside for the customer: paid in advance, or credited after it was paid. */
  advance: z.number().int(),
  ages,
  open: z.array(openInvoice),
})
export type Owing = z.infer<typeof owing>

const read = contract.meta({ permission: 'orders.read' })

export const receivablesContract = {
  receivables: {
    /** What customers owe, by customer and by how late it is. */
    ageing: read
      .route({ method: 'GET', path: '/orders/receivables' })
      .input(z.object({ day: z.iso.date(), account: z.uuid().optional() }))
      .output(z.object({ accounts: z.array(owing), total: z.number().int(), ages })),
    payments: read
      .route({ method: 'GET', path: '/orders/accounts/{account}/payments' })
      .input(z.object({ account: z.uuid() }))
      .output(
        z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            day: z.string(),
            amount: z.number().int(),
            /** What of it was put aside; below zero: taken from what lay aside. */
            advance: z.number().int(),
            note: z.string(),
            who: z.string(),
            invoices: z.array(z.string()),
          }),
        ),
      )
      .errors(refusals('account-unknown')),
    /** Records money that came; its id makes it repeat-safe. */
    receive: contract
      .meta({ permission: 'orders.credit' })
      .route({ method: 'POST', path: '/orders/payments' })
      .input(
        z.object({
          id: z.uuid(),
          account: z.uuid(),
          day: z.iso.date(),
          note: z.string().trim().max(500).default(''),
          /** Minor units that came; left out: what the lines say. More lies aside, less is taken from what lies aside. */
          money: z.number().int().nonnegative().optional(),
          lines: z.array(z.object({ invoice: z.uuid(), amount: z.number().int().positive() })).max(500),
        }),
      )
      .output(z.object({ answer: z.enum(['created', 'exists']), number: z.string(), amount: z.number().int() }))
      .errors(
        refusals(
          ...(['account-unknown', 'payment-differs', 'payment-empty', 'invoice-unknown', 'invoice-over-paid'] as const),
          ...(['advance-too-small', 'period-closed'] as const),
        ),
      ),
  },
}
