import { monthLength } from '../feel/civil.ts'
import { type Field, type Form, fieldsInOrder } from './form.ts'

/** What is wrong with one field of an answer. */
export type AnswerFault = {
  readonly field: string
  readonly why: 'missing' | 'not-asked' | 'wrong-type' | 'not-a-choice' | 'too-small' | 'too-large' | 'wrong-form'
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

const isDay = (text: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  return !!year && !!month && !!day && month <= 12 && day <= monthLength(year, month)
}

const textFault = (field: Field, text: string): AnswerFault['why'] | null => {
  if (field.oneOf) return field.oneOf.some(it => it.const === text) ? null : 'not-a-choice'
  if (field.format === 'date' && !isDay(text)) return 'wrong-form'
  if (text.length < (field.minLength ?? 0)) return 'too-small'
  if (text.length > (field.maxLength ?? 4000)) return 'too-large'
  return field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text) ? 'wrong-form' : null
}

const numberFault = (field: Field, value: number): AnswerFault['why'] | null => {
  if (!Number.isFinite(value) || (field.type === 'integer' && !Number.isSafeInteger(value))) return 'wrong-type'
  if (value < (field.minimum ?? Number.NEGATIVE_INFINITY)) return 'too-small'
  return value > (field.maximum ?? Number.POSITIVE_INFINITY) ? 'too-large' : null
}

const valueFault = (field: Field, value: unknown): AnswerFault['why'] | null => {
  if (field.type === 'boolean') return typeof value === 'boolean' ? null : 'wrong-type'
  if (field.type === 'string') return typeof value === 'string' ? textFault(field, value) : 'wrong-type'
  return typeof value === 'number' ? numberFault(field, value) : 'wrong-type'
}

/** The fields that are asked where a task ends with this outcome, in the order of the form. */
export const askedFields = (form: Form, outcome?: string): readonly (readonly [string, Field])[] =>
  fieldsInOrder(form).filter(
    ([, field]) =>
      !field.readOnly && (field['x-when'] === undefined || outcome === undefined || field['x-when'].includes(outcome)),
  )

/** The answer without what this outcome does not ask, and without blanks. */
export const askedValues = (
  form: Form,
  answer: Readonly<Record<string, unknown>>,
  outcome?: string,
): Record<string, unknown> =>
  Object.fromEntries(
    askedFields(form, outcome).flatMap(([name]) => (isEmpty(answer[name]) ? [] : [[name, answer[name]]])),
  )

/** What is wrong with an answer to a form; the same at the desk and in the hand, where it is shown, and on the server, where it counts. */
export const checkAnswer = (
  form: Form,
  answer: Readonly<Record<string, unknown>>,
  outcome?: string,
): readonly AnswerFault[] => {
  const asked = askedFields(form, outcome)
  const names = new Set(asked.map(([name]) => name))
  const odd = Object.keys(answer)
    .filter(name => !names.has(name) && !isEmpty(answer[name]))
    .map(field => ({ field, why: 'not-asked' as const }))
  const faults = asked.flatMap(([field, it]): AnswerFault[] => {
    const value = Object.hasOwn(answer, field) ? answer[field] : undefined
    if (isEmpty(value)) return form.required?.includes(field) ? [{ field, why: 'missing' }] : []
    const why = valueFault(it, value)
    return why ? [{ field, why }] : []
  })
  return [...faults, ...odd]
}

const SAID: Readonly<Record<AnswerFault['why'], string>> = {
  missing: 'must be filled in',
  'not-asked': 'is not asked here',
  'wrong-type': 'is of the wrong kind',
  'not-a-choice': 'is none of the choices',
  'too-small': 'is too small or too short',
  'too-large': 'is too large or too long',
  'wrong-form': 'is not written as it must be',
}

/** The faults as a sentence that names each field by its title. */
export const sayFaults = (form: Form, faults: readonly AnswerFault[]): string =>
  faults.map(({ field, why }) => `${form.properties[field]?.title ?? field} ${SAID[why]}`).join('; ')
