import { useEffect, useRef, useState } from 'react'
import { askedValues, checkAnswer } from '#modules/flow/rules/index.ts'
import type { Answer } from '../../parts/FormFields.tsx'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Task } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'
import { formOf, knownOf } from './KnownFacts.tsx'

/**
 * What is done with the chosen task. The key under which it is completed is made when an outcome is chosen, so that
 * pressing twice, or again after a broken line, completes it once.
 */
export const useTaskDeeds = (task: Task | undefined, ended: () => void) => {
  const say = useSay(TASKS)
  const [outcome, setOutcome] = useState<string>()
  const [note, write] = useState('')
  const [answer, setAnswer] = useState<Answer>({})
  const [tried, setTried] = useState(false)
  const form = formOf(task)
  const key = useRef('')
  const touches = ['flow']
  const id = task?.id
  const complete = useDeed(server.flow.complete, {
    touches,
    quiet: true,
    after: answer => {
      tell(answer.ended ? say('finished') : say('voted', { n: answer.said, needs: answer.needs }))
      ended()
    },
  })
  const { reset } = complete
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task begins with nothing chosen
  useEffect(() => {
    setOutcome(undefined)
    write('')
    setAnswer(knownOf(task))
    setTried(false)
    reset()
  }, [id, reset])
  const choose = (next: string) => {
    key.current = newId()
    setOutcome(next)
    setTried(false)
  }
  const values = form ? askedValues(form, answer, outcome) : {}
  const faults = form && outcome ? checkAnswer(form, values, outcome) : []
  // What is sent differs from what was sent before: it is another answer.
  const put = (field: string, value: unknown) => {
    key.current = newId()
    setAnswer(now => ({ ...now, [field]: value }))
  }
  const send = () => {
    if (!id || !outcome || complete.isPending) return
    setTried(true)
    if (faults.length > 0) return
    complete.mutate({
      ...{ id, outcome, key: key.current },
      ...(note.trim() && { note: note.trim() }),
      ...(form && { values }),
    })
  }
  return {
    ...{ outcome, note, write, choose, send, complete },
    ...{ answer, put, faults, tried },
    claim: useDeed(server.flow.claim, { done: say('claimed'), touches }),
    giveBack: useDeed(server.flow.return, { done: say('returned'), touches }),
    resume: useDeed(server.flow.resume, { done: say('resumed'), touches }),
  }
}
export type TaskDeedsOf = ReturnType<typeof useTaskDeeds>
