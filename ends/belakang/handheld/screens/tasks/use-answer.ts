import { useEffect, useState } from 'react'
import { usePhone } from '../../parts/use-phone.tsx'
import { beginWork } from '../../work/works.ts'
import { knownOf } from './TaskForm.tsx'
import type { Task } from './use-open-tasks.ts'

export type TaskAnswer = {
  readonly outcome: string | null
  readonly note: string
  readonly values: Readonly<Record<string, unknown>>
}

/** What a person has begun to answer, kept on the phone at each touch until it is handed in; undefined while it is read. */
export const useAnswer = (task: Task): [TaskAnswer | undefined, (change: Partial<TaskAnswer>) => void] => {
  const phone = usePhone()
  const [answer, setAnswer] = useState<TaskAnswer>()
  const { id } = task
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is begun is read once, not again whenever the list is
  useEffect(() => {
    let here = true
    const fresh = { outcome: null, note: '', values: knownOf(task) }
    void phone.db.works.get(id).then(row => here && setAnswer((row?.work as TaskAnswer | undefined) ?? fresh))
    return () => {
      here = false
    }
  }, [phone, id])
  const change = (what: Partial<TaskAnswer>) => {
    if (!answer) return
    const next = { ...answer, ...what }
    setAnswer(next)
    void beginWork(phone, 'answer', next, id)
  }
  return [answer, change]
}
