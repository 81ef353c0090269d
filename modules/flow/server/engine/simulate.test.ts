import { describe, expect, test } from 'vitest'
import { openProgram, type Scenario, scenarioFaults, simulate } from '../../rules/index.ts'
import { flows, readTest } from './testing.ts'

const JAKARTA = 25_200
const OFFICE = [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: 480, closes: 1020 }))

const scenario = (change: Partial<Scenario> = {}): Scenario => ({
  ...{ process: 'p', from: Date.parse('2026-11-30T01:00:00Z'), zone: JAKARTA, cases: 100, every: 10, variables: {} },
  ...{ staff: { clerk: { people: 1, hours: [], wage: 60_000 } }, choices: {}, warmUp: 0, seed: 1 },
  work: { a: { minutes: 5 } },
  ...change,
})

const program = async (body: string, around?: string) => openProgram((await readTest(body, around)).model)
const ONE = `<startEvent id="s"/><userTask id="a" name="Check"/><endEvent id="e"/>${flows('s > a\na > e')}`

/** Mean time in the queue of an M/M/c system, by Erlang's formula. */
const erlang = (arrive: number, serve: number, people: number): number => {
  const load = serve / arrive
  const part = load / people
  let [sum, term] = [0, 1]
  for (let n = 0; n < people; n += 1) {
    sum += term
    term *= load / (n + 1)
  }
  const waits = term / (1 - part) / (sum + term / (1 - part))
  return (waits * serve) / (people * (1 - part))
}

describe('queues agree with Erlang', () => {
  test.each([
    [10, 7, 1],
    [4, 10, 3],
    [2, 8, 5],
  ])('one comes each %d min, each takes %d min, %d people', async (every, minutes, people) => {
    const { steps, staff, cases } = simulate(
      await program(ONE),
      scenario({
        ...{ cases: 30_000, every: { exponential: every }, warmUp: 1000, seed: 7 },
        work: { a: { minutes: { exponential: minutes } } },
        staff: { clerk: { people, hours: [], wage: 60_000 } },
      }),
    )
    expect(cases).toEqual({ counted: 29_000, ended: 29_000, open: 0 })
    const want = erlang(every, minutes, people)
    expect(Math.abs(steps[0]!.wait.mean - want) / want).toBeLessThan(0.08)
    expect(staff[0]!.busy).toBeCloseTo(minutes / every / people, 1)
  })
})

test('the same seed gives the same figures, another seed others', async () => {
  const it = scenario({ cases: 300, every: { exponential: 8 }, work: { a: { minutes: { lognormal: [6, 4] } } } })
  const read = await program(ONE)
  expect(simulate(read, it)).toEqual(simulate(read, it))
  expect(simulate(read, { ...it, seed: 2 })).not.toEqual(simulate(read, it))
})

test('people work in their hours and go on the next day; wages and waits are told', async () => {
  // Friday 27 November, 16.30 in Jakarta: half an hour on Friday, half an hour on Monday; the second waits for the first.
  const { time, steps, perCase } = simulate(
    await program(ONE),
    scenario({
      ...{ from: Date.parse('2026-11-27T09:30:00Z'), cases: 2, every: 0, work: { a: { minutes: 60 } } },
      staff: { clerk: { people: 1, hours: OFFICE, wage: 60_000 } },
    }),
  )
  const weekend = 63 * 60
  expect(time).toMatchObject({ p50: weekend + 60, p90: weekend + 120 })
  expect(steps[0]).toMatchObject({ visits: 2, work: 60, cost: 120_000, wait: { p50: 0, p90: weekend + 60 } })
  expect(perCase).toMatchObject({ steps: 1, worked: 60, cost: 60_000 })
})

test('what is interrupted is taken out of the hands it is in', async () => {
  const body = `<startEvent id="s"/><userTask id="a"/><boundaryEvent id="late" attachedToRef="a"><timerEventDefinition>
    <timeDuration>PT30M</timeDuration></timerEventDefinition></boundaryEvent><userTask id="b"/><endEvent id="e"/>
    ${flows('s > a\na > e\nlate > b\nb > e')}`
  const said = simulate(
    await program(body),
    scenario({ cases: 3, every: 200, work: { a: { minutes: 90 }, b: { minutes: 1 } } }),
  )
  expect(said.cases.ended).toBe(3)
  expect(said.time.p50).toBe(31)
  expect(said.steps.find(s => s.element === 'a')).toMatchObject({ visits: 3, work: 30 })
})

test('choices fall by their weights, variables lead, and what never comes is told', async () => {
  const body = `<startEvent id="s"/><userTask id="a"/><exclusiveGateway id="x" default="x_c"/><userTask id="b"/>
    <userTask id="c"/><exclusiveGateway id="y"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="M"/>
    </intermediateCatchEvent><endEvent id="e"/>${flows('s > a\na > x\nx > b: amount > 100\nx > c\nb > y\ny > e\ny > m\nm > e\nc > e')}`
  const around = '<message id="M" name="paid"/>'
  const weights = [
    { value: 50, weight: 3 },
    { value: 500, weight: 1 },
  ]
  const it = scenario({
    ...{ cases: 400, every: 60, variables: { amount: { pick: weights } } },
    ...{ work: { a: { minutes: 1 }, b: { minutes: 2 }, c: { minutes: 1 } }, choices: { y: { m: 1, e: 1 } } },
  })
  const read = await program(body, around)
  const said = simulate(read, it)
  const visits = (id: string) => said.steps.find(s => s.element === id)?.visits ?? 0
  expect(visits('b') + visits('c')).toBe(400)
  expect(visits('b')).toBeGreaterThan(75)
  expect(visits('b')).toBeLessThan(125)
  expect(said.stuck[0]!.why).toContain('m waits for a message that nobody sends')
  expect(said.stuck[0]!.cases).toBe(said.cases.open)
  const heard = simulate(read, { ...it, work: { ...it.work, m: { minutes: 30 } } })
  expect(heard.cases.open).toBe(0)
})

test('a scenario that says too little is told what it lacks, by element', async () => {
  const { model } = await readTest(ONE)
  expect(scenarioFaults(model, scenario({ work: { z: {} }, staff: {} }))).toEqual([
    'work.z: the diagram has no such element.',
    '“Check” (a): say in work.a.minutes how long it takes.',
    '“Check” (a): say in work.a.role who does it; staff knows none.',
  ])
  expect(scenarioFaults(model, scenario({ process: 'q' }))).toEqual(['There is no process q; there are p.'])
})
