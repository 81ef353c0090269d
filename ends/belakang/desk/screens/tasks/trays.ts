import type { Task } from '../../server/kinds.ts'

export type Tray = 'mine' | 'pool' | 'standing' | 'all' | 'done'
export const TRAYS: readonly Tray[] = ['mine', 'pool', 'standing', 'all', 'done']

const HOLDS: Readonly<Record<Exclude<Tray, 'done'>, (task: Task) => boolean>> = {
  mine: task => task.mine && !task.pausedAt,
  pool: task => task.free && !task.mine && !task.pausedAt,
  standing: task => task.pausedAt !== null,
  all: () => true,
}

/** What lies in a tray of the inbox. */
export const inTray = (tasks: readonly Task[], tray: Tray): readonly Task[] =>
  tray === 'done' ? tasks : tasks.filter(HOLDS[tray])
