import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runFlowSimulate } from './run-simulate.ts'
import { bpmn, flows } from './testing.ts'

const DIAGRAM = bpmn(`<startEvent id="s"/><userTask id="a" name="Check"/><endEvent id="e"/>${flows('s > a\na > e')}`)
const week = { from: '08:00', to: '17:00' }
const sound = {
  ...{ cases: 200, every: { uniform: [5, 25] }, comes: week, warmUp: 20 },
  staff: { clerk: { people: 2, hours: week, wage: 30_000 } },
  work: { a: { minutes: { triangle: [5, 10, 30] } } },
}

const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-simulate-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const put = (name: string, text: string) => {
    writeFileSync(join(dir, name), text)
    return join(dir, name)
  }
  return { diagram: put('p.bpmn', DIAGRAM), put }
}

test('a scenario is played, beside another one where one is given', async () => {
  const { diagram, put } = folder()
  const first = put('a.json', JSON.stringify(sound))
  const fewer = { ...sound, staff: { clerk: { ...sound.staff.clerk, people: 1 } } }
  const said = await runFlowSimulate([diagram, '--scenario', first, '--against', put('b.json', JSON.stringify(fewer))])
  expect(said).toMatchObject({ exit: 0, data: { ok: true, cases: { counted: 180, ended: 180, open: 0 } } })
  const data = said.data as { perCase: { waited: number }; against: { perCase: { waited: number } } }
  expect(data.against.perCase.waited).toBeGreaterThan(data.perCase.waited)
  expect(said.out).toContain('Check (clerk): 180 times')
})

test('what cannot be played says what is wrong and where', async () => {
  const { diagram, put } = folder()
  const told = async (scenario: unknown) => {
    const text = typeof scenario === 'string' ? scenario : JSON.stringify(scenario)
    return runFlowSimulate([diagram, '--scenario', put('s.json', text)])
  }
  expect(await told('{')).toMatchObject({ exit: 1, out: expect.stringContaining('not JSON') })
  expect((await told({ ...sound, every: -1 })).out).toContain('every')
  expect((await told({ ...sound, comes: { from: '8', to: '17:00' } })).out).toContain(
    'comes.from: write a time as 08:00',
  )
  expect((await told({ ...sound, process: 'other' })).out).toContain('There is no process other; there are p.')
  expect((await told({ ...sound, work: {} })).out).toContain('work.a.minutes')
  expect(await runFlowSimulate([diagram])).toMatchObject({ exit: 2 })
  expect(await runFlowSimulate([diagram, '--scenario', '/nowhere.json'])).toMatchObject({ exit: 2 })
})
