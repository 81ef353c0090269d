import { expect, test } from 'vitest'
import { flows, play } from './testing.ts'

const tasks = (ids: string) =>
  ids
    .split(' ')
    .map(id => `<userTask id="${id}"/>`)
    .join('')
const count = (list: readonly string[], id: string) => list.filter(one => one === id).length

const OR = `<startEvent id="s"/><inclusiveGateway id="g1"/>${tasks('a b c z')}<inclusiveGateway id="g2"/><endEvent id="e"/>
  ${flows('s > g1\ng1 > a: true\ng1 > b: true\ng1 > c: false\na > g2\nb > g2\nc > g2\ng2 > z\nz > e')}`

test('an inclusive join waits for all branches that were taken, and for no others', async () => {
  const half = await play(OR, [{ complete: 'a' }])
  expect(half.waiting).toEqual(['b'])
  const whole = await play(OR, [{ complete: 'a' }, { complete: 'b' }, { complete: 'z' }])
  expect([whole.status, count(whole.entered, 'z')]).toEqual(['done', 1])
})

test('an inclusive join waits for a token that is still before a split upstream', async () => {
  const body = `<startEvent id="s"/><parallelGateway id="pg"/>${tasks('a b c z')}<exclusiveGateway id="x" default="x_c"/>
    <inclusiveGateway id="j"/><endEvent id="e"/>
    ${flows('s > pg\npg > a\npg > b\nb > x\nx > c\nx > e: skip\na > j\nc > j\nj > z\nz > e')}`
  const waits = await play(body, [{ complete: 'a' }])
  expect(waits.waiting).toEqual(['b'])
  const goes = await play(body, [{ complete: 'a' }, { set: { skip: true } }, { complete: 'b' }])
  expect(goes.waiting).toEqual(['z'])
  const joins = await play(body, [{ complete: 'a' }, { complete: 'b' }])
  expect(joins.waiting).toEqual(['c'])
})

test('an inclusive join is not held up by a token that comes round again by a branch that is there', async () => {
  const body = `<startEvent id="s"/><inclusiveGateway id="g"/>${tasks('a b')}<inclusiveGateway id="j"/><exclusiveGateway id="x" default="x_e"/><endEvent id="e"/>
    ${flows('s > g\ng > a: true\ng > b: true\na > j\nb > j\nj > x\nx > g: again\nx > e')}`
  const played = await play(body, [
    ...[{ complete: 'a' }, { complete: 'b', variables: { again: true } }],
    ...[{ complete: 'a' }, { complete: 'b', variables: { again: false } }],
  ])
  expect([played.status, played.refused, count(played.entered, 'a')]).toEqual(['done', null, 2])
})

test('two tokens that run into one task do it twice', async () => {
  const body = `<startEvent id="s"/><parallelGateway id="g"/>${tasks('a b z')}<endEvent id="e"/>${flows('s > g\ng > a\ng > b\na > z\nb > z\nz > e')}`
  const played = await play(body, [{ complete: 'a' }, { complete: 'b' }, { complete: 'z' }, { complete: 'z' }])
  expect([played.status, count(played.entered, 'z')]).toEqual(['done', 2])
})

test('a parallel join behind an exclusive join waits for the branch that is still worked on', async () => {
  const body = `<startEvent id="s"/><parallelGateway id="g1"/>${tasks('a b z')}<exclusiveGateway id="x1" default="x1_x2"/><exclusiveGateway id="x2"/>
    <parallelGateway id="g2"/><endEvent id="e"/>${flows('s > g1\ng1 > a\ng1 > x1\nx1 > b: true\nx1 > x2\nb > x2\nx2 > g2\na > g2\ng2 > z\nz > e')}`
  expect((await play(body, [{ complete: 'a' }])).waiting).toEqual(['b'])
  expect((await play(body, [{ complete: 'a' }, { complete: 'b' }])).waiting).toEqual(['z'])
})

test('an exclusive gateway takes the first that holds, then the default, else says why it cannot', async () => {
  const body = `<startEvent id="s"/><exclusiveGateway id="x"/>${tasks('a b')}${flows('s > x\nx > a: n > 10\nx > b: n > 5')}`
  expect((await play(body, [], { variables: { n: 11 } })).waiting).toEqual(['a'])
  expect((await play(body, [], { variables: { n: 7 } })).waiting).toEqual(['b'])
  const stuck = await play(body, [], { variables: { n: 1 } })
  expect(stuck.world.lines.find(line => line.what === 'incident')?.detail).toMatch(/no flow can be taken.*n > 10/)
  const mended = await play(body, [{ set: { n: 6 } }, { retry: 'x' }], { variables: { n: 1 } })
  expect(mended.waiting).toEqual(['b'])
})

test('a gateway without conditions asks a person', async () => {
  const body = `<startEvent id="s"/><exclusiveGateway id="x"/>${tasks('a b')}${flows('s > x\nx > a\nx > b')}`
  expect((await play(body, [])).waiting).toEqual(['x'])
  expect((await play(body, [{ choose: 'x', flow: 'b' }])).waiting).toEqual(['b'])
  expect((await play(body, [{ choose: 'x', flow: 'nowhere' }])).refused).toMatch(/x_a, x_b/)
  expect((await play(body, [{ choose: 'x', flow: ['a', 'b'] }])).refused).toMatch(/only one/)
})

const EVENTS = `<startEvent id="s"/><eventBasedGateway id="g"/>
  <intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/></intermediateCatchEvent>
  <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <receiveTask id="r" messageRef="R"/>${tasks('a b c')}
  ${flows('s > g\ng > m\ng > t\ng > r\nm > a\nt > b\nr > c')}`
const MESSAGES = '<message id="M" name="paid"/><message id="R" name="refused"/>'

test('after an event gateway the first event decides and the others are waited for no more', async () => {
  const paid = await play(EVENTS, [{ message: 'paid' }, { wait: 'P2D' }], { around: MESSAGES })
  expect(paid.waiting).toEqual(['a'])
  expect((await play(EVENTS, [{ wait: 'P2D' }, { message: 'paid' }], { around: MESSAGES })).waiting).toEqual(['b'])
  expect((await play(EVENTS, [{ message: 'refused' }], { around: MESSAGES })).waiting).toEqual(['c'])
})

test('a complex gateway fires on its condition, takes in the rest, and is ready again', async () => {
  const body = `<startEvent id="s"/><parallelGateway id="g"/>${tasks('a b c z')}
    <complexGateway id="x"><activationCondition>activationCount >= 2</activationCondition></complexGateway>
    ${flows('s > g\ng > a\ng > b\ng > c\na > x\nb > x\nc > x\nx > z: waitingForStart')}`
  expect((await play(body, [{ complete: 'a' }])).waiting).toEqual(['b', 'c'])
  expect((await play(body, [{ complete: 'a' }, { complete: 'b' }])).waiting).toEqual(['c', 'z'])
  const all = await play(body, [{ complete: 'a' }, { complete: 'b' }, { complete: 'c' }, { complete: 'z' }])
  expect([all.status, count(all.entered, 'z')]).toEqual(['done', 1])
})

test('a join that can never be filled is an incident, not silence', async () => {
  const body = `<startEvent id="s"/><exclusiveGateway id="x" default="x_b"/>${tasks('a b')}<parallelGateway id="j"/><endEvent id="e"/>
    ${flows('s > x\nx > a: false\nx > b\na > j\nb > j\nj > e')}`
  const played = await play(body, [{ complete: 'b' }])
  expect(Object.values([...played.world.instances.values()][0]!.state.waits)[0]?.reason).toMatch(/no longer come/)
})
