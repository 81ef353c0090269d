import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runReplenishStages } from './run-replenish-stages.ts'

const dir = mkdtempSync(join(tmpdir(), 'ujung-stages-'))
const run = (content: object | string, language: 'id' | 'en' = 'en') => {
  const path = join(dir, 'stages.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return runReplenishStages([path], language)
}

const SERIES = {
  ...{ kind: 'series', missing: 37.12, demand: { kind: 'normal', mean: 5, spread: 1 } },
  stages: [
    { name: 'shop', lead: 1, holding: 7 },
    { name: 'centre', lead: 1, holding: 4 },
    { name: 'plant', lead: 2, holding: 2 },
  ],
}
const TREE = {
  kind: 'promises',
  stages: [
    { name: '1', time: 2, holding: 1, safety: 1, inbound: 1 },
    { name: '3', from: ['1'], time: 1, holding: 2, safety: 1 },
    { name: '2', from: ['3'], time: 1, holding: 3, safety: 1, demand: { mean: 0, spread: 1 } },
    { name: '4', from: ['3'], time: 1, holding: 3, safety: 1, accepted: 1, demand: { mean: 0, spread: 1 } },
  ],
}

test('a series gives the levels of the book, in both languages', async () => {
  const said = await run(SERIES)
  expect(said).toMatchObject({ exit: 0, data: { kind: 'series', stages: [{ name: 'shop' }, {}, {}] } })
  expect(said.out).toMatch(
    /^stage +echelon base stock +own base stock\nshop +6\.49 +6\.49\ncentre +12\.02 +5\.53\nplant +22\.71 +10\.69\n/,
  )
  expect(said.out).toContain('Expense a unit of time: 47.66')
  expect((await run(SERIES, 'id')).out).toMatch(
    /Biaya per satuan waktu: 47,66\nCara cepat Shang dan Song: 6,49; 12,03; 22,63; 47,67$/,
  )
})

test('a chain as an assembly costs what it costs as a series', async () => {
  const stages = SERIES.stages.map((s, n) => ({ ...s, from: SERIES.stages.slice(n + 1, n + 2).map(next => next.name) }))
  const [series, assembly] = [await run(SERIES), await run({ ...SERIES, kind: 'assembly', stages })]
  expect(assembly).toMatchObject({ exit: 0, data: { expense: (series.data as { expense: number }).expense } })
})

test('a tree gives the times of the book', async () => {
  const said = await run(TREE)
  expect(said).toMatchObject({
    exit: 0,
    data: { stages: [{ promise: 0 }, { promise: 0 }, { promise: 0 }, { promise: 1 }] },
  })
  expect(said.out).toContain('Expense a unit of time: 8.28')
})

test('what cannot be read or weighed is named with its place', async () => {
  const first = SERIES.stages[0]!
  for (const [content, says] of [
    ['{', /no JSON/],
    [{}, /kind/],
    [{ ...SERIES, missing: 'much' }, /missing/],
    [{ ...SERIES, stages: [{ ...first, lead: 'soon' }] }, /stages\.0\.lead/],
    [{ ...SERIES, stages: [{ ...first, leed: 1 }] }, /leed/],
    [{ ...SERIES, stages: [first, { name: 'centre', lead: 1, holding: 9 }] }, /Stage 1 .*cheaper towards the customer/],
    [{ ...SERIES, kind: 'assembly', stages: [{ ...first, from: ['x'] }] }, /shop is made from x/],
    [{ ...TREE, stages: TREE.stages.slice(1) }, /comes from 1, which is not there/],
  ] as const)
    expect(await run(content)).toMatchObject({ exit: 1, out: expect.stringMatching(says) })
  expect(await runReplenishStages(['/nowhere.json'], 'en')).toMatchObject({ exit: 1, data: { refusal: 'no-file' } })
  for (const args of [[], ['a', 'b'], ['a', '--what']])
    expect(await runReplenishStages(args, 'en')).toMatchObject({ exit: 2, out: expect.stringContaining('usage') })
})
