import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { completeTask, listTasks, startInstances, sweepFlow } from '../index.ts'
import { keepHandlers } from './keep-handlers.ts'
import { processRouter } from './process-router.ts'
import { bpmn, flows } from './testing.ts'

const start = Date.UTC(2026, 11, 1, 3)
const at = (minutes: number) => new Date(start + minutes * 60_000)
const drawn = (step: string) =>
  bpmn(`<startEvent id="s"/><userTask id="a" name="${step}"/><businessRuleTask id="r" ujung:decision="none"/>
    <userTask id="z" name="Z"/>${flows('s > a\na > r\nr > z')}`)

test('figures, versions, incidents and moves are there for whoever keeps processes, and what they do is written down', async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const context = { db, who: SYSTEM, now: () => at(60) } as unknown as Context
  const api = createRouterClient({ ...processRouter, ...keepHandlers }, { context })
  await api.deployDiagram({ xml: drawn('Old') })
  const ids = [newId(), newId()]
  await transact(db, tx =>
    startInstances(
      tx,
      'asker',
      at(0),
      ids.map(id => ({ id, process: 'p' })),
    ),
  )
  const [task] = await transact(db, tx => listTasks(tx, SYSTEM))
  await transact(db, tx => completeTask(tx, SYSTEM, at(30), { id: task!.id, outcome: 'done' }))
  while ((await sweepFlow(db, {}, at(31))) > 0);
  await api.deployDiagram({ xml: drawn('New') })

  const figures = await api.figures({ process: 'p' })
  expect(figures.instances).toBe(2)
  expect(figures.nodes.find(it => it.node === 'a')).toMatchObject({ begun: 2, ended: 1, p50: 1_800_000, here: 1 })
  expect(figures.nodes.find(it => it.node === 'r')).toMatchObject({ here: 1, incidents: 1 })
  await expect(api.figures({ process: 'q' })).rejects.toMatchObject({ code: 'process-unknown' })
  expect((await api.versions({ process: 'p' })).map(it => [it.version, it.running])).toEqual([
    [2, 0],
    [1, 2],
  ])
  expect(await api.processes()).toMatchObject([{ process: 'p', version: 2, running: 2, incidents: 1 }])
  const [incident] = await api.incidents()
  expect(incident).toMatchObject({ process: 'p', node: 'r', reason: expect.stringContaining('No decision none') })

  const move = (dry: boolean) => api.migrate({ process: 'p', from: 1, to: 2, dry })
  expect(await move(true)).toEqual({ id: null, moved: 2, blocked: [], unmapped: [] })
  const { id, moved } = await move(false)
  expect(moved).toBe(2)
  expect((await api.versions({ process: 'p' }))[0]!.running).toBe(2)
  expect(await api.undoMigration({ id: id! })).toEqual({ moved: 2, blocked: [] })
  expect((await api.versions({ process: 'p' }))[1]!.running).toBe(2)
  await expect(api.undoMigration({ id: newId() })).rejects.toMatchObject({ code: 'migration-unknown' })
  const { rows } = await db.pool.query('select what from access.audit order by seq')
  expect(rows.map(row => row.what)).toEqual([
    ...['flow.deployed', 'flow.deployed', 'flow.migrated', 'flow.migration-undone'],
  ])
})
