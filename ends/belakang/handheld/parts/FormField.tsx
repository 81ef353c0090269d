import type { ReactNode } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { FIELD, fieldHint, fieldName } from '#kit/words/field.ts'
import { useSay } from '#kit/words/words.ts'
import type { AnswerFault, Field as Asked } from '#modules/flow/rules/index.ts'
import { Chips } from './Chips.tsx'
import { Below, Choice, Field, Note } from './Field.tsx'
import styles from './FormField.module.css'
import { useFormats } from './use-phone.tsx'

type FormFieldProps = {
  readonly field: Asked
  readonly needed: boolean
  readonly value: unknown
  readonly fault: AnswerFault | undefined
  readonly put: (value: unknown) => void
}

type Option = { readonly value: string; readonly label: string }
type Drawn = Pick<FormFieldProps, 'field' | 'value' | 'put'> & {
  readonly label: string
  readonly told: string | undefined
  readonly fault: string | undefined
}

/** As many choices as a thumb sees at once. */
const FEW = 5

const Choices = ({ label, fault, value, put, options }: Drawn & { readonly options: readonly Option[] }) => {
  const chosen = typeof value === 'string' ? value : ''
  if (options.length > FEW)
    return (
      <Choice
        label={label}
        value={chosen}
        fault={fault}
        options={[{ value: '', label: '–' }, ...options]}
        onValue={it => put(it || undefined)}
      />
    )
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <Chips label={label} options={options} value={chosen} onValue={put} />
      <Below fault={fault} />
    </fieldset>
  )
}

/** What was typed as a number; what is none stays as it is, so that it is told and not lost. */
const numberOf = (text: string): unknown =>
  text === '' ? undefined : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text

const Typed = ({ field, label, told, fault, value, put }: Drawn): ReactNode => {
  const shown = value === undefined || value === null ? '' : String(value)
  if (field.type !== 'string')
    return (
      <Field
        {...{ label, told, fault }}
        inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
        value={shown}
        onValue={text => put(numberOf(text.replace(',', '.')))}
      />
    )
  if (field.format === 'text')
    return <Note {...{ label, told, fault }} most={field.maxLength} value={shown} onValue={put} />
  return (
    <Field
      {...{ label, told, fault }}
      type={field.format === 'date' ? 'date' : 'text'}
      maxLength={field.maxLength}
      value={shown}
      onValue={put}
    />
  )
}

/** A field of a form, as large as a thumb: as its JSON Schema says. */
export const FormField = ({ field, needed, value, fault, put }: FormFieldProps) => {
  const language = useLanguage()
  const format = useFormats()
  const say = useSay(FIELD)
  const drawn: Drawn = {
    ...{ field, value, put },
    label: `${fieldName(field, language)}${needed ? ' *' : ''}`,
    told: fieldHint(field, value, language, format),
    fault: fault && say(fault.why),
  }
  if (field.type === 'boolean') {
    const options = (['yes', 'no'] as const).map(word => ({ value: word, label: say(word) }))
    const said = value === undefined ? '' : value === true ? 'yes' : 'no'
    return <Choices {...drawn} value={said} put={it => put(it === 'yes')} options={options} />
  }
  if (!field.oneOf) return <Typed {...drawn} />
  return <Choices {...drawn} options={field.oneOf.map(it => ({ value: it.const, label: fieldName(it, language) }))} />
}
