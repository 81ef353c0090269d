import { expect, test } from 'vitest'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { addJob, migrateJobs, startJobs } from './index.ts'

test('a job asked for in a transaction runs once, tried again after a failure; an undone one never', async () => {
  const db = await testDatabase()
  const log = openLog('test', 'silent')
  await migrateJobs(db, log)
  const seen: unknown[] = []
  let failures = 1
  await transact(db, tx => addJob(tx, 'note', { n: 1 }))
  await transact(db, tx => addJob(tx, 'fail-once', {}, { triesMax: 3 }))
  await transact(db, async tx => {
    await addJob(tx, 'note', { n: 2 })
    throw new Error('undone')
  }).catch(() => undefined)
  const tasks = {
    note: async (payload: unknown) => void seen.push(payload),
    'fail-once': async () => {
      failures -= 1
      if (failures >= 0) throw new Error('once')
      seen.push('again')
    },
  }
  const jobs = await startJobs(db, tasks, { log })
  for (let n = 0; n < 200 && seen.length < 2; n += 1) await new Promise(r => setTimeout(r, 50))
  await jobs.close()
  expect(seen).toEqual(expect.arrayContaining([{ n: 1 }, 'again']))
  expect(seen).toHaveLength(2)
})
