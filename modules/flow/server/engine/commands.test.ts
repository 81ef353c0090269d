import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runFlowLoad } from './run-load.ts'
import { runFlowScript } from './run-script.ts'
import { bpmn, flows } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'ujung-flow-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const diagram = file('one.bpmn', bpmn(`<startEvent id="s"/><userTask id="a" name="Look at it"/>${flows('s > a')}`))
const run = (steps: unknown, path = diagram) =>
  runFlowScript([path, '--json', '--script', file('steps.json', JSON.stringify(steps))])

test('load tells every element, what cannot run and why, and that nothing is lost when written again', async () => {
  const broken = file(
    'two.bpmn',
    bpmn(
      '<startEvent id="s"/><intermediateCatchEvent id="t" name="soon"><timerEventDefinition/></intermediateCatchEvent>',
    ),
  )
  const said = await runFlowLoad([broken, '--json'])
  expect(said).toMatchObject({ exit: 0, data: { deployable: false, roundTrip: { same: true, differences: [] } } })
  expect(said.data).toMatchObject({
    elements: expect.arrayContaining([
      {
        id: 't',
        type: 'intermediateCatchEvent',
        name: 'soon',
        process: 'p',
        executable: false,
        why: 'its timer says no date, duration or cycle',
      },
    ]),
  })
  expect(await runFlowLoad([file('no.bpmn', '<html/>')])).toMatchObject({ exit: 1, data: { error: 'not-a-diagram' } })
  expect(await runFlowLoad(['/nowhere.bpmn'])).toMatchObject({ exit: 2 })
  expect(await runFlowLoad([])).toMatchObject({ exit: 2 })
})

test('run plays a script and gives the same trace every time', async () => {
  const first = await run([{ complete: 'Look at it', variables: { seen: true } }, { expect: { status: 'done' } }])
  expect(first).toMatchObject({ exit: 0, data: { instances: [{ status: 'done', variables: { seen: true } }] } })
  expect(await run([{ complete: 'Look at it', variables: { seen: true } }, { expect: { status: 'done' } }])).toEqual(
    first,
  )
})

const BAD: readonly (readonly [string, unknown, RegExp])[] = [
  ['an unknown verb', [{ finish: 'a' }], /Step 1 has no verb; it has one of start/],
  ['two verbs', [{ complete: 'a', wait: 'PT1H' }], /two verbs, complete and wait/],
  ['a wrong field', [{ complete: 'a', vars: {} }], /Step 1 \(complete\).*vars/],
  ['no object', ['a'], /not an object/],
  ['not a script', { step: [] }, /script/],
  ['who does not wait', [{ complete: 'b' }], /waits at “b”; waiting: task “Look at it” \(a\)/],
  ['an unknown process', [{ start: 'q' }], /no process “q”; there are p/],
  ['a time that is none', [{ wait: 'soon' }], /PT1H/],
  ['a time that is past', [{ until: '2020-01-01T00:00:00Z' }], /before/],
  ['an unknown message', [{ message: 'x' }], /takes a message “x”/],
  ['what is not as expected', [{ expect: { waiting: ['s'] } }], /waiting is a, not s/],
]

test.each(BAD)('%s is told', async (_what, steps, why) => {
  const said = await run(steps)
  expect(said.exit).toBe(1)
  expect(said.out).toMatch(why)
})

test('a script that is no JSON, and a diagram that cannot run, are told', async () => {
  expect((await runFlowScript([diagram, '--script', file('x.json', '{')])).out).toMatch(/not JSON/)
  const broken = file('three.bpmn', bpmn('<startEvent id="s"/><callActivity id="c"/>'))
  expect(await run([], broken)).toMatchObject({ exit: 1, data: { error: 'not-executable' } })
})

const DATA = resolve(process.env.UJUNG_DATA ?? '../shared/data', 'bpmn')

test.skipIf(!existsSync(DATA))(
  'reference diagrams of the BPMN model interchange group are told and written again the same',
  async () => {
    for (const name of readdirSync(DATA).filter(one => one.endsWith('.bpmn'))) {
      const said = await runFlowLoad([join(DATA, name), '--json'])
      expect({ name, ...said }).toMatchObject({ name, exit: 0, data: { roundTrip: { same: true }, warnings: [] } })
    }
  },
)
