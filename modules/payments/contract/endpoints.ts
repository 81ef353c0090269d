import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { drawerFact } from './drawer-fact.ts'
import { terminalContract } from './terminal-endpoints.ts'

const id = z.uuid()
const amount = z.number().int()
const day = z.iso.date()
const positive = amount.positive()

export const openDrawer = z.object({
  register: z.string(),
  place: z.string(),
  shift: z.string(),
  currency: z.string(),
  openedAt: z.string(),
  openedBy: z.string(),
  float: amount,
  /** What the books say is in it, sales included. */
  cash: amount,
})

export const shift = z.object({
  id: z.string(),
  place: z.string(),
  register: z.string(),
  currency: z.string(),
  openedAt: z.string().nullable(),
  openedBy: z.string().nullable(),
  openedDay: z.string().nullable(),
  float: amount.nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  expected: amount.nullable(),
  counted: amount.nullable(),
  difference: amount.nullable(),
})

export const drawerPolicy = z.object({
  payOutLimit: amount.nonnegative(),
  differenceLimit: amount.nonnegative(),
  cashLimit: amount.nonnegative(),
  /** As the editor saw it; 0 where nothing is set and the usual limits hold. */
  version: z.number().int().nonnegative(),
})

export const qrisSettings = z.object({
  acquirer: z.string().min(1).max(32),
  merchantPan: z.string().min(8).max(19),
  merchantId: z.string().min(1).max(15),
  nmid: z.string().min(3).max(15),
  criteria: z.enum(['UMI', 'UKE', 'UME', 'UBE', 'URE', 'PSO', 'BLU']),
  category: z.string().length(4),
  name: z.string().min(1).max(25),
  city: z.string().min(1).max(15),
  postal: z.string().min(1).max(10),
  version: z.number().int().nonnegative(),
})
const qrisOut = qrisSettings.extend({ place: z.string(), payload: z.string() })

export const qrisAttempt = z.object({
  id: z.string(),
  place: z.string(),
  register: z.string().nullable(),
  subject: z.string(),
  amount,
  payload: z.string(),
  state: z.enum(['awaiting', 'confirmed', 'dropped']),
  seen: z.string().nullable(),
  startedAt: z.string(),
})

const qrisTold = z
  .object({
    ...{ id, place: id, register: id, subject: z.string().min(1).max(100), amount: positive.max(999_999_999_999) },
    payload: z.string().min(1).max(512),
    state: z.enum(['awaiting', 'confirmed', 'dropped']),
    seen: z.string().trim().max(100).nullable(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    by: z.string().min(1).max(100),
    sold: z.boolean(),
  })
  .refine(it => it.state === 'awaiting' || (it.seen !== null && it.seen.length >= 3), 'what has ended says how')

export const terminalAttempt = z.object({
  id,
  place: id,
  register: id,
  terminal: z.string().min(1).max(100),
  sale: id,
  kind: z.enum(['charge', 'refund']),
  amount: positive,
  currency: z.string().length(3),
  state: z.enum(['created', 'sent', 'approved', 'declined', 'unknown', 'reversing', 'reversed']),
  step: z.number().int().positive(),
  marker: z.string().max(100),
  ref: z.string().max(100).nullable(),
  note: z.string().max(500),
  decidedBy: z.tuple([z.string(), z.string()]).nullable(),
})

const keptAttempt = terminalAttempt.extend({
  proposal: z
    .object({ outcome: z.enum(['approved', 'declined']), ref: z.string(), note: z.string(), by: z.string() })
    .nullable(),
  changedAt: z.string(),
})

const read = contract.meta({ permission: 'payments.read' })
const till = contract.meta({ permission: 'sync.till' })
const settings = contract.meta({ permission: 'payments.write' })

export const paymentsContract = {
  /** Drawers that are open now, in the places where the caller may look. */
  drawers: read.route({ method: 'GET', path: '/payments/drawers' }).output(z.array(openDrawer)),
  /** Shifts opened from one day to another, newest first, at most 500. */
  shifts: read
    .route({ method: 'GET', path: '/payments/shifts' })
    .input(z.object({ from: day, to: day }))
    .output(z.array(shift)),
  /** The drawer facts of one shift, as the till sealed them. */
  shiftFacts: read
    .route({ method: 'GET', path: '/payments/shifts/{id}/facts' })
    .input(z.object({ id }))
    .output(z.array(drawerFact)),
  policy: read
    .route({ method: 'GET', path: '/payments/places/{place}/drawer-policy' })
    .input(z.object({ place: id }))
    .output(drawerPolicy),
  setPolicy: settings
    .route({ method: 'PUT', path: '/payments/places/{place}/drawer-policy' })
    .input(drawerPolicy.extend({ place: id }))
    .output(drawerPolicy)
    .errors(refusals('changed-meanwhile')),
  qris: read
    .route({ method: 'GET', path: '/payments/places/{place}/qris' })
    .input(z.object({ place: id }))
    .output(qrisOut.nullable()),
  setQris: settings
    .route({ method: 'PUT', path: '/payments/places/{place}/qris' })
    .input(qrisSettings.extend({ place: id }))
    .output(qrisOut)
    .errors(refusals('changed-meanwhile', 'merchant-pan', 'national-id', 'tlv-length', 'name-length', 'city-length')),
  /** A code for an amount; the payment waits until a person has seen the money. */
  startQris: contract
    .meta({ permission: 'sync.till' })
    .route({ method: 'POST', path: '/payments/qris' })
    .input(
      z.object({
        id,
        place: id,
        register: id.nullable(),
        subject: z.string().min(1).max(100),
        amount: positive.max(999_999_999_999),
        bill: z.string().min(1).max(25).optional(),
      }),
    )
    .output(qrisAttempt)
    .errors(refusals('qris-not-set', 'qris-too-long', 'attempt-differs')),
  /**
   * Tills send up the QRIS payments they asked for, as they begin and end, also those of hours without a network.
   * Repeating is harmless; the answer says how the server holds each, so a till hears what was said at the desk.
   */
  keepQris: till
    .route({ method: 'POST', path: '/payments/qris-attempts' })
    .input(z.object({ attempts: z.array(qrisTold).min(1).max(200) }))
    .output(
      z.object({
        answers: z.array(
          z.object({
            id,
            answer: z.enum(['kept', 'ended', 'reference-used', 'differs']),
            state: z.enum(['awaiting', 'confirmed', 'dropped']),
            seen: z.string().nullable(),
          }),
        ),
      }),
    ),
  awaitingQris: read.route({ method: 'GET', path: '/payments/qris' }).output(z.array(qrisAttempt)),
  endQris: contract
    .meta({ permission: 'payments.write' })
    .route({ method: 'POST', path: '/payments/qris/{id}/end' })
    .input(z.object({ id, outcome: z.enum(['confirmed', 'dropped']), seen: z.string().trim().min(3).max(100) }))
    .output(qrisAttempt)
    .errors(refusals('attempt-unknown', 'attempt-ended', 'reference-used')),
  /** Tills send up what they know of their card terminal attempts; repeating is harmless. */
  keepAttempts: till
    .route({ method: 'POST', path: '/payments/card-attempts' })
    .input(z.object({ attempts: z.array(terminalAttempt).min(1).max(200) }))
    .output(z.object({ kept: z.number().int() })),
  /** Card payments of which nobody knows the end. */
  openAttempts: read.route({ method: 'GET', path: '/payments/card-attempts' }).output(z.array(keptAttempt)),
  /** What a person saw in the terminal's journal or the acquirer's list; a second person saying the same decides. */
  sayAttempt: contract
    .meta({ permission: 'payments.write' })
    .route({ method: 'POST', path: '/payments/card-attempts/{id}/say' })
    .input(
      z.object({
        id,
        outcome: z.enum(['approved', 'declined']),
        ref: z.string().trim().max(100),
        note: z.string().trim().min(3).max(500),
      }),
    )
    .output(keptAttempt)
    .errors(refusals('attempt-unknown', 'not-now', 'evidence-missing', 'second-person-needed')),
  terminal: terminalContract,
}
