import { newId } from '#platform/clock/index.ts'
import { addJob } from '#platform/jobs/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { nextDue } from '../../rules/index.ts'
import { startInstances } from './start-instances.ts'
import { stepInstances } from './store/step-instances.ts'

const DUE = `select id from flow.wait where instance = $1 and id = $2 and kind = 'timer' and due <= $3`

/** A timer is due: it rings, once. False when it was stopped, rang already, or is not due yet. */
export const ringTimer = async (
  tx: Tx,
  who: string,
  now: Date,
  at: { instance: string; wait: string },
): Promise<boolean> => {
  const due = await tx.one(DUE, [at.instance, at.wait, now])
  if (!due) return false
  const [answer] = await stepInstances(tx, who, now, [{ instance: at.instance, it: { type: 'fire', wait: at.wait } }])
  return answer?.ok ?? false
}

type Start = {
  process: string
  node: string
  event: number
  due: Date
  every: { left: number | null; period: string } | null
}

const STARTING = `
  select process, node, event, due, every from flow.trigger
  where kind = 'timer' and due <= $1 order by due, process, node limit 1 for update skip locked`

/** Starts one process whose timer is due, and sets that again when it repeats. False when none is due. */
export const ringStart = async (tx: Tx, who: string, now: Date): Promise<boolean> => {
  const start = await tx.one<Start>(STARTING, [now])
  if (!start) return false
  const { process, node, event, due, every } = start
  const next = nextDue(due.getTime(), every ?? undefined, { now: now.getTime(), offset: 25_200 })
  await tx.rows('update flow.trigger set due = $4, every = $5 where process = $1 and node = $2 and event = $3', [
    ...[process, node, event, next ? new Date(next.due) : null, next?.every ? JSON.stringify(next.every) : null],
  ])
  await startInstances(tx, who, now, [{ id: newId(), process, node }])
  if (next) await addJob(tx, 'flow-sweep', {}, { at: new Date(next.due) })
  return true
}
