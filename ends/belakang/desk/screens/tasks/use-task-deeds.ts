import { useEffect, useRef, useState } from 'react'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Task } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

/**
 * What is done with the chosen task. The key under which it is completed is made when an outcome is chosen, so that
 * pressing twice, or again after a broken line, completes it once.
 */
export const useTaskDeeds = (task: Task | undefined, ended: () => void) => {
  const say = useSay(TASKS)
  const [outcome, setOutcome] = useState<string>()
  const [note, write] = useState('')
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
    reset()
  }, [id, reset])
  const choose = (next: string) => {
    key.current = newId()
    setOutcome(next)
  }
  const send = () => {
    if (!id || !outcome || complete.isPending) return
    complete.mutate({ id, outcome, key: key.current, ...(note.trim() && { note: note.trim() }) })
  }
  return {
    ...{ outcome, note, write, choose, send, complete },
    claim: useDeed(server.flow.claim, { done: say('claimed'), touches }),
    giveBack: useDeed(server.flow.return, { done: say('returned'), touches }),
    resume: useDeed(server.flow.resume, { done: say('resumed'), touches }),
  }
}
export type TaskDeedsOf = ReturnType<typeof useTaskDeeds>
