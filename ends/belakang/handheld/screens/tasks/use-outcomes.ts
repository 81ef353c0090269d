import { useLanguage } from '#kit/ui/speak.tsx'
import { OUTCOME_NAMES, usualOutcomes } from '#modules/flow/rules/index.ts'
import type { Task } from './use-open-tasks.ts'

const textsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

/** What work at the shelf usually ends with. */
const AT_THE_SHELF = ['fixed', 'explained', 'counted', 'written-off', 'passed-on']

type Option = { readonly flow?: unknown; readonly name?: unknown }

/** The words with which a task may end: the ways out of its step, its own, or the usual ones. */
export const useOutcomes = (task: Task): readonly { readonly value: string; readonly label: string }[] => {
  const language = useLanguage()
  const options = Array.isArray(task.detail.options) ? (task.detail.options as readonly Option[]) : []
  if (options.length > 0) return options.map(({ flow, name }) => ({ value: String(flow), label: String(name ?? flow) }))
  const own = task.outcomes.length > 0 ? task.outcomes : textsIn(task.detail.outcomes)
  const words = own.length > 0 ? own : task.kind === 'process-work' ? usualOutcomes(true) : AT_THE_SHELF
  const names: Readonly<Record<string, readonly [string, string]>> = OUTCOME_NAMES
  return words.map(value => ({ value, label: names[value]?.[language === 'id' ? 0 : 1] ?? value }))
}
