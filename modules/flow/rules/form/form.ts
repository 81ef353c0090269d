/** A choice of a field. */
export type Choice = { readonly const: string; readonly title: string; readonly 'x-en'?: string }

/** A field of a form: JSON Schema, as far as a person's form needs it, with the English beside the Indonesian. */
export type Field = {
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly title: string
  readonly 'x-en'?: string
  readonly description?: string
  readonly 'x-en-description'?: string
  /** `money` is minor units of the company's currency; `text` has several lines. */
  readonly format?: 'date' | 'text' | 'money'
  readonly oneOf?: readonly Choice[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  /** Shown from what the process knows, never asked. */
  readonly readOnly?: boolean
  /** Asked only where the task ends with one of these. */
  readonly 'x-when'?: readonly string[]
}

/** What a person is shown and asked: a JSON Schema of one object. */
export type Form = {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Field>>
  readonly required?: readonly string[]
  /** The fields in the order in which they are shown; databases do not keep that of `properties`. */
  readonly 'x-order'?: readonly string[]
}

const FIELD_WORDS = new Set([
  ...['type', 'title', 'x-en', 'description', 'x-en-description', 'format', 'oneOf', 'minimum', 'maximum'],
  ...['minLength', 'maxLength', 'pattern', 'readOnly', 'x-when'],
])
const FORM_WORDS = new Set(['$schema', '$id', 'type', 'title', 'x-en', 'properties', 'required', 'x-order'])
const TYPES = ['string', 'integer', 'number', 'boolean']
const FORMATS = ['date', 'text', 'money']

type Loose = Record<string, unknown>

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const patternFault = (pattern: unknown): string | null => {
  try {
    return typeof pattern === 'string' && new RegExp(pattern, 'u') ? null : 'its pattern is not a text'
  } catch {
    return 'its pattern is no regular expression'
  }
}

const choicesFault = (choices: unknown): string | null =>
  Array.isArray(choices) &&
  choices.length > 0 &&
  choices.every(it => isObject(it) && typeof it.const === 'string' && typeof it.title === 'string')
    ? null
    : 'its choices (oneOf) are not a list of const and title'

const fieldFault = (field: unknown): string | null => {
  if (!isObject(field)) return 'it is not an object'
  const odd = Object.keys(field).find(word => !FIELD_WORDS.has(word))
  if (odd) return `the word “${odd}” is not done here`
  if (!TYPES.includes(field.type as string)) return `its type is none of ${TYPES.join(', ')}`
  if (typeof field.title !== 'string' || field.title === '') return 'it has no title'
  if (field.format !== undefined && !FORMATS.includes(field.format as string))
    return `its format is none of ${FORMATS.join(', ')}`
  if (field.pattern !== undefined) return patternFault(field.pattern)
  return field.oneOf === undefined ? null : choicesFault(field.oneOf)
}

/** Why this is no form; null when it is one. */
export const formFault = (form: unknown): string | null => {
  if (!isObject(form) || form.type !== 'object' || !isObject(form.properties))
    return 'it is not a JSON Schema of an object with properties'
  const odd = Object.keys(form).find(word => !FORM_WORDS.has(word))
  if (odd) return `the word “${odd}” is not done here`
  for (const [name, field] of Object.entries(form.properties)) {
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${name}: a field is named by letters, digits and _`
    const fault = fieldFault(field)
    if (fault) return `${name}: ${fault}`
  }
  const required = form.required ?? []
  if (!Array.isArray(required)) return 'required is not a list'
  const lost = required.find(name => !Object.hasOwn(form.properties as Loose, name as string))
  return lost === undefined ? null : `${lost} is required, and is no field`
}

/** The fields of a form in their order. */
export const fieldsInOrder = (form: Form): readonly (readonly [string, Field])[] => {
  const order = form['x-order'] ?? []
  const at = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(form.properties).sort(([a], [b]) => at(a) - at(b))
}
