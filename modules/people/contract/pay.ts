import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'

const day = z.iso.date()
/** The first of a month. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/)
const rupiah = z.number().int()
const line = z.object({ code: z.string(), amount: rupiah })

const run = z.object({
  id: z.uuid(),
  place: z.uuid(),
  month,
  onDay: day,
  state: z.enum(['prepared', 'approved', 'paid', 'reversed']),
  preparedBy: z.string(),
  people: z.number().int(),
  gross: rupiah,
  tax: rupiah,
  net: rupiah,
  cost: rupiah,
})
export type RunRow = z.infer<typeof run>

const slip = z.object({
  employee: z.uuid(),
  number: z.string(),
  name: z.string(),
  bank: z.string(),
  bankAccount: z.string(),
  gross: rupiah,
  contributions: rupiah,
  tax: rupiah,
  net: rupiah,
  cost: rupiah,
  earned: z.array(line),
  takenOff: z.array(line),
  employer: z.record(z.string(), rupiah),
})
export type SlipRow = z.infer<typeof slip>

export const extraInput = z.object({
  id: z.uuid(),
  employee: z.uuid(),
  month,
  kind: z.enum(['overtime', 'once', 'taken-off']),
  /** The day of overtime, or a word that stands on the slip. */
  code: z.string().trim().min(1).max(40),
  amount: rupiah.min(0).default(0),
  overtime: z
    .object({
      minutes: z.number().int().min(1).max(1440),
      day: z.enum(['work-day', 'day-off', 'short-day-off']),
      week: z.union([z.literal(5), z.literal(6)]),
    })
    .nullable()
    .default(null),
})
export type ExtraInput = z.infer<typeof extraInput>

export const runInput = z.object({ id: z.uuid(), place: z.uuid(), month, onDay: day })
export type RunInput = z.infer<typeof runInput>

const pay = contract.meta({ permission: 'people.pay' })
const id = z.object({ id: z.uuid() })

export const payContract = {
  pay: {
    /** The pay runs of the caller's places, the latest first. */
    runs: pay.route({ method: 'GET', path: '/people/pay' }).output(z.array(run)),
    one: pay
      .route({ method: 'GET', path: '/people/pay/{id}' })
      .input(id)
      .output(run.extend({ slips: z.array(slip) }))
      .errors(refusals('run-unknown')),
    /** Adds overtime, a bonus or a deduction to somebody's month. Once by its id. */
    note: pay
      .route({ method: 'POST', path: '/people/pay/extras' })
      .input(extraInput)
      .output(id)
      .errors(refusals('employee-unknown', 'extra-overtime-said', 'month-paid-already')),
    /** Makes the slips of a place's month, anew as often as needed until they are approved. */
    prepare: pay
      .route({ method: 'POST', path: '/people/pay' })
      .input(runInput)
      .output(id)
      .errors(
        refusals(
          'run-approved-already',
          'terms-missing',
          'pay-below-zero',
          'earlier-run-open',
          'cap-unknown',
          'nobody-to-pay',
          'place-unknown',
        ),
      ),
    approve: pay
      .route({ method: 'POST', path: '/people/pay/{id}/approve' })
      .input(id)
      .output(id)
      .errors(refusals('run-unknown', 'run-four-eyes', 'run-approved-already')),
    /** Books an approved run. */
    settle: pay
      .route({ method: 'POST', path: '/people/pay/{id}/pay' })
      .input(id)
      .output(id)
      .errors(refusals('run-unknown', 'run-not-approved', 'period-closed')),
    reverse: pay
      .route({ method: 'POST', path: '/people/pay/{id}/reverse' })
      .input(id.extend({ entry: z.uuid(), why: z.string().trim().min(3).max(300) }))
      .output(id)
      .errors(refusals('run-unknown', 'run-not-paid', 'later-run-open', 'period-closed')),
  },
}
