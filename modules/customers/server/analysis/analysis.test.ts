import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runBaskets } from './run-baskets.ts'
import { runLifetime } from './run-lifetime.ts'
import { runRfm } from './run-rfm.ts'

const DATA = process.env.UJUNG_DATA ?? '../shared/data'
const folder = mkdtempSync(join(tmpdir(), 'ujung-analysis-'))
const fileOf = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const here = existsSync(join(DATA, 'cdnow')) && existsSync(join(DATA, 'groceries.csv'))
if (!here) console.warn(`skipped: ${DATA}/cdnow and groceries.csv are not there`)

describe.skipIf(!here)('published figures', () => {
  test('CDNOW: the log-likelihood of the paper, from the summary and from the log alike', async () => {
    const summary = join(DATA, 'cdnow/cdnow_customers_summary.csv')
    const renamed = fileOf(
      'other.csv',
      readFileSync(summary, 'utf8').replace(/^.*/, 'k,n,last,span').replaceAll(',', ';').replaceAll('.', ','),
    )
    const log = [join(DATA, 'cdnow/CDNOW_sample.txt'), '--until', '1997-09-30', '--ahead', '39']
    for (const args of [[renamed], log]) {
      const { data } = await runLifetime([...args, '--json'], 'en')
      expect(data).toMatchObject({ customers: 2357 })
      const { logLikelihood, parameters } = data as { logLikelihood: number; parameters: Record<string, number> }
      expect(Math.abs(logLikelihood + 9582.4)).toBeLessThan(0.1)
      expect(parameters.r).toBeCloseTo(0.243, 2)
      expect(parameters.alpha).toBeCloseTo(4.414, 2)
    }
    // Gamma-Gamma as in Fader and Hardie's note of 2013; the hold-out of 39 weeks saw 1,882 days with a purchase.
    const { money, backtest } = (await runLifetime(log, 'id')).data as Record<string, Record<string, unknown>>
    expect(money!.p).toBeCloseTo(6.25, 2)
    expect(money!.q).toBeCloseTo(3.74, 2)
    expect(money!.gamma).toBeCloseTo(15.44, 2)
    expect(backtest).toMatchObject({ cut: '1997-09-30', customers: 2357, purchases: { came: 1882 } })
  })

  test('Groceries: 463 rules, herbs with root vegetables the strongest', async () => {
    const terms = ['--support', '0.006', '--confidence', '0.25', '--length', '2']
    const { data, out } = await runBaskets([join(DATA, 'groceries.csv'), ...terms], 'en')
    expect(data).toMatchObject({ baskets: 9835, items: 169, count: 463 })
    expect(out).toContain('herbs → root vegetables')
  })
})

test('recency, frequency and money', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `P${n % 20},2025-0${1 + (n % 9)}-1${n % 9},${n * 1000}`)
  const { data } = await runRfm([fileOf('rfm.csv', ['member,date,total', ...rows].join('\n'))], 'id')
  expect(data).toMatchObject({ customers: 20 })
  const { groups } = data as { groups: { customers: number }[] }
  expect(groups.reduce((sum, it) => sum + it.customers, 0)).toBe(20)
})

test('what cannot be read is refused by name, and a wrong call tells how to call', async () => {
  expect(await runLifetime(['/nowhere'], 'en')).toMatchObject({ exit: 1, data: { refusal: 'no-file' } })
  expect(await runLifetime([fileOf('a.csv', 'id,size\n1,big\n2,small\n')], 'en')).toMatchObject({
    data: { refusal: 'no-buying' },
    out: expect.stringContaining('id, size'),
  })
  expect(await runLifetime([fileOf('b.csv', 'id,date\n1,2025-01-01\n2\n')], 'en')).toMatchObject({
    data: { refusal: 'bad-rows' },
  })
  expect(await runLifetime([fileOf('c.csv', 'id,date\n1,2025-01-01\n2,2025-01-02\n')], 'en')).toMatchObject({
    data: { refusal: 'too-few' },
  })
  for (const args of [[], ['a', '--ahead', '0'], ['a', '--until', 'soon'], ['a', '--unit', 'year']])
    expect((await runLifetime(args, 'en')).exit).toBe(2)
  for (const args of [[], ['a', '--support', '2'], ['a', '--what']]) expect((await runBaskets(args, 'en')).exit).toBe(2)
})
