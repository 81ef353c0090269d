import { type Field, type Form, fieldsInOrder } from '#modules/flow/rules/index.ts'

/** A component of form-js, as far as our forms have one. */
export type Component = {
  readonly type: string
  readonly id?: string
  readonly key?: string
  readonly label?: string
  readonly description?: string
  readonly subtype?: string
  readonly disabled?: boolean
  readonly readonly?: boolean
  readonly dateLabel?: string
  readonly validate?: {
    readonly required?: boolean
    readonly minLength?: number
    readonly maxLength?: number
    readonly min?: number
    readonly max?: number
    readonly pattern?: string
  }
  readonly values?: readonly { readonly label: string; readonly value: string }[]
  readonly properties?: Readonly<Record<string, string>>
}

export type FormJs = {
  readonly type: 'default'
  readonly schemaVersion: number
  readonly components: readonly Component[]
}

const typeOf = (field: Field): string => {
  if (field.type === 'boolean') return 'checkbox'
  if (field.type !== 'string') return 'number'
  if (field.oneOf) return 'select'
  if (field.format === 'date') return 'datetime'
  return field.format === 'text' ? 'textarea' : 'textfield'
}

const given = <Value>(key: string, value: Value | undefined) => (value === undefined ? {} : { [key]: value })

const validateOf = (field: Field, required: boolean) => ({
  ...(required ? { required } : {}),
  ...given('minLength', field.minLength),
  ...given('maxLength', field.maxLength),
  ...given('min', field.minimum),
  ...given('max', field.maximum),
  ...given('pattern', field.pattern),
})

/** A form as form-js draws it; what form-js has no word for travels along in a property and comes back unchanged. */
export const toFormJs = (form: Form): FormJs => ({
  ...{ type: 'default', schemaVersion: 18 },
  components: fieldsInOrder(form).map(([key, field]) => ({
    ...{ type: typeOf(field), id: `Field_${key}`, key, label: field.title },
    ...(field.format === 'date' ? { subtype: 'date', dateLabel: field.title } : {}),
    ...given('description', field.description),
    ...(field.readOnly ? { readonly: true } : {}),
    validate: validateOf(field, form.required?.includes(key) ?? false),
    ...(field.oneOf ? { values: field.oneOf.map(it => ({ label: it.title, value: it.const })) } : {}),
    properties: { ujung: JSON.stringify(field) },
  })),
})

const KINDS: Readonly<Record<string, Pick<Field, 'type' | 'format'>>> = {
  textfield: { type: 'string' },
  textarea: { type: 'string', format: 'text' },
  number: { type: 'number' },
  checkbox: { type: 'boolean' },
  select: { type: 'string' },
  radio: { type: 'string' },
  datetime: { type: 'string', format: 'date' },
}

const kept = (component: Component): Partial<Field> => {
  try {
    return JSON.parse(component.properties?.ujung ?? '{}') as Partial<Field>
  } catch {
    return {}
  }
}

const choicesOf = (component: Component, old: Partial<Field>) =>
  component.values?.map(({ label, value }) => ({
    ...old.oneOf?.find(it => it.const === value),
    ...{ const: value, title: label },
  }))

const fieldOf = (component: Component): Field => {
  const old = kept(component)
  const kind = KINDS[component.type]!
  // Money is a whole number; form-js knows numbers only.
  const type = kind.type === 'number' && old.type === 'integer' ? 'integer' : kind.type
  const format = kind.format ?? (old.format === 'money' && kind.type === 'number' ? 'money' : undefined)
  const { required: _, ...rules } = component.validate ?? {}
  const oneOf = choicesOf(component, old)
  return {
    type,
    title: component.label || component.dateLabel || old.title || component.key || '',
    ...given('x-en', old['x-en']),
    ...given('description', component.description),
    ...given('x-en-description', old['x-en-description']),
    ...given('format', format),
    ...(oneOf && oneOf.length > 0 ? { oneOf } : {}),
    ...given('minLength', rules.minLength),
    ...given('maxLength', rules.maxLength),
    ...given('minimum', rules.min),
    ...given('maximum', rules.max),
    ...given('pattern', rules.pattern || undefined),
    ...(component.readonly ? { readOnly: true } : {}),
    ...given('x-when', old['x-when']),
  }
}

/** What form-js gives back, as our form; parts of form-js that ask nothing are left out, and told. */
export const fromFormJs = (schema: FormJs): { readonly form: Form; readonly left: readonly string[] } => {
  const fields = schema.components.filter(it => it.type in KINDS && it.key)
  const left = schema.components.filter(it => !(it.type in KINDS)).map(it => it.type)
  const required = fields.filter(it => it.validate?.required).map(it => it.key!)
  const form: Form = {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(fields.map(it => [it.key!, fieldOf(it)])),
    'x-order': fields.map(it => it.key!),
  }
  return { form, left }
}
