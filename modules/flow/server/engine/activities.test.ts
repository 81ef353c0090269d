import { expect, test } from 'vitest'
import { flows, play, readTest } from './testing.ts'

const task = (id: string, inside = '', more = '') => `<userTask id="${id}" ${more}>${inside}</userTask>`
const count = (list: readonly string[], id: string) => list.filter(one => one === id).length
const simple = (inside: string) => `<startEvent id="s"/>${task('a', inside)}${task('z')}${flows('s > a\na > z')}`
const multi = (attributes: string, inside = '') =>
  `<multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics>`

test('many instances side by side, one for each of a list; their results are a list', async () => {
  const body = simple(multi('ujung:collection="people" ujung:element="person" ujung:into="votes" ujung:output="vote"'))
  const variables = { people: ['ani', 'budi', 'citra'] }
  const played = await play(
    body,
    ['yes', 'no', 'yes'].map(vote => ({ complete: 'a', variables: { vote } })),
    { variables },
  )
  expect(played.waiting).toEqual(['z'])
  expect(played.variables).toEqual({ ...variables, votes: ['yes', 'no', 'yes'] })
})

test('a completion condition ends the rest: two of three are enough', async () => {
  const body = simple(
    multi('ujung:collection="people"', '<completionCondition>numberOfCompletedInstances >= 2</completionCondition>'),
  )
  const two = [{ complete: 'a' }, { complete: 'a' }]
  expect((await play(body, two, { variables: { people: [1, 2, 3] } })).waiting).toEqual(['z'])
})

test('many instances one after another', async () => {
  const body = simple(multi('isSequential="true"', '<loopCardinality>n</loopCardinality>'))
  const first = await play(body, [{ complete: 'a' }], { variables: { n: 3 } })
  expect(first.waiting).toEqual(['a'])
  const turns = await play(body, [{ complete: 'a' }, { complete: 'a' }, { complete: 'a' }], { variables: { n: 3 } })
  expect(turns.waiting).toEqual(['z'])
  expect((await play(body, [], { variables: { n: 0 } })).waiting).toEqual(['z'])
  const wrong = await play(body, [], { variables: { n: 'many' } })
  expect(wrong.world.lines.find(line => line.what === 'incident')?.detail).toMatch(/not a number of instances/)
})

test('a loop goes on while its condition holds, up to its most', async () => {
  const body = simple(
    '<standardLoopCharacteristics loopMaximum="3"><loopCondition>more</loopCondition></standardLoopCharacteristics>',
  )
  expect((await play(body, [{ complete: 'a', variables: { more: false } }])).waiting).toEqual(['z'])
  const most = [1, 2, 3].map(() => ({ complete: 'a', variables: { more: true } }))
  expect((await play(body, most)).waiting).toEqual(['z'])
})

test('a loop that says no condition asks whether to go on', async () => {
  const body = simple('<standardLoopCharacteristics/>')
  const again = [{ complete: 'a' }, { choose: 'a', flow: 'again' }]
  expect((await play(body, again)).waiting).toEqual(['a'])
  expect((await play(body, [...again, { complete: 'a' }, { choose: 'a', flow: 'enough' }])).waiting).toEqual(['z'])
})

const undoing = (
  id: string,
) => `${task(id)}<boundaryEvent id="b${id}" attachedToRef="${id}"><compensateEventDefinition/></boundaryEvent>
  ${task(`u${id}`, '', 'isForCompensation="true"')}<association id="l${id}" sourceRef="b${id}" targetRef="u${id}"/>`
const THROW = '<intermediateThrowEvent id="ct"><compensateEventDefinition/></intermediateThrowEvent>'

test('what was completed is undone, the last first, and only what was completed', async () => {
  const body = `<startEvent id="s"/>${undoing('a')}${undoing('b')}${undoing('c')}${THROW}${task('z')}<exclusiveGateway id="x" default="x_ct"/>
    ${flows('s > a\na > b\nb > x\nx > c: false\nx > ct\nct > z\nc > z')}`
  const steps = [{ complete: 'a' }, { complete: 'b' }]
  expect((await play(body, steps)).waiting).toEqual(['ub'])
  const done = await play(body, [...steps, { complete: 'ub' }, { complete: 'ua' }])
  expect([done.waiting, count(done.entered, 'uc')]).toEqual([['z'], 0])
})

test('a completed subprocess is undone from the inside, with the variables it had', async () => {
  const body = `<startEvent id="s"/><subProcess id="sp"><startEvent id="s2"/>${undoing('a')}${undoing('b')}${flows('s2 > a\na > b')}</subProcess>
    ${THROW}${task('z')}${flows('s > sp\nsp > ct\nct > z')}`
  const steps = [{ complete: 'a' }, { complete: 'b' }]
  expect((await play(body, steps)).waiting).toEqual(['ub'])
  expect((await play(body, [...steps, { complete: 'ub' }, { complete: 'ua' }])).waiting).toEqual(['z'])
})

test('a cancelled transaction undoes what it did and leaves by its cancel event', async () => {
  const body = `<startEvent id="s"/><transaction id="tx"><startEvent id="s2"/><parallelGateway id="g"/>${undoing('a')}${task('b')}
    <endEvent id="ce"><cancelEventDefinition/></endEvent>${flows('s2 > g\ng > a\ng > b\nb > ce')}</transaction>
    <boundaryEvent id="bc" attachedToRef="tx"><cancelEventDefinition/></boundaryEvent>${task('h')}${task('z')}${flows('s > tx\ntx > z\nbc > h')}`
  expect((await play(body, [{ complete: 'a' }, { complete: 'b' }])).waiting).toEqual(['ua'])
  expect((await play(body, [{ complete: 'a' }, { complete: 'b' }, { complete: 'ua' }])).waiting).toEqual(['h'])
  expect((await play(body, [{ complete: 'b' }])).waiting).toEqual(['h'])
})

test('an ad-hoc subprocess lets people choose what to do, until its condition holds', async () => {
  const body = `<startEvent id="s"/><adHocSubProcess id="ah">${task('x')}${task('y')}<completionCondition>ready</completionCondition></adHocSubProcess>${task('z')}${flows('s > ah\nah > z')}`
  const both = await play(body, [{ activate: 'x' }, { activate: 'y' }, { activate: 'x' }])
  expect(both.waiting).toEqual(['ah', 'x', 'x', 'y'])
  const ready = await play(body, [{ activate: 'x' }, { activate: 'y' }, { complete: 'x', variables: { ready: true } }])
  expect(ready.waiting).toEqual(['z'])
  expect((await play(body, [{ activate: 'z' }])).refused).toMatch(/No ad-hoc subprocess offers “z”/)
})

const CALL = `<process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/>
  <boundaryEvent id="be" attachedToRef="c"><errorEventDefinition/></boundaryEvent><boundaryEvent id="bt" attachedToRef="c"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
  ${task('z')}${task('h')}${task('t')}${flows('s > c\nc > z\nbe > h\nbt > t')}</process>
  <process id="q"><startEvent id="s2"/>${task('a')}${flows('s2 > a')}</process>`

test('a call runs the other process with the variables, and takes over what it ends with', async () => {
  const done = await play(CALL, [{ complete: 'a', variables: { price: 0.1 } }], { variables: { item: 'rice' } })
  expect([done.waiting, done.variables]).toEqual([['z'], { item: 'rice', price: 0.1 }])
  expect((await play(CALL, [{ fail: 'a', error: 'E9' }])).waiting).toEqual(['h'])
  const late = await play(CALL, [{ wait: 'P2D' }])
  expect([late.waiting, [...late.world.instances.values()][1]!.state.status]).toEqual([['t'], 'cancelled'])
})

test('a script is FEEL and counts in decimals', async () => {
  const body = `<startEvent id="s"/><scriptTask id="a" scriptFormat="feel" ujung:result="sum"><script>x + 0.2</script></scriptTask>${task('z')}${flows('s > a\na > z')}`
  expect((await play(body, [], { variables: { x: 0.1 } })).variables).toEqual({ x: 0.1, sum: 0.3 })
})

const REFUSED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a timer without a time',
    '<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>',
    'x',
    /no date, duration or cycle/,
  ],
  [
    'a script in another language',
    '<scriptTask id="x" scriptFormat="javascript"><script>1</script></scriptTask>',
    'x',
    /scripts are FEEL/,
  ],
  ['many without a number', task('x', multi('')), 'x', /neither how often nor/],
  ['a call to nowhere', '<callActivity id="x"/>', 'x', /names no process/],
  ['a condition that is no FEEL', `${task('x')}${task('y')}${flows('x > y: 1 +')}`, 'x_y', /not FEEL/],
  ['a condition in Java', `${task('x')}${task('y')}${flows('x > y: #{bean.call(1)[}')}`, 'x_y', /not FEEL/],
  [
    'a link without an end',
    '<intermediateThrowEvent id="x"><linkEventDefinition name="L"/></intermediateThrowEvent>',
    'x',
    /has 0 ends/,
  ],
  [
    'a cancel outside a transaction',
    '<endEvent id="x"><cancelEventDefinition/></endEvent>',
    'x',
    /inside a transaction/,
  ],
  [
    'an event subprocess without event',
    '<subProcess id="x" triggeredByEvent="true"><startEvent id="q"/></subProcess>',
    'x',
    /says its event/,
  ],
  [
    'an error that lets the work go on',
    `${task('a')}<boundaryEvent id="x" attachedToRef="a" cancelActivity="false"><errorEventDefinition/></boundaryEvent>`,
    'x',
    /always interrupts/,
  ],
  [
    'an event gateway before a task',
    `<eventBasedGateway id="x"/>${task('a')}${task('b')}${flows('x > a\nx > b')}`,
    'x',
    /only catch events/,
  ],
]

test.each(REFUSED)('%s is refused by its id', async (_what, body, id, why) => {
  const { findings } = await readTest(body)
  expect(findings.find(finding => finding.id === id)).toMatchObject({
    executable: false,
    why: expect.stringMatching(why),
  })
})
