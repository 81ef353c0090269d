import { useLanguage } from '#kit/ui/speak.tsx'
import { kindKnown, TASK_KINDS } from '#kit/words/task-kinds.ts'
import { SEEDED_ROLES } from '#modules/access/rules/index.ts'
import type { Task } from '../../server/kinds.ts'
import { OUTCOMES, STEP_OUTCOMES, TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

type Named = Pick<Task, 'kind' | 'detail'> & { readonly kindName?: Task['kindName'] }

/** What a task is called: as its process calls it, as the catalogue does, or as its kind was named. */
export const useTaskName = () => {
  const say = useSay(TASK_KINDS)
  const language = useLanguage()
  return ({ kind, kindName, detail }: Named): string => {
    const { name, en, todo } = detail
    if (kind === 'part-of-task' && typeof todo === 'string') return todo
    if (kind.startsWith('process-') && language === 'en' && typeof en === 'string' && en) return en
    if (kind.startsWith('process-') && typeof name === 'string' && name) return name
    if (kindKnown(kind)) return say(kind)
    return kindName?.[language] ?? kind
  }
}

/** A kind by itself. */
export const useKindName = () => {
  const name = useTaskName()
  return (kind: string, kindName: Task['kindName'] = null) => name({ kind, kindName, detail: {} })
}

export type Ending = { readonly outcome: string; readonly label: string }

type Option = { readonly flow?: unknown; readonly name?: unknown }

const optionsOf = (detail: Task['detail']): readonly Option[] =>
  Array.isArray(detail.options) ? (detail.options as readonly Option[]) : []

export const useOutcomeName = () => {
  const say = useSay(TASKS)
  return (outcome: string): string => {
    const word = `outcome-${outcome}`
    return word in TASKS ? say(word as keyof typeof TASKS) : outcome
  }
}

/** How a task may end, in the words of its process, of its kind, or the usual ones. */
export const useEndings = () => {
  const name = useOutcomeName()
  return (task: Task): readonly Ending[] => {
    const options = optionsOf(task.detail)
    if (options.length > 0)
      return options.map(({ flow, name: label }) => ({ outcome: String(flow), label: String(label ?? flow) }))
    const usual = task.kind === 'process-work' ? STEP_OUTCOMES : OUTCOMES
    const words = task.outcomes.length > 0 ? task.outcomes : usual
    return words.map(outcome => ({ outcome, label: name(outcome) }))
  }
}

/** Roles that come with the product, by name; others by their word. */
export const useRoleName = () => {
  const language = useLanguage()
  return (word: string): string => {
    const role = SEEDED_ROLES.find(it => it.word === word)
    return role ? (language === 'id' ? role.nameId : role.nameEn) : word
  }
}
