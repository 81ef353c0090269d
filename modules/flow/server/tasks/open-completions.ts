import { type Answer, refused } from '#kernel/answer.ts'
import { type Database, type Group, openGroup, transact } from '#platform/postgres/index.ts'
import { ContinueRefused } from '../engine/continue-task.ts'
import { type Ask, type Completed, type CompleteRefusal, completeTasks } from './complete-task.ts'

type Asked = Answer<Completed, CompleteRefusal | 'process-refuses'>

export type Completions = Group<Ask, Asked>

const MOST = 200

/** The process does not take the outcome: nothing was written, and the person is told why. */
const refusedByProcess = (error: unknown) => {
  if (error instanceof ContinueRefused) return refused('process-refuses', `${error.message} (${error.refusal})`)
  throw error
}

/**
 * Completes tasks by group commit. When a group cannot be committed each is tried alone, so that one that a process does
 * not take, or that breaks, holds up nobody else.
 */
export const openCompletions = (db: Database, now: () => Date): Completions => {
  const commit = (asks: readonly Ask[]) => transact(db, tx => completeTasks(tx, now(), asks))
  const alone = async (ask: Ask): Promise<() => Asked> => {
    try {
      const [answer] = await commit([ask])
      return () => answer!
    } catch (error) {
      return () => refusedByProcess(error)
    }
  }
  const group = openGroup<Ask, () => Asked>({
    most: MOST,
    commit: async asks => {
      const [only, ...others] = asks
      if (others.length === 0) return [await alone(only!)]
      try {
        return (await commit(asks)).map(answer => () => answer)
      } catch {
        const answers: (() => Asked)[] = []
        for (const ask of asks) answers.push(await alone(ask))
        return answers
      }
    },
  })
  return { take: async ask => (await group.take(ask))(), close: group.close }
}
