import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkTable,
  type DecisionTable,
  type HitPolicy,
  namesOf,
  openGraph,
  openTable,
  replayGraphs,
  toJson,
} from '../../rules/index.ts'
import { readDmn } from './read-dmn.ts'

const table = (
  policy: HitPolicy,
  rules: readonly (readonly [string, string])[],
  values?: readonly string[],
): DecisionTable => ({
  ...{ id: 't', name: 'Discount', policy, inputs: [{ label: 'amount', expression: 'amount' }] },
  outputs: [{ name: 'discount', ...(values ? { values } : {}) }],
  rules: rules.map(([input, output], i) => ({ id: `r${i + 1}`, inputs: [input], outputs: [output] })),
})

const decide = (it: DecisionTable, names: Record<string, unknown>) => {
  const opened = openTable(it)
  if (!opened.ok) throw new Error(opened.detail)
  const answer = opened.value.decide(namesOf(names))
  return answer.ok ? toJson(answer.value.value) : answer.refusal
}

const OVER = [
  ['>= 100', '5'],
  ['>= 200', '10'],
  ['< 10', '1'],
] as const

const POLICIES: readonly (readonly [HitPolicy, number, unknown])[] = [
  ['U', 150, 5],
  ['U', 250, 'several-rules'],
  ['U', 50, null],
  ['A', 250, 'rules-differ'],
  ['F', 250, 5],
  ['P', 250, 10],
  ['R', 250, [5, 10]],
  ['O', 250, [10, 5]],
  ['C', 50, []],
  ['C+', 250, 15],
  ['C<', 250, 5],
  ['C>', 250, 10],
  ['C#', 250, 2],
  ['C#', 50, 0],
]

test.each(POLICIES)('policy %s of %d is %j', (policy, amount, value) => {
  expect(decide(table(policy, OVER, ['10', '5', '1']), { amount })).toEqual(value)
})

test('money at a threshold is counted exactly', () => {
  const it = table('U', [
    ['>= 0.3', '"enough"'],
    ['< 0.3', '"too little"'],
  ])
  expect(decide({ ...it, inputs: [{ label: 'sum', expression: 'a + b' }] }, { a: 0.1, b: 0.2 })).toBe('enough')
})

test('a gap and an overlap are told with their cells', () => {
  const texts = checkTable(
    table('U', [
      ['< 100', '0'],
      ['[100..200]', '5'],
      ['[200..300)', '10'],
      ['> 300', '20'],
    ]),
  ).map(one => one.text)
  expect(texts).toEqual(['No rule of Discount covers amount 300.', 'Rules 2 and 3 of Discount both hit amount 200.'])
})

test('a gap over two inputs names both', () => {
  const it: DecisionTable = {
    ...{ id: 't', name: 'Route', policy: 'U', outputs: [{ name: 'to' }] },
    inputs: [
      { label: 'kind', expression: 'kind', allowed: '"till", "desk"' },
      { label: 'days', expression: 'days' },
    ],
    rules: [
      { id: 'a', inputs: ['"till"', '-'], outputs: ['1'] },
      { id: 'b', inputs: ['"desk"', '< 5'], outputs: ['2'] },
    ],
  }
  expect(checkTable(it)).toEqual([
    {
      kind: 'gap',
      region: { kind: '"desk"', days: '5 or > 5' },
      text: 'No rule of Route covers kind "desk", days 5 or > 5.',
    },
  ])
})

test('a table without gaps and overlaps decides every number once; one with a hole says so', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 })
    .map(all => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(cuts, fc.nat(6), fc.integer({ min: -120, max: 120 }), (all, hole, twice) => {
      const rows = [`< ${all[0]}`, ...all.slice(1).map((to, i) => `[${all[i]}..${to})`), `>= ${all.at(-1)}`]
      const whole = table(
        'U',
        rows.map((row, i) => [row, String(i)]),
      )
      expect(checkTable(whole)).toEqual([])
      expect(typeof decide(whole, { amount: twice / 2 })).toBe('number')
      const holed = table(
        'U',
        rows.filter((_row, i) => i !== hole % rows.length).map((row, i) => [row, String(i)]),
      )
      expect(checkTable(holed).map(one => one.kind)).toContain('gap')
    }),
  )
})

const DMN = `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="d" name="d" namespace="x">
  <inputData id="i" name="order total"/>
  <decision id="risk" name="risk"><informationRequirement id="q"><requiredInput href="#i"/></informationRequirement>
    <literalExpression id="l"><text>if order total &gt; 1000 then "high" else "low"</text></literalExpression></decision>
  <decision id="who" name="Who approves"><informationRequirement id="q2"><requiredDecision href="#risk"/></informationRequirement>
    <decisionTable id="t" hitPolicy="UNIQUE"><input id="in1" label="risk"><inputExpression id="ie"><text>risk</text></inputExpression><inputValues id="iv"><text>"high", "low"</text></inputValues></input>
      <output id="o1" name="role"/><rule id="r1"><inputEntry id="c1"><text>"high"</text></inputEntry><outputEntry id="c2"><text>"owner"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="c3"><text>"low"</text></inputEntry><outputEntry id="c4"><text>"store-manager"</text></outputEntry></rule></decisionTable></decision></definitions>`

test('decisions that need each other are read from DMN and made in order', async () => {
  const read = await readDmn(DMN)
  expect(read.refused).toEqual([])
  const graph = openGraph(read.decisions, read.inputs)
  if (!graph.ok) throw new Error(graph.detail)
  expect(graph.value.decide('who', { 'order total': 1500 })).toMatchObject({
    value: {
      value: 'owner',
      steps: [
        { decision: 'risk', value: 'high' },
        { decision: 'who', rules: [1] },
      ],
    },
  })
  expect(read.decisions.flatMap(it => ('table' in it.logic ? checkTable(it.logic.table) : []))).toEqual([])
})

test('a changed rule is tried on past cases, and what comes out otherwise is told', async () => {
  const open = async (xml: string) => {
    const read = await readDmn(xml)
    const graph = openGraph(read.decisions, read.inputs)
    if (!graph.ok) throw new Error(graph.detail)
    return graph.value
  }
  const [old, now] = [await open(DMN), await open(DMN.replace('1000', '2000'))]
  const cases = [500, 1500, 2500].map(total => ({ 'order total': total }))
  expect(replayGraphs(old, now, 'who', cases)).toEqual({
    ...{ cases: 3, same: 2 },
    changed: [{ at: 1, before: 'owner', after: 'store-manager' }],
  })
})
