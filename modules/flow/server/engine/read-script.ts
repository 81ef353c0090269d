import { z } from 'zod'
import { type Json, type ScriptStep, type Variables, VERBS } from '../../rules/index.ts'

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
)
const variables = z.record(z.string(), json)
const named = z.string().min(1)
const where = { instance: named.optional(), note: z.string().optional() }
const data = { variables: variables.optional() }

const SHAPES = {
  start: z.strictObject({ start: named.nullable(), at: named.optional(), ...data, ...where }),
  complete: z.strictObject({ complete: named, ...data, ...where }),
  fail: z.strictObject({ fail: named, error: z.string(), ...data, ...where }),
  escalate: z.strictObject({ escalate: named, code: z.string(), ...data, ...where }),
  message: z.strictObject({ message: named, key: z.string().optional(), ...data, ...where }),
  signal: z.strictObject({ signal: named, ...data, ...where }),
  wait: z.strictObject({ wait: named, ...where }),
  until: z.strictObject({ until: named, ...where }),
  fire: z.strictObject({ fire: named, ...where }),
  choose: z.strictObject({ choose: named, flow: z.union([named, z.array(named).min(1)]), ...where }),
  activate: z.strictObject({ activate: named, ...where }),
  set: z.strictObject({ set: variables, ...where }),
  break: z.strictObject({ break: named, reason: z.string().optional(), ...where }),
  retry: z.strictObject({ retry: named, ...where }),
  cancel: z.strictObject({ cancel: z.string(), ...where }),
  expect: z.strictObject({
    expect: z.strictObject({
      status: z.enum(['running', 'done', 'terminated', 'error', 'cancelled']).optional(),
      waiting: z.array(named).optional(),
      passed: z.array(named).optional(),
      variables: variables.optional(),
    }),
    ...where,
  }),
} satisfies Record<(typeof VERBS)[number], z.ZodType>

const head = z.strictObject({
  process: named.optional(),
  at: named.optional(),
  variables: variables.optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  zone: z.number().int().min(-64_800).max(64_800).optional(),
  answers: z.record(z.string(), variables).optional(),
  steps: z.array(z.unknown()),
})

export type Script = {
  readonly now: number
  /** Seconds ahead of UTC of times without a zone. */
  readonly zone: number
  readonly answers: Readonly<Record<string, Variables>>
  readonly steps: readonly ScriptStep[]
}

export type ReadScript = { readonly script: Script } | { readonly fault: string }

const sentence = (error: z.ZodError): string =>
  error.issues.map(issue => `${issue.path.length > 0 ? `"${issue.path.join('.')}": ` : ''}${issue.message}`).join('; ')

const readStep = (step: unknown, index: number): ScriptStep | string => {
  const place = `Step ${index + 1}`
  if (typeof step !== 'object' || step === null || Array.isArray(step))
    return `${place} is not an object with one verb.`
  const verbs = VERBS.filter(verb => Object.hasOwn(step, verb))
  const [verb, other] = verbs
  if (!verb) return `${place} has no verb; it has one of ${VERBS.join(', ')}.`
  if (other) return `${place} has two verbs, ${verb} and ${other}; make it two steps.`
  const read = SHAPES[verb].safeParse(step)
  return read.success ? (read.data as ScriptStep) : `${place} (${verb}): ${sentence(read.error)}.`
}

/** Where the clock of a script stands unless it says: always the same, so that a run can be repeated. */
const BEGINNING = '2026-01-01T00:00:00Z'

const parseJson = (text: string): { readonly value: unknown } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: `The script is not JSON: ${(error as Error).message}` }
  }
}

/** Reads a script: a list of steps, or an object with `steps` and what holds for all. */
export const readScript = (text: string): ReadScript => {
  const parsed = parseJson(text)
  if ('fault' in parsed) return parsed
  const read = head.safeParse(Array.isArray(parsed.value) ? { steps: parsed.value } : parsed.value)
  if (!read.success) return { fault: `The script: ${sentence(read.error)}.` }
  const { process, at, variables: given, now, zone = 0, answers = {}, steps: raw } = read.data
  const steps: ScriptStep[] = []
  for (const [i, one] of raw.entries()) {
    const step = readStep(one, i)
    if (typeof step === 'string') return { fault: step }
    steps.push(step)
  }
  const outside = steps[0] && ('start' in steps[0] || 'message' in steps[0] || 'signal' in steps[0])
  const starts = process !== undefined || !outside
  const start: ScriptStep = { start: process ?? null, ...(at ? { at } : {}), variables: given ?? {} }
  return {
    script: { now: Date.parse(now ?? BEGINNING), zone, answers, steps: starts ? [start, ...steps] : steps },
  }
}
