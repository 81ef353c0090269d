import { type Form, fieldsInOrder } from '#modules/flow/rules/index.ts'
import { Facts } from '../../parts/Bits.tsx'
import { useFieldName, useFieldValue } from '../../parts/FormFields.tsx'
import type { Task } from '../../server/kinds.ts'

type Known = Readonly<Record<string, unknown>>

/** The form that a step of a process carries, and what the process knows. */
export const formOf = (task: Pick<Task, 'detail'> | undefined): Form | undefined =>
  task?.detail.fields as Form | undefined
export const knownOf = (task: Pick<Task, 'detail'> | undefined): Known => (task?.detail.input ?? {}) as Known

/** What the process knows that its form shows without asking. */
export const KnownFacts = ({ task }: { readonly task: Task }) => {
  const name = useFieldName()
  const value = useFieldValue()
  const form = formOf(task)
  if (!form) return null
  const known = knownOf(task)
  const rows = fieldsInOrder(form).flatMap(([key, field]) => {
    const empty = known[key] === null || known[key] === undefined || known[key] === ''
    return field.readOnly && !empty ? [[name(field), value(field, known[key])] as const] : []
  })
  return rows.length === 0 ? null : <Facts rows={rows} />
}
