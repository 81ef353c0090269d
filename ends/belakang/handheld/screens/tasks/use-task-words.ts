import { type Language, useLanguage } from '#kit/ui/speak.tsx'
import { kindKnown, TASK_HAPPENED, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { TASK_DO } from '#kit/words/task-remedies.ts'
import { useSay } from '#kit/words/words.ts'
import { useFormats, useName, usePhoneState, usePlaceName } from '../../parts/use-phone.tsx'
import type { Task } from './use-open-tasks.ts'

type Both = { readonly id?: unknown; readonly en?: unknown }

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

/** A part is called by what is to be done, a step of a process by its name there. */
const nameIn = ({ kind, detail }: Task, language: Language): string => {
  if (kind === 'part-of-task') return textOf(detail.todo)
  if (!kind.startsWith('process-')) return ''
  return (language === 'en' && textOf(detail.en)) || textOf(detail.name)
}

/** What a task is called, what happened, and what to do, in the language of the screen. */
export const useTaskWords = (): ((task: Task) => { name: string; happened: string; todo: string }) => {
  const language = useLanguage()
  const kinds = useSay(TASK_KINDS)
  const told = useSay(TASK_HAPPENED)
  const todo = useSay(TASK_DO)
  const blanksOf = useBlanks()
  return task => {
    const words = (task.detail.words ?? {}) as { title?: Both; say?: Both; do?: Both }
    const own = (both: Both | undefined) => textOf(both?.[language])
    const named = own(words.title) || nameIn(task, language)
    if (!kindKnown(task.kind))
      return { name: named || task.kindName?.[language] || task.kind, happened: own(words.say), todo: own(words.do) }
    return {
      name: named || kinds(task.kind),
      happened: own(words.say) || told(task.kind, blanksOf(task)),
      todo: own(words.do) || todo(task.kind),
    }
  }
}

const useBlanks = () => {
  const format = useFormats()
  const placeName = usePlaceName()
  const nameOf = useName()
  const catalog = usePhoneState(s => s.catalog)
  return ({ detail, place }: Task) => {
    const item = catalog?.item(textOf(detail.unit) || textOf(detail.item))
    const goods = (value: unknown) => `${format.qty(Math.abs(numberOf(value)))} ${item?.unit ?? ''}`.trim()
    const amount = item ? `${goods(detail.amount)} ${nameOf(item)}` : format.money(numberOf(detail.amount))
    const money = (value: unknown) => format.money(numberOf(value), textOf(detail.currency) || undefined)
    return {
      ...Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, textOf(value) || numberOf(value)])),
      amount,
      item: item ? nameOf(item) : '',
      place: place ? placeName(place) : '',
      register: textOf(detail.register),
      reason: textOf(detail.reason),
      counted: item ? goods(detail.counted) : money(detail.counted),
      expected: item ? goods(detail.expected) : money(detail.expected),
      difference: item ? goods(detail.difference) : money(detail.difference),
    }
  }
}
