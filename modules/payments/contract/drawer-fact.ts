import { z } from 'zod'
import type { DrawerFact } from '../rules/drawer-fact.ts'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const amount = z.number().int().nonnegative()

/** The drawer fact as it travels. A stored sample of every version is read in the tests for ever. */
export const drawerFact = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['shift-open', 'pay-in', 'pay-out', 'no-sale', 'count', 'shift-close']),
  id: uuid,
  place: uuid,
  register: uuid,
  seq: z.number().int().positive(),
  previous: sha256,
  at: z.iso.datetime(),
  day: z.iso.date(),
  shift: uuid,
  cashier: uuid,
  currency: z.string().length(3),
  amount,
  denominations: z
    .array(z.strictObject({ value: z.number().int().positive(), count: amount }))
    .max(50)
    .optional(),
  where: z.enum(['safe', 'petty']).optional(),
  reason: z.string().min(1).max(200).optional(),
  expected: z.number().int().optional(),
  approvedBy: uuid.optional(),
  digest: sha256,
}) satisfies z.ZodType<DrawerFact>
