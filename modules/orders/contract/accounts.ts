import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const minute = z.number().int().min(0).max(2880)

const accountRow = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  /** Code of the price group whose prices the customer pays; null: those of everybody. */
  group: z.string().nullable(),
  termDays: z.number().int(),
  /** Minor units: the limit; what is ordered and not invoiced; what is invoiced and not paid; of that, what is late. */
  limit: z.number().int(),
  committed: z.number().int(),
  owed: z.number().int(),
  /** What the customer has given beyond its invoices; so much more may be ordered. */
  advance: z.number().int(),
  overdue: z.number().int(),
  blocked: z.boolean(),
  blockedWhy: z.string(),
  /** Orders that are not closed, and of these those that wait for credit. */
  open: z.number().int(),
  waiting: z.number().int(),
})
export type AccountRow = z.infer<typeof accountRow>

const account = accountRow.extend({
  taxId: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  short: z.enum(['back-order', 'cancel']),
  leadDays: z.number().int(),
  address: z.string(),
  postcode: z.string().nullable(),
  latitudeE6: z.number().int().nullable(),
  longitudeE6: z.number().int().nullable(),
  opens: z.number().int(),
  closes: z.number().int(),
  serviceMinutes: z.number().int(),
  /** Minor units above the limit that somebody has let pass, or that stood when it was lowered. */
  excess: z.number().int(),
  version: z.number().int(),
})
export type AccountView = z.infer<typeof account>

export const accountInput = z.object({
  /** Of the party: one that is in the address book, or a new one. */
  id: z.uuid(),
  name: z.string().trim().min(2).max(160),
  group: z.string().trim().min(1).max(60).nullable(),
  taxId: z.string().trim().max(30).nullable().default(null),
  place: z.uuid(),
  termDays: z.number().int().min(0).max(365),
  limit: z.number().int().min(0).max(1_000_000_000_000_000),
  blocked: z.boolean().default(false),
  blockedWhy: z.string().trim().max(300).default(''),
  short: z.enum(['back-order', 'cancel']).default('back-order'),
  leadDays: z.number().int().min(0).max(30).default(1),
  address: z.string().trim().max(300).default(''),
  postcode: z.string().trim().max(12).nullable().default(null),
  latitudeE6: z.number().int().min(-90_000_000).max(90_000_000).nullable().default(null),
  longitudeE6: z.number().int().min(-180_000_000).max(180_000_000).nullable().default(null),
  opens: minute.default(480),
  closes: minute.default(1020),
  serviceMinutes: z.number().int().min(0).max(600).default(30),
  /** As read; left out for a new account. */
  version: z.number().int().positive().optional(),
})
export type AccountInput = z.infer<typeof accountInput>

const read = contract.meta({ permission: 'orders.read' })

export const accountsContract = {
  accounts: {
    /** Customers who buy on account, those nearest to their limit first. */
    list: read.route({ method: 'GET', path: '/orders/accounts' }).output(z.array(accountRow)),
    one: read
      .route({ method: 'GET', path: '/orders/accounts/{id}' })
      .input(z.object({ id: z.uuid() }))
      .output(account)
      .errors(refusals('account-unknown')),
    /** Terms, limit and price group of a customer. The party is made where it is not in the address book. */
    save: contract
      .meta({ permission: 'orders.credit' })
      .route({ method: 'PUT', path: '/orders/accounts/{id}' })
      .input(accountInput)
      .output(z.object({ id: z.string(), version: z.number().int() }))
      .errors(
        refusals(
          'account-stale',
          'account-window-forward',
          'account-blocked-why-said',
          'place-unknown',
          'party-stale',
          'tax-id-wrong',
        ),
      ),
  },
}
