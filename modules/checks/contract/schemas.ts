import { z } from 'zod'
import { CHECK_STATES, EXCEPTIONS } from '../rules/index.ts'

/** Deeds give a Date; what travels is ISO 8601 text in UTC. */
const instant = z
  .date()
  .transform(at => at.toISOString())
  .pipe(z.iso.datetime())

export const amount = z.number().int().min(0).max(999_999_999_999_999)
export const digits = z.string().regex(/^[0-9*]{0,40}$/)
export const kind = z.enum(['check', 'cek', 'bg'])
export const state = z.enum(CHECK_STATES)
/** Numbers of reasons for which warkat are refused (SE 9/13/DASP). */
export const reasons = z.array(z.number().int().min(1).max(14)).max(14)
export const side = z.enum(['front', 'back'])
const exceptions = z.array(z.enum(EXCEPTIONS)).readonly()

/** A cheque as the capture desk sends it. Amounts in minor units. */
export const newCheck = z.object({
  ...{ id: z.uuid(), kind, line: z.string().max(120), routing: digits, account: digits, serial: digits, amount },
  words: z.string().max(300).nullable(),
  encoded: amount.nullable(),
  issue: z.iso.date().nullable(),
  effective: z.iso.date().nullable(),
})

const parts = { routing: z.string(), account: z.string(), serial: z.string(), amount: z.number().int() }

export const checkRow = z.object({
  ...{ id: z.string(), kind, state, exceptions, ...parts, currency: z.string(), channel: z.string() },
  ...{ batch: z.string(), batchName: z.string(), day: z.string(), effective: z.string().nullable() },
  listedUntil: z.string().nullable(),
  ...{ returns: z.number().int(), words: z.string().nullable(), pictures: z.array(side).readonly() },
})

export const checkDetail = checkRow.extend({
  ...{ line: z.string(), encoded: z.number().int().nullable(), country: z.string() },
  ...{ depositor: z.string(), issue: z.string().nullable() },
  /** Which other cheque it is, or presents again. */
  ...{ duplicateOf: z.string().nullable(), represents: z.string().nullable() },
  refusal: z.object({ reasons: z.array(z.number().int()).readonly(), day: z.string(), why: z.string() }).nullable(),
  papers: z.array(z.object({ side, paper: z.string() })).readonly(),
  life: z
    .array(
      z.object({
        ...{ n: z.number().int(), what: z.string(), at: instant, who: z.string(), why: z.string() },
        digest: z.string(),
      }),
    )
    .readonly(),
})

export const stateFigure = z.object({
  ...{ state, currency: z.string(), items: z.number().int(), amount: z.number().int(), odd: z.number().int() },
})
