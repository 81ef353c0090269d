import { expect, test } from 'vitest'
import { done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { migrateJobs } from '#platform/jobs/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import {
  completeTask,
  deployDiagram,
  type FlowDeeds,
  listTasks,
  retryIncident,
  sendMessage,
  sendSignal,
  startInstances,
  sweepFlow,
  verifyHistory,
} from '../index.ts'
import { bpmn, flows } from './testing.ts'

const start = Date.UTC(2026, 11, 1, 3)
const at = (minutes: number) => new Date(start + minutes * 60_000)
const task = (id: string) => `<userTask id="${id}" name="${id}"/>`

const open = async (body: string, around = '', deeds?: ReadonlySet<string>): Promise<Database> => {
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const deployed = await transact(db, tx => deployDiagram(tx, 'maker', at(0), { xml: bpmn(body, around), deeds }))
  if (!deployed.ok) throw new Error(deployed.detail)
  return db
}

const begin = (db: Database, variables = {}, process = 'p') =>
  transact(db, async tx => {
    const id = newId()
    const [answer] = await startInstances(tx, 'asker', at(0), [{ id, process, variables }])
    if (!answer?.ok) throw new Error(answer?.detail)
    return id
  })

const work = (db: Database) => transact(db, tx => listTasks(tx, SYSTEM))
const nodes = async (db: Database) => (await work(db)).map(one => one.detail.node).sort()
const finish = async (db: Database, node: string, outcome = 'done') => {
  const found = (await work(db)).find(one => one.detail.node === node)
  if (!found) throw new Error(`nobody is asked for ${node}`)
  return transact(db, tx => completeTask(tx, SYSTEM, at(1), { id: found.id, outcome }))
}
const status = async (db: Database, id: string) =>
  (await db.pool.query<{ status: string }>('select status from flow.instance where id = $1', [id])).rows[0]!.status
const settle = async (db: Database, deeds: FlowDeeds = {}, minutes = 1) => {
  while ((await sweepFlow(db, deeds, at(minutes))) > 0);
}
const proven = async (db: Database) => {
  const { faults, instances } = await transact(db, verifyHistory)
  expect(faults).toEqual([])
  return instances
}

test('completing a task moves the token on in the same transaction, and the next task is there', async () => {
  const db = await open(`<startEvent id="s"/>${task('a')}${task('b')}${flows('s > a\na > b')}`)
  const id = await begin(db)
  expect(await nodes(db)).toEqual(['a'])
  expect(await finish(db, 'a')).toMatchObject({ ok: true })
  expect(await nodes(db)).toEqual(['b'])
  await finish(db, 'b')
  expect(await status(db, id)).toBe('done')
  expect(await proven(db)).toBe(1)
})

test('any number of instances start with as many statements as one', async () => {
  const db = await open(`<startEvent id="s"/>${task('a')}${flows('s > a')}`)
  const counts: number[] = []
  for (const many of [1, 50])
    await transact(db, async tx => {
      const before = tx.statements
      await startInstances(
        tx,
        'asker',
        at(0),
        Array.from({ length: many }, () => ({ id: newId(), process: 'p' })),
      )
      counts.push(tx.statements - before)
    })
  // The first also reads the diagram.
  expect(counts[1]!).toBeLessThanOrEqual(counts[0]!)
  expect(await work(db)).toHaveLength(51)
})

test('many people who complete the parallel tasks of one instance at once lose nothing', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `t${n}`)
  const body = `<startEvent id="s"/><parallelGateway id="g"/>${ids.map(task).join('')}<parallelGateway id="j"/>${task('z')}
    ${flows(['s > g', ...ids.flatMap(id => [`g > ${id}`, `${id} > j`]), 'j > z'].join('\n'))}`
  const db = await open(body)
  await begin(db)
  const answers = await Promise.all(ids.map(id => finish(db, id)))
  expect(answers.every(answer => answer.ok)).toBe(true)
  expect(await nodes(db)).toEqual(['z'])
  await proven(db)
})

test('a boundary timer rings once however many look, and takes the work back', async () => {
  const body = `<startEvent id="s"/>${task('a')}<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
    ${task('late')}${flows('s > a\nt > late')}`
  const db = await open(body)
  await begin(db)
  await settle(db, {}, 59)
  expect(await nodes(db)).toEqual(['a'])
  const counts = await Promise.all([1, 2, 3, 4].map(() => sweepFlow(db, {}, at(61))))
  expect(counts.reduce((a, b) => a + b)).toBe(1)
  expect(await nodes(db)).toEqual(['late'])
})

test('a service calls its deed in its own transaction: once, tried again when it breaks, an incident in the end', async () => {
  const body = `<startEvent id="s"/><serviceTask id="a" ujung:deed="note"/>${task('z')}${flows('s > a\na > z')}`
  const db = await open(body, '', new Set(['note']))
  await db.pool.query('create table public.noted (key text primary key)')
  let breaks = 2
  const note = async (tx: Tx, _now: Date, call: { key: string }) => {
    await tx.rows('insert into public.noted values ($1)', [call.key])
    breaks -= 1
    if (breaks >= 0) throw new Error('the printer is on fire')
    return done({ printed: true })
  }
  await begin(db)
  for (const minutes of [1, 2, 10]) await Promise.all([1, 2, 3].map(() => sweepFlow(db, { note }, at(minutes))))
  expect(await nodes(db)).toEqual(['z'])
  expect((await db.pool.query('select * from public.noted')).rows).toHaveLength(1)
  breaks = 100
  const second = await begin(db)
  for (let minutes = 20; minutes < 200; minutes += 15) await sweepFlow(db, { note }, at(minutes))
  const incident = (await db.pool.query('select * from flow.v_incident')).rows[0]
  expect(incident).toMatchObject({ instance: second, node: 'a', reason: 'the printer is on fire' })
  breaks = 0
  await transact(db, tx => retryIncident(tx, 'fixer', at(300), { instance: second, wait: incident.wait }))
  await settle(db, { note }, 301)
  expect(await nodes(db)).toEqual(['z', 'z'])
  await proven(db)
})

test('a refusal of a deed is an error the diagram may catch, else an incident', async () => {
  const body = (catcher: string) =>
    `<startEvent id="s"/><serviceTask id="a" ujung:deed="reserve"/>${catcher}${task('h')}${flows('s > a\nbe > h')}`
  const boundary = '<boundaryEvent id="be" attachedToRef="a"><errorEventDefinition/></boundaryEvent>'
  const deeds: FlowDeeds = { reserve: async () => refused('out-of-stock', 'There is no rice.') }
  const caught = await open(body(boundary))
  await begin(caught)
  await settle(caught, deeds)
  expect(await nodes(caught)).toEqual(['h'])
  const bare = await open(`<startEvent id="s"/><serviceTask id="a" ujung:deed="reserve"/>${flows('s > a')}`)
  await begin(bare)
  await settle(bare, deeds)
  expect((await bare.pool.query('select reason from flow.v_incident')).rows).toEqual([
    { reason: 'reserve refused: out-of-stock. There is no rice.' },
  ])
})

test('a deed that is not there is refused at deployment, by the element', async () => {
  const db = await testDatabase()
  const xml = bpmn(`<startEvent id="s"/><serviceTask id="a" ujung:deed="fly"/>${flows('s > a')}`)
  const answer = await transact(db, tx => deployDiagram(tx, 'maker', at(0), { xml, deeds: new Set(['walk']) }))
  expect(answer).toMatchObject({ refusal: 'deed-unknown', detail: expect.stringContaining('a calls the deed “fly”') })
  const broken = bpmn('<startEvent id="s"/><callActivity id="c"/>')
  expect(await transact(db, tx => deployDiagram(tx, 'maker', at(0), { xml: broken }))).toMatchObject({
    refusal: 'not-executable',
  })
})

const PAY = `<startEvent id="s"/><intermediateCatchEvent id="m" ujung:correlation="order"><messageEventDefinition messageRef="M"/></intermediateCatchEvent>
  ${task('z')}${flows('s > m\nm > z')}`

test('a message finds whom it is about, before or after that waits, once', async () => {
  const db = await open(PAY, '<message id="M" name="paid"/>')
  await begin(db, { order: 'o1' })
  const second = await begin(db, { order: 'o2' })
  await settle(db)
  const send = (key: string) => transact(db, tx => sendMessage(tx, 'bank', at(1), { name: 'paid', key }))
  expect(await Promise.all(['o2', 'o3'].map(send))).toEqual(['taken', 'kept'])
  expect((await work(db)).map(one => one.subject.split('/')[0])).toEqual([second])
  await begin(db, { order: 'o3' })
  await settle(db)
  expect(await nodes(db)).toEqual(['z', 'z'])
})

test('messages, signals and timers start processes; the newest version alone listens', async () => {
  const body = `<startEvent id="m"><messageEventDefinition messageRef="M"/></startEvent><startEvent id="g"><signalEventDefinition signalRef="G"/></startEvent>
    <startEvent id="t"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></startEvent>${task('a')}${flows('m > a\ng > a\nt > a')}`
  const around = '<message id="M" name="order"/><signal id="G" name="fire"/>'
  const db = await open(body, around)
  await transact(db, tx => deployDiagram(tx, 'maker', at(0), { xml: bpmn(`${body}<task id="more"/>`, around) }))
  expect(await transact(db, tx => sendMessage(tx, 'web', at(1), { name: 'order' }))).toBe('started')
  expect(await transact(db, tx => sendSignal(tx, 'web', at(1), 'fire'))).toBe(1)
  await settle(db, {}, 125)
  const { rows } = await db.pool.query('select version, count(*)::int as n from flow.v_instance group by 1')
  expect(rows).toEqual([{ version: 2, n: 4 }])
})

const CALL = `<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/>
  <boundaryEvent id="be" attachedToRef="c"><errorEventDefinition/></boundaryEvent><boundaryEvent id="bt" attachedToRef="c"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
  ${task('z')}${task('h')}${task('t')}${flows('s > c\nc > z\nbe > h\nbt > t')}</process>
  <process id="q"><startEvent id="s2"/>${task('a')}<endEvent id="e2"/>${flows('s2 > a\na > e2')}</process>`

test('a call starts the other process, takes over its end, and ends it when it goes on without', async () => {
  const db = await open(CALL)
  const one = await begin(db, { item: 'rice' })
  await settle(db)
  await finish(db, 'a')
  await settle(db)
  expect(await nodes(db)).toEqual(['z'])
  const vars = await db.pool.query('select value from flow.v_variable where instance = $1 and name = $2', [
    one,
    'outcome',
  ])
  expect(vars.rows).toEqual([{ value: 'done' }])
  const two = await begin(db)
  await settle(db)
  await settle(db, {}, 2000)
  expect(await nodes(db)).toEqual(['t', 'z'])
  const child = await db.pool.query('select status from flow.instance where caller = $1', [two])
  expect(child.rows).toEqual([{ status: 'cancelled' }])
  await proven(db)
})

test('the same content is deployed once; a change is the next version, and who runs stays with the old', async () => {
  const body = (name: string) => bpmn(`<startEvent id="s"/><userTask id="a" name="${name}"/>${flows('s > a')}`)
  const db = await testDatabase()
  await migrateJobs(db, openLog('test', 'silent'))
  const deploy = (name: string) => transact(db, tx => deployDiagram(tx, 'maker', at(0), { xml: body(name) }))
  expect(await deploy('Old')).toMatchObject({ value: { isNew: true, processes: [{ version: 1 }] } })
  await begin(db)
  const again = await Promise.all([deploy('New'), deploy('New')])
  expect(again.map(it => it.ok && it.value.isNew).sort()).toEqual([false, true])
  await begin(db)
  expect((await work(db)).map(one => one.detail.name)).toEqual(['Old', 'New'])
})

test('a history that a superuser changed is found out', async () => {
  const db = await open(`<startEvent id="s"/>${task('a')}${flows('s > a')}`)
  const id = await begin(db, { amount: 5 })
  await db.pool.query(`update flow.event set data = '{"amount": 6}' where instance = $1 and seq = 1`, [id])
  expect((await transact(db, verifyHistory)).faults).toEqual([
    { instance: id, seq: 1, what: 'the line is not what was sealed' },
  ])
  await db.pool.query(`update flow.event set data = '{"amount": 5}' where instance = $1 and seq = 1`, [id])
  await proven(db)
  await db.pool.query('delete from flow.event where instance = $1 and seq = (select max(seq) from flow.event)', [id])
  expect((await transact(db, verifyHistory)).faults).toEqual([expect.objectContaining({ what: 'the end is missing' })])
})
