import { useLanguage } from '#kit/ui/speak.tsx'
import { lastingIn } from '#kit/words/format.ts'
import { Tag } from '../../parts/Bits.tsx'
import { useNow } from '../../parts/use-formats.ts'
import type { Task } from '../../server/kinds.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

const SOON_MS = 2 * 3_600_000

/** When a task is due, or by how much it is late, as the clock of the screen goes on. */
export const DuePill = ({ task }: { readonly task: Pick<Task, 'dueAt' | 'pausedAt' | 'pausedFor'> }) => {
  const say = useSay(TASKS)
  const language = useLanguage()
  const now = useNow(30_000)
  if (task.pausedAt) {
    const whom = (task.pausedFor ?? 'other') as 'customer' | 'supplier' | 'colleague' | 'goods' | 'other'
    return <Tag>{say('waits-for', { whom: say(whom) })}</Tag>
  }
  if (!task.dueAt) return null
  const left = Date.parse(task.dueAt) - now
  const when = lastingIn(Math.abs(left) / 1000, language)
  if (left <= 0) return <Tag tone="bad">{say('late', { when })}</Tag>
  return <Tag tone={left < SOON_MS ? 'warn' : 'plain'}>{when}</Tag>
}
