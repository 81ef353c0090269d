import { done } from '#kernel/answer.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { connect, type Tx, transact } from '#platform/postgres/index.ts'
import { completeTask, listTasks, sweepFlow } from '../../index.ts'

/** A process of its own for a test that kills it: completes whatever task it finds and does what is due, until told to end. */
const db = connect(process.argv[2]!, { max: 3, applicationName: 'flow worker' })

const note = async (tx: Tx, _now: Date, call: { instance: string }) => {
  await tx.rows('insert into public.noted (instance, pid) values ($1, $2)', [call.instance, process.pid])
  return done({ noted: true })
}

const workOnce = async (): Promise<void> => {
  const tasks = await transact(db, tx => listTasks(tx, SYSTEM, { limit: 20 }))
  const task = tasks[Math.floor(Math.random() * tasks.length)]
  if (task) await transact(db, tx => completeTask(tx, SYSTEM, new Date(), { id: task.id, outcome: 'done' }))
  await sweepFlow(db, { note }, new Date())
}

process.stdout.write('working\n')
for (;;) {
  try {
    await workOnce()
  } catch {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
