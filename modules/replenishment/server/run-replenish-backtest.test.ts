import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dice as diceOf } from '#demo/dice.ts'
import { runReplenishBacktest } from './run-replenish-backtest.ts'
import type { BacktestSaid } from './say-backtest.ts'

const dir = mkdtempSync(join(tmpdir(), 'ujung-backtest-'))
const file = (name: string, text: string) => {
  const path = join(dir, name)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}
const HEAD = 'place,item,week,units,price,promo'

/** Twenty series of two years that sell thrice as much when promoted. */
const market = () => {
  const dice = diceOf('backtest')
  const rows = [HEAD]
  for (let s = 0; s < 20; s += 1)
    for (let week = 1; week <= 90; week += 1) {
      const promo = (week * 7 + s * 3) % 9 === 0
      const units = dice.below(9 + s) + dice.below(9 + s)
      const sold = promo ? 3 * units : units
      rows.push(`S${s % 4},I${s >> 2},${week},${sold},${promo ? 800 : 1000},${promo ? 1 : 0}`)
    }
  return rows.join('\n')
}

const run = async (text: string, ...args: string[]) => runReplenishBacktest([file('m.csv', text), ...args], 'en')
const reported = async (text: string, ...args: string[]) => (await run(text, ...args)).data as BacktestSaid

describe('the rule beside rules of thumb', () => {
  test('costs less than both at their fill or better, and meets the fill asked for', async () => {
    const { rules, setBefore } = await reported(market(), '--pack', '6', '--lead-time', '1', '--fill', '0.95')
    const [ours, ...others] = rules
    expect([ours!.rule, ...others.map(o => o.rule)]).toEqual(['ujung', 'min-max', 'moving-average'])
    expect(ours!.fillRate).toBeGreaterThan(0.94)
    expect(ours!.fillRate).toBeLessThan(0.985)
    for (const other of others) {
      expect(other.cost).toBeGreaterThan(ours!.cost * 1.1)
      expect(other.fillRate).toBeLessThanOrEqual(ours!.fillRate)
      expect(other.fillRate).toBeGreaterThan(ours!.fillRate - 0.01)
    }
    expect(setBefore).toHaveLength(2)
  })

  test('a plan of promotions is worth something', async () => {
    const [known, blind] = [await reported(market(), '--pack', '6'), await reported(market(), '--pack', '6', '--blind')]
    expect(known.rules[0]!.cost).toBeLessThan(blind.rules[0]!.cost)
  })

  test('says it for people in both languages', async () => {
    const said = await run(market(), '--pack', '6')
    expect(said.exit).toBe(0)
    expect(said.out).toMatch(/Ujung is [\d.]+ % cheaper than min\/max, [\d.]+ % cheaper than moving average/)
    const indonesian = await runReplenishBacktest([file('m.csv.gz', market()), '--pack', '6'], 'id')
    expect(indonesian.out).toContain('rata-rata bergerak')
  })
})

describe('what cannot be read is named by row and column', () => {
  test.each([
    ['a,b\n', /row 1: column place, item, week, units is missing/],
    ['', /empty/],
    [`${HEAD}\n`, /no row below the heading/],
    [`${HEAD}\nA,x,1,-3,10,0\n`, /row 2, column units: “-3”/],
    [`${HEAD}\nA,x,1,3,10,0\nA,x,2,three,10,0\n`, /row 3, column units: “three”/],
    [`${HEAD}\nA,x,soon,3,10,0\n`, /row 2, column week: “soon”/],
    [`${HEAD}\nA,x,2026-02-30,3,10,0\n`, /row 2, column week/],
    [`${HEAD}\nA,x,1,3,ten,0\n`, /row 2, column price: “ten”/],
    [`${HEAD}\nA,x,1,3,10,maybe\n`, /row 2, column promo: “maybe”/],
    [`${HEAD}\n,x,1,3,10,0\n`, /row 2, column place/],
    [`${HEAD}\nA,x,1,3\n`, /row 2: 4 cells where the heading has 6/],
    [`${HEAD}\nA,x,1,3,10,0\nA,x,2026-W05,3,10,0\n`, /row 3, column week/],
    [`${HEAD}\nA,x,1,3,10,0\nA,x,1,3,10,0\nA,x,9,1,10,0\n`, /row 3, column week: A, x, week 1 stands there before/],
    [`${HEAD}\nA,x,1,3,10,0\nA,x,5,3,10,0\n`, /5 weeks/],
    [`${HEAD}\nA,x,1,0,10,0\nA,x,30,0,10,0\n`, /nothing is sold/],
    [`${HEAD}\nA,"x,1,0,10,0\n`, /row 2: a quotation mark is never closed/],
  ])('%j', async (text, says) => {
    const said = await run(text)
    expect(said.exit).toBe(1)
    expect(said.out).toMatch(says)
  })

  test('a file that is not there, and a command called wrongly', async () => {
    expect(await runReplenishBacktest(['/nowhere.csv'], 'en')).toMatchObject({ exit: 1, data: { refusal: 'no-file' } })
    for (const args of [
      [],
      ['a', 'b'],
      ['a', '--fill', '95'],
      ['a', '--pack', '0'],
      ['a', '--lead-time', '1.5'],
      ['a', '--what'],
    ])
      expect(await runReplenishBacktest(args, 'en')).toMatchObject({ exit: 2, out: expect.stringContaining('usage') })
  })

  test('other separators, orders of columns, names of weeks and quotes are read', async () => {
    const rows = ['\uFEFFWeek;Item;Place;Promo;Units;Price']
    for (let day = 5; day < 300; day += 7) {
      const date = new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10)
      rows.push(`${date};"Teh ""Poci""";A;ya;${day % 5};12500.50`)
    }
    expect((await reported(rows.join('\r\n'))).series).toBe(1)
  })
})
