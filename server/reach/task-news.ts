import { type Hearer, hearersOf } from '#modules/flow/server/index.ts'
import { URGENT_WEIGHT } from '#modules/notify/rules/index.ts'
import { askNotices, type NewsFor } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Message, Reaction } from '#platform/relay/index.ts'

type Tell = (hearer: Hearer) => Pick<NewsFor, 'reason' | 'turn'> | null

const stamp = (at: Date | null) => at?.toISOString() ?? ''

/** Given to somebody: they hear of it. In nobody's hands and urgent: all who may take it do. */
const GIVEN: Tell = it => {
  if (it.own) return { reason: 'given', turn: stamp(it.given_at) }
  return it.weight >= URGENT_WEIGHT ? { reason: 'urgent', turn: '' } : null
}

const REMINDED: Tell = it => ({ reason: 'reminded', turn: stamp(it.due_at) })

const ESCALATED: Tell = it => ({ reason: 'escalated', turn: String(it.escalated) })

/** What one person did to a task that puts it into another's hands; who takes it up themselves is not told. */
const HANDED_ON = new Set<unknown>(['delegated', 'returned', 'handed-over'])

const tasksIn = (messages: readonly Message[]): string[] => {
  const tasks = messages.flatMap(({ payload }) => {
    if (Array.isArray(payload.tasks)) return payload.tasks as string[]
    return HANDED_ON.has(payload.what) ? [String(payload.task)] : []
  })
  return [...new Set(tasks)]
}

const reaction = (name: string, topics: readonly string[], tell: Tell): Reaction => ({
  name,
  topics,
  run: async (tx, messages, now) => {
    const hearers = await hearersOf(tx, now, tasksIn(messages))
    const news = hearers.flatMap(it => {
      const told = tell(it)
      return told ? [{ ...it, ...told }] : []
    })
    await askNotices(tx, now, news, newId)
  },
})

/** Work reaches people where they are, by their own setting. */
export const TASK_NEWS: readonly Reaction[] = [
  reaction('notify.task-given', ['flow.task-opened', 'flow.task-given', 'flow.task-changed'], GIVEN),
  reaction('notify.task-reminded', ['flow.task-reminded'], REMINDED),
  reaction('notify.task-escalated', ['flow.task-escalated'], ESCALATED),
]
