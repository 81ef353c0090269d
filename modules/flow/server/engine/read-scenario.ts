import { z } from 'zod'
import { type Model, type Scenario, type Staff, scenarioFaults } from '../../rules/index.ts'

const size = z.number().min(0).max(5_256_000)
const amount = z.union([
  size,
  z.strictObject({ uniform: z.tuple([size, size]) }),
  z.strictObject({ triangle: z.tuple([size, size, size]) }),
  z.strictObject({ exponential: size }),
  z.strictObject({ lognormal: z.tuple([size, size]) }),
])
const value = z.json()
const drawn = z.union([
  z.strictObject({ value }),
  z.strictObject({ pick: z.array(z.strictObject({ value, weight: z.number().min(0) })).min(1) }),
  z.strictObject({ amount, whole: z.boolean().optional() }),
])
const drawings = z.record(z.string(), drawn)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time as 08:00')
const week = z.strictObject({
  from: clock,
  to: clock,
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
})
const name = z.string().min(1)

const shape = z.strictObject({
  process: name.optional(),
  at: name.optional(),
  from: z.iso.datetime({ offset: true }).default('2026-01-05T00:00:00Z'),
  zone: z.number().int().min(-64_800).max(64_800).default(25_200),
  cases: z.number().int().min(1).max(200_000).default(1000),
  every: amount,
  comes: week.optional(),
  variables: drawings.default({}),
  staff: z.record(
    name,
    z.strictObject({
      people: z.number().int().min(1).max(10_000),
      hours: week.optional(),
      wage: z.number().min(0).default(0),
    }),
  ),
  work: z
    .record(
      name,
      z.strictObject({
        role: name.optional(),
        minutes: amount.optional(),
        variables: drawings.optional(),
        neverPerMille: z.number().int().min(0).max(1000).optional(),
      }),
    )
    .default({}),
  choices: z.record(name, z.record(name, z.number().min(0))).default({}),
  warmUp: z.number().int().min(0).default(0),
  seed: z.number().int().default(1),
})

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** Hours of a week; those that end on the next day go on past midnight. */
const hoursOf = ({ from, to, weekdays }: z.infer<typeof week>): Staff['hours'] => {
  const [opens, end] = [minuteOf(from), minuteOf(to)]
  return weekdays.map(weekday => ({ weekday, opens, closes: end > opens ? end : end + 1440 }))
}

const sentence = (error: z.ZodError): string =>
  error.issues.map(it => `${it.path.length > 0 ? `${it.path.join('.')}: ` : ''}${it.message}`).join('; ')

export type ReadScenario = { readonly scenario: Scenario } | { readonly faults: readonly string[] }

/** The process a scenario means: the one it names, else the only one, else the only one meant to run. */
const processOf = (model: Model, named: string | undefined): string | undefined => {
  const all = Object.values(model.processes)
  if (named !== undefined) return (all.find(p => p.id === named) ?? all.find(p => p.name === named))?.id ?? named
  const meant = all.filter(p => p.declaredExecutable)
  const [one, other] = meant.length > 0 ? meant : all
  return other ? undefined : one?.id
}

const parse = (text: string): { readonly value: unknown } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: `The scenario is not JSON: ${(error as Error).message}` }
  }
}

/** Reads a scenario for a diagram, or says all it lacks. Times are local, lengths minutes. */
export const readScenario = (text: string, model: Model): ReadScenario => {
  const parsed = parse(text)
  if ('fault' in parsed) return { faults: [parsed.fault] }
  const read = shape.safeParse(parsed.value)
  if (!read.success) return { faults: [`The scenario: ${sentence(read.error)}.`] }
  const { from, comes, staff, process: named, ...rest } = read.data
  const process = processOf(model, named)
  if (process === undefined) return { faults: [`Say in "process" which: ${Object.keys(model.processes).join(', ')}.`] }
  const scenario: Scenario = {
    ...rest,
    ...{ process, from: Date.parse(from) },
    ...(comes && { comes: hoursOf(comes) }),
    staff: Object.fromEntries(
      Object.entries(staff).map(([role, { people, hours, wage }]) => [
        role,
        { people, wage, hours: hours ? hoursOf(hours) : [] },
      ]),
    ),
  }
  const faults = scenarioFaults(model, scenario)
  return faults.length > 0 ? { faults } : { scenario }
}
