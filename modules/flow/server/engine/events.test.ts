import { expect, test } from 'vitest'
import { flows, play } from './testing.ts'

const event = (tag: string, id: string, definition: string, more = '') =>
  `<${tag} id="${id}" ${more}>${definition}</${tag}>`
const on = (host: string, id: string, definition: string, interrupts = true) =>
  event('boundaryEvent', id, definition, `attachedToRef="${host}" cancelActivity="${interrupts}"`)
const TIMER = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>'
const CYCLE = '<timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>'
const ERROR = '<errorEventDefinition errorRef="E"/>'
const AROUND = `<error id="E" errorCode="E1"/><error id="F" errorCode="F1"/><signal id="S" name="alarm"/>
  <escalation id="X" escalationCode="X1"/><message id="M" name="note"/>`
const task = (id: string) => `<userTask id="${id}"/>`

test('a boundary event that interrupts ends the work; one that does not lets it go on', async () => {
  const body = (interrupts: boolean) =>
    `<startEvent id="s"/>${task('a')}${on('a', 't', TIMER, interrupts)}${task('late')}${task('z')}${flows('s > a\na > z\nt > late')}`
  expect((await play(body(true), [{ wait: 'PT2H' }])).waiting).toEqual(['late'])
  expect((await play(body(false), [{ wait: 'PT2H' }])).waiting).toEqual(['a', 'late'])
  expect((await play(body(true), [{ complete: 'a' }, { wait: 'PT2H' }])).waiting).toEqual(['z'])
})

test('a repeated timer rings as often as it says, at its own times', async () => {
  const body = `<startEvent id="s"/>${task('a')}${on('a', 't', CYCLE, false)}${task('late')}${flows('s > a\nt > late')}`
  const played = await play(body, [{ wait: 'PT9H' }])
  expect(played.waiting).toEqual(['a', 'late', 'late'])
  const rang = played.world.lines.filter(line => line.what === 'fire').map(line => new Date(line.at).toISOString())
  expect(rang).toEqual(['2026-12-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z'])
})

test('an error goes to whoever names it, from the inside out; an uncaught one ends the instance', async () => {
  const body = (catcher: string) => `<startEvent id="s"/><subProcess id="sp"><startEvent id="s2"/>${task('a')}
    ${event('endEvent', 'ee', ERROR)}${flows('s2 > a\na > ee')}</subProcess>${catcher}${task('h')}${flows('s > sp\nbe > h')}`
  const named = await play(body(on('sp', 'be', ERROR)), [{ complete: 'a' }], { around: AROUND })
  expect(named.waiting).toEqual(['h'])
  const any = await play(body(on('sp', 'be', '<errorEventDefinition/>')), [{ complete: 'a' }], { around: AROUND })
  expect(any.waiting).toEqual(['h'])
  const other = await play(body(on('sp', 'be', '<errorEventDefinition errorRef="F"/>')), [{ complete: 'a' }], {
    around: AROUND,
  })
  expect([other.status, [...other.world.instances.values()][0]!.state.error]).toEqual(['error', 'E1'])
})

test('work that fails with an error of the business is caught on its own boundary', async () => {
  const body = `<startEvent id="s"/><serviceTask id="a"/>${on('a', 'be', ERROR)}${task('h')}${flows('s > a\nbe > h')}`
  const caught = await play(body, [{ fail: 'a', error: 'E1', variables: { why: 'no stock' } }], { around: AROUND })
  expect([caught.waiting, caught.variables]).toEqual([['h'], { why: 'no stock' }])
})

test('an event subprocess that interrupts ends the rest of its scope; one that does not runs beside, again and again', async () => {
  const body = (
    interrupts: boolean,
  ) => `<startEvent id="s"/>${task('a')}${flows('s > a')}<subProcess id="es" triggeredByEvent="true">
    ${event('startEvent', 'es1', '<signalEventDefinition signalRef="S"/>', `isInterrupting="${interrupts}"`)}${task('n')}${flows('es1 > n')}</subProcess>`
  const once = await play(body(true), [{ signal: 'alarm' }, { signal: 'alarm' }], { around: AROUND })
  expect(once.waiting).toEqual(['n'])
  const beside = await play(body(false), [{ signal: 'alarm' }, { signal: 'alarm' }], { around: AROUND })
  expect(beside.waiting.filter(id => id === 'n')).toHaveLength(2)
  const end = await play(body(false), [{ signal: 'alarm' }, { complete: 'a' }, { complete: 'n' }], { around: AROUND })
  expect(end.status).toBe('done')
})

test('an escalation is heard outside while the work goes on', async () => {
  const body = `<startEvent id="s"/><subProcess id="sp"><startEvent id="s2"/>${event('intermediateThrowEvent', 'ie', '<escalationEventDefinition escalationRef="X"/>')}
    ${task('a')}${flows('s2 > ie\nie > a')}</subProcess>${on('sp', 'be', '<escalationEventDefinition/>', false)}${task('h')}${flows('s > sp\nbe > h')}`
  expect((await play(body, [], { around: AROUND })).waiting).toEqual(['a', 'h'])
})

test('a condition happens when it becomes true', async () => {
  const condition = '<conditionalEventDefinition><condition>temperature > 8</condition></conditionalEventDefinition>'
  const body = `<startEvent id="s"/>${task('a')}${on('a', 'c', condition)}${task('h')}${flows('s > a\nc > h')}`
  expect((await play(body, [{ set: { temperature: 5 } }])).waiting).toEqual(['a', 'c'])
  expect((await play(body, [{ set: { temperature: 9 } }])).waiting).toEqual(['h'])
})

test('terminate ends its scope: of a subprocess that alone, of the process all', async () => {
  const stop = event('endEvent', 'x', '<terminateEventDefinition/>')
  const inside = `<startEvent id="s"/><subProcess id="sp"><startEvent id="s2"/><parallelGateway id="g"/>${task('a')}${task('b')}${stop}
    ${flows('s2 > g\ng > a\ng > b\na > x')}</subProcess>${task('z')}${flows('s > sp\nsp > z')}`
  expect((await play(inside, [{ complete: 'a' }])).waiting).toEqual(['z'])
  const outside = `<startEvent id="s"/><parallelGateway id="g"/>${task('a')}${task('b')}${stop}${flows('s > g\ng > a\ng > b\na > x')}`
  expect((await play(outside, [{ complete: 'a' }])).status).toBe('terminated')
})

test('a link goes to its other half', async () => {
  const link = '<linkEventDefinition name="L"/>'
  const body = `<startEvent id="s"/>${event('intermediateThrowEvent', 'l1', link)}${event('intermediateCatchEvent', 'l2', link)}${task('a')}${flows('s > l1\nl2 > a')}`
  expect((await play(body, [])).waiting).toEqual(['a'])
})

test('a message finds the instance it is about, and one that comes too early is kept', async () => {
  const pay = `<startEvent id="s"/>${task('a')}${event('intermediateCatchEvent', 'm', '<messageEventDefinition messageRef="M"/>', 'ujung:correlation="order"')}${task('z')}${flows('s > a\na > m\nm > z')}`
  const start = { start: 'p', variables: { order: 'o2' } }
  const steps = [start, { complete: 'a', instance: 'i1' }, { complete: 'a', instance: 'i2' }]
  const second = await play(pay, [...steps, { message: 'note', key: 'o2' }], {
    around: AROUND,
    variables: { order: 'o1' },
  })
  expect([...second.world.instances.values()].map(i => Object.values(i.state.waits).map(w => w.node))).toEqual([
    ['m'],
    ['z'],
  ])
  const early = await play(pay, [{ message: 'note', key: 'o1' }, { complete: 'a' }], {
    around: AROUND,
    variables: { order: 'o1' },
  })
  expect([early.waiting, early.world.kept]).toEqual([['z'], []])
})

test('messages flow between pools, and start the other', async () => {
  const body = `<process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" ujung:payload="what"/><receiveTask id="get"/>${task('z')}${flows('s > ask\nask > get\nget > z')}</process>
    <process id="q"><startEvent id="s2"><messageEventDefinition/></startEvent>${task('answer')}<endEvent id="e2"><messageEventDefinition/></endEvent>${flows('s2 > answer\nanswer > e2')}</process>`
  const around = `<collaboration id="c"><participant id="A" processRef="p"/><participant id="B" processRef="q"/>
    <messageFlow id="f1" sourceRef="ask" targetRef="s2"/><messageFlow id="f2" sourceRef="e2" targetRef="get"/></collaboration>`
  const asked = await play(body, [], { around, variables: { what: 'price' } })
  expect(asked.waiting).toEqual(['answer', 'get'])
  expect([...asked.world.instances.values()][1]!.process).toBe('q')
  expect((await play(body, [{ complete: 'answer' }], { around })).waiting).toEqual(['z'])
})
