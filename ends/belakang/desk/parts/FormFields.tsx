import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { fieldHint, fieldName, fieldValue } from '#kit/words/field.ts'
import { type AnswerFault, askedFields, type Field, type Form } from '#modules/flow/rules/index.ts'
import { FORM } from '../words/form.ts'
import { useSay } from '../words/words.ts'
import { Fields, Stack } from './Bits.tsx'
import { useFormats } from './use-formats.ts'

export type Answer = Readonly<Record<string, unknown>>

/** What a field is called in the language of the screen. */
export const useFieldName = () => {
  const language = useLanguage()
  return (field: Pick<Field, 'title' | 'x-en'>) => fieldName(field, language)
}

/** A value as a person reads it. */
export const useFieldValue = () => {
  const language = useLanguage()
  const format = useFormats()
  return (field: Field, value: unknown): string => fieldValue(field, value, language, format)
}

type FieldProps = {
  readonly field: Field
  readonly needed: boolean
  readonly value: unknown
  readonly fault: AnswerFault | undefined
  readonly put: (value: unknown) => void
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const One = ({ field, needed, value, fault, put }: FieldProps): ReactNode => {
  const say = useSay(FORM)
  const name = useFieldName()
  const language = useLanguage()
  const format = useFormats()
  const hint = fieldHint(field, value, language, format)
  const shared = {
    label: name(field),
    withAsterisk: needed,
    ...(hint && { description: hint }),
    ...(fault && { error: say(fault.why) }),
  }
  if (field.type === 'boolean')
    return (
      <Checkbox label={shared.label} checked={value === true} onChange={e => put(e.currentTarget.checked)} mt="lg" />
    )
  if (field.type !== 'string')
    return (
      <NumberInput
        {...shared}
        hideControls
        allowDecimal={field.type === 'number'}
        value={typeof value === 'number' ? value : ''}
        onChange={it => put(it === '' ? undefined : Number(it))}
      />
    )
  if (field.oneOf)
    return (
      <Select
        {...shared}
        data={field.oneOf.map(it => ({ value: it.const, label: name(it) }))}
        value={textOf(value) || null}
        clearable={!needed}
        onChange={it => put(it ?? undefined)}
      />
    )
  if (field.format === 'text')
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxLength={field.maxLength}
        value={textOf(value)}
        onChange={e => put(e.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...shared}
      type={field.format === 'date' ? 'date' : 'text'}
      maxLength={field.maxLength}
      value={textOf(value)}
      onChange={e => put(e.currentTarget.value)}
    />
  )
}

type FormFieldsProps = {
  readonly form: Form
  readonly answer: Answer
  readonly outcome?: string | undefined
  /** Shown once somebody tried to send. */
  readonly faults: readonly AnswerFault[]
  readonly narrow?: boolean
  readonly put: (name: string, value: unknown) => void
}

/** A form as its JSON Schema says it: what is asked where the work ends with `outcome`. */
export const FormFields = ({ form, answer, outcome, faults, narrow, put }: FormFieldsProps) => {
  const asked = askedFields(form, outcome)
  if (asked.length === 0) return null
  const Around = narrow ? Stack : Fields
  return (
    <Around>
      {asked.map(([name, field]) => (
        <One
          key={name}
          field={field}
          needed={form.required?.includes(name) ?? false}
          value={answer[name]}
          fault={faults.find(it => it.field === name)}
          put={value => put(name, value)}
        />
      ))}
    </Around>
  )
}
