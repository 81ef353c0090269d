import { z } from 'zod'
import type { SaleFact } from '../rules/sale-fact.ts'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const amount = z.number().int()
const text = z.string().min(1).max(200)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const why = z.strictObject({ cause: text, text, amount })
const override = z.strictObject({ unitPrice: amount.nonnegative(), by: uuid, reason: text })
const returns = z.strictObject({ sale: uuid, line: uuid, reason: text })

const line = z.strictObject({
  id: uuid,
  item: uuid,
  name: text,
  qty: amount,
  unitPrice: amount,
  gross: amount,
  discount: amount,
  net: amount,
  taxClass: text,
  tax: amount,
  why: z.array(why).max(100),
  labelled: amount.optional(),
  override: override.optional(),
  lot: text.optional(),
  serial: z.string().min(1).max(60).optional(),
  returns: returns.optional(),
  ageChecked: uuid.optional(),
  service: z.literal(true).optional(),
})

const tender = z.strictObject({
  id: uuid,
  kind: z.enum(['cash', 'qris', 'card', 'gift', 'points', 'credit']),
  amount,
  given: amount.optional(),
  ref: text.optional(),
  points: amount.nonnegative().optional(),
})

/** The sale fact as it travels. A stored sample of every version is read in the tests for ever. */
export const saleFact = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['sale', 'void']),
  id: uuid,
  place: uuid,
  register: uuid,
  seq: amount.positive(),
  number: amount.positive(),
  previous: sha256,
  at: z.iso.datetime(),
  day: z.iso.date(),
  shift: uuid,
  cashier: uuid,
  customer: uuid.nullable(),
  group: text.nullable(),
  member: z.boolean(),
  coupons: z.array(text).max(50),
  currency: z.string().length(3),
  book: uuid,
  rules: text,
  lines: z.array(line).min(1).max(2000),
  taxes: z.array(z.strictObject({ taxClass: text, base: amount, tax: amount })).max(50),
  total: amount,
  rounding: amount,
  tenders: z.array(tender).max(50),
  points: z.strictObject({ earned: amount, burned: amount }),
  voids: uuid.optional(),
  digest: sha256,
}) satisfies z.ZodType<SaleFact>

/** A sale fact as read from its text. */
export type SaleFactText = z.infer<typeof saleFact>
