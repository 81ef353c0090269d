import { useLanguage } from '#kit/ui/speak.tsx'
import { fieldName, fieldValue } from '#kit/words/field.ts'
import { type AnswerFault, askedFields, type Form, fieldsInOrder } from '#modules/flow/rules/index.ts'
import { Facts } from '../../parts/Card.tsx'
import { FormField } from '../../parts/FormField.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import type { Task } from './use-open-tasks.ts'

type Known = Readonly<Record<string, unknown>>

/** The form that a step of a process carries, and what the process knows. */
export const formOf = ({ detail }: Task): Form | undefined => detail.fields as Form | undefined
export const knownOf = ({ detail }: Task): Known => (detail.input ?? {}) as Known

const isSaid = (value: unknown) => value !== null && value !== undefined && value !== ''

/** What the process knows that its form shows without asking. */
export const KnownFacts = ({ task }: { readonly task: Task }) => {
  const language = useLanguage()
  const format = useFormats()
  const form = formOf(task)
  const known = knownOf(task)
  const shown = form ? fieldsInOrder(form).filter(([key, field]) => field.readOnly && isSaid(known[key])) : []
  if (shown.length === 0) return null
  return (
    <Facts
      rows={shown.map(([key, field]) => [fieldName(field, language), fieldValue(field, known[key], language, format)])}
    />
  )
}

type TaskFormProps = {
  readonly form: Form
  readonly outcome: string
  readonly values: Known
  readonly faults: readonly AnswerFault[]
  readonly put: (name: string, value: unknown) => void
}

/** What is asked where the task ends with this outcome. */
export const TaskForm = ({ form, outcome, values, faults, put }: TaskFormProps) =>
  askedFields(form, outcome).map(([name, field]) => (
    <FormField
      key={name}
      field={field}
      needed={form.required?.includes(name) ?? false}
      value={values[name]}
      fault={faults.find(it => it.field === name)}
      put={value => put(name, value)}
    />
  ))
