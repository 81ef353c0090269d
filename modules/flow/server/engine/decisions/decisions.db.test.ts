import { expect, test } from 'vitest'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { deployDiagram, listTasks, retryIncident, startInstances, sweepFlow, verifyHistory } from '../../index.ts'
import { tryDiagram } from '../run-script.ts'
import { bpmn, flows } from '../testing.ts'
import { deployDecisions } from './deploy-decisions.ts'

const NOW = new Date('2026-12-01T03:00:00Z')

/** Who approves an amount, as DMN; `high` is where the owner begins. */
const dmn = (high: number) => `<?xml version="1.0"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Approval" namespace="x">
  <decision id="approver" name="Who approves"><decisionTable id="t" hitPolicy="UNIQUE">
    <input id="i" label="amount"><inputExpression id="e"><text>amount</text></inputExpression></input>
    <output id="o" name="role"/>
    <rule id="r1"><inputEntry id="a1"><text>&lt; ${high}</text></inputEntry><outputEntry id="b1"><text>"store-manager"</text></outputEntry></rule>
    <rule id="r2"><inputEntry id="a2"><text>&gt;= ${high}</text></inputEntry><outputEntry id="b2"><text>"owner"</text></outputEntry></rule>
  </decisionTable></decision></definitions>`

const process = (attributes: string) =>
  bpmn(
    `<startEvent id="s"/><businessRuleTask id="ask" name="Who" ujung:decision="approver" ujung:result="role" ${attributes}/>
     <userTask id="do" name="Do"/>${flows('s > ask\nask > do')}`,
  )

const open = async () => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const deploy = async (xml: string) => {
    const answer = await transact(db, tx => deployDecisions(tx, 'maker', NOW, xml))
    if (!answer.ok) throw new Error(answer.detail)
    return answer.value
  }
  const draw = (xml: string) => transact(db, tx => deployDiagram(tx, 'maker', NOW, { xml }))
  const start = async (amount: number) => {
    const id = newId()
    await transact(db, tx => startInstances(tx, 'asker', NOW, [{ id, process: 'p', variables: { amount } }]))
    while ((await sweepFlow(db, {}, NOW)) > 0);
    return id
  }
  const said = async (id: string) => {
    const role = await db.pool.query(`select value from flow.v_variable where instance = $1 and name = 'role'`, [id])
    const told = await db.pool.query(
      `select detail from flow.event where instance = $1 and what = 'on-complete' and node = 'ask'`,
      [id],
    )
    return [role.rows[0]?.value, told.rows[0]?.detail]
  }
  return { db, deploy, draw, start, said }
}

test('a business rule task asks the newest version of its decision, and the history says which and by which rule', async () => {
  const { db, deploy, draw, start, said } = await open()
  expect(await deploy(dmn(1000))).toEqual({ isNew: true, decisions: [{ decision: 'approver', version: 1 }] })
  expect(await deploy(dmn(1000))).toMatchObject({ isNew: false })
  await draw(process(''))
  expect(await said(await start(1500))).toEqual(['owner', 'approver v1: rules approver 2'])
  expect(await deploy(dmn(2000))).toMatchObject({ isNew: true, decisions: [{ version: 2 }] })
  expect(await said(await start(1500))).toEqual(['store-manager', 'approver v2: rules approver 1'])
  expect(await transact(db, tx => listTasks(tx, SYSTEM))).toHaveLength(2)
  await draw(process('ujung:version="1"'))
  expect(await said(await start(1500))).toEqual(['owner', 'approver v1: rules approver 2'])
  expect((await transact(db, verifyHistory)).faults).toEqual([])
})

test('without a decision to ask, or where it cannot decide, an incident waits for a person and can be tried again', async () => {
  const { db, deploy, draw, start, said } = await open()
  await draw(process(''))
  const id = await start(1500)
  const incident = async () => (await db.pool.query('select wait, reason from flow.v_incident')).rows[0]
  expect((await incident()).reason).toContain('No decision approver is deployed')
  await deploy(dmn(1000))
  const { wait } = await incident()
  await transact(db, tx => retryIncident(tx, 'fixer', NOW, { instance: id, wait }))
  while ((await sweepFlow(db, {}, NOW)) > 0);
  expect(await said(id)).toEqual(['owner', 'approver v1: rules approver 2'])
  await deploy(dmn(1000).replace('&gt;= 1000', '&gt;= 500'))
  await start(700)
  expect((await incident()).reason).toMatch(/approver v2: .*rule/i)
})

test('a trial asks the deployed table as it would be asked in earnest; without one it waits and says why', async () => {
  const { db, deploy } = await open()
  const tried = async (attributes = '') => {
    const script = JSON.stringify([{ start: null, variables: { amount: 1500 } }])
    const answer = await readOnly(db, tx => tryDiagram(tx, process(attributes), script))
    if (!answer.ok) throw new Error(answer.detail)
    return answer.value.data as {
      instances: { waiting: { element: string }[]; variables: object }[]
      consulted: object[]
    }
  }
  const without = await tried()
  expect(without.instances[0]?.waiting).toMatchObject([{ kind: 'decision', element: 'ask' }])
  expect(without.consulted).toEqual([
    { element: 'ask', why: expect.stringContaining('No decision approver is deployed') },
  ])
  await deploy(dmn(1000))
  await deploy(dmn(2000))
  const newest = await tried()
  expect(newest.instances[0]).toMatchObject({ variables: { role: 'store-manager' }, waiting: [{ element: 'do' }] })
  expect(newest.consulted).toMatchObject([{ element: 'ask', said: { decision: 'approver', version: 2 } }])
  expect((await tried('ujung:version="1"')).instances[0]).toMatchObject({ variables: { role: 'owner' } })
  // Nothing of a trial is kept.
  expect((await db.pool.query('select 1 from flow.instance')).rowCount).toBe(0)
})

test('what cannot decide is refused by its id', async () => {
  const { db } = await open()
  const bad = dmn(1000).replace('&lt; 1000', '&lt; (')
  const answer = await transact(db, tx => deployDecisions(tx, 'maker', NOW, bad))
  expect(answer).toMatchObject({ refusal: 'not-executable' })
  expect(await transact(db, tx => deployDecisions(tx, 'maker', NOW, '<x'))).toMatchObject({ refusal: 'not-a-diagram' })
})
