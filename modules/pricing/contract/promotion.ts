import { z } from 'zod'
import type { Action, Condition, Promotion, Target } from '../rules/index.ts'
import { code, count, day, minor, thousandths } from './words.ts'

const target = z.object({
  all: z.literal(true).optional(),
  items: z.array(code).optional(),
  categories: z.array(code).optional(),
  except: z.array(code).optional(),
}) satisfies z.ZodType<Target>

const basisPoints = z.number().int().min(1).max(10_000)
const percentCut = z.object({ kind: z.literal('percent'), basisPoints })
const amountCut = z.object({ kind: z.literal('amount'), amount: minor })
const priceCut = z.object({ kind: z.literal('price'), unitPrice: minor })

const minute = z.number().int().min(0).max(1440)

const condition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('happy-hour'),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1),
    from: minute,
    to: minute,
  }),
  z.object({ kind: z.literal('coupon'), codes: z.array(z.string().min(1)).min(1) }),
  z.object({ kind: z.literal('member') }),
  z.object({ kind: z.literal('group'), groups: z.array(code).min(1) }),
  z.object({ kind: z.literal('spend'), target, atLeast: minor }),
  z.object({ kind: z.literal('quantity'), target, atLeast: thousandths }),
]) satisfies z.ZodType<Condition>

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), target, basisPoints }),
  z.object({ kind: z.literal('amount'), target, amount: minor, per: z.enum(['unit', 'basket']) }),
  z.object({ kind: z.literal('fixed-price'), target, unitPrice: minor }),
  z.object({
    kind: z.literal('buy-x-get-y'),
    buy: target,
    buyQty: count,
    get: target,
    getQty: count,
    cut: z.discriminatedUnion('kind', [percentCut, amountCut, priceCut]),
    pick: z.enum(['cheapest', 'dearest']),
  }),
  z.object({ kind: z.literal('bundle'), parts: z.array(z.object({ target, qty: count })).min(1), price: minor }),
  z.object({ kind: z.literal('mix-and-match'), target, count, price: minor }),
  z.object({
    kind: z.literal('ladder'),
    target,
    measure: z.enum(['spend', 'quantity']),
    steps: z.array(z.object({ atLeast: minor, cut: z.discriminatedUnion('kind', [percentCut, amountCut]) })).min(1),
  }),
]) satisfies z.ZodType<Action>

const shape = z.object({
  id: code,
  name: z.object({ id: z.string().min(1).max(100), en: z.string().min(1).max(100) }),
  priority: z.number().int(),
  from: day.nullable(),
  to: day.nullable(),
  places: z.array(code).nullable(),
  when: z.array(condition),
  give: action,
  stop: z.boolean(),
  exclusive: code.nullable(),
  limits: z.object({ times: count.optional(), units: count.optional(), discount: count.optional() }),
  budget: z.object({ total: minor, allowances: z.array(z.object({ register: code, amount: minor })) }).nullable(),
})

/** A promotion as people and programs hand it in; `checkPriceBook` judges what a shape cannot. */
export const promotion: z.ZodType<Promotion, Promotion> = shape

/** A promotion that is kept here: its id is a UUID. */
export const keptPromotion: z.ZodType<Promotion, Promotion> = shape.extend({ id: z.uuid() })
