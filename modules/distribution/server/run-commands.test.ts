import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runPackOrders } from './run-pack-orders.ts'
import { runSolveRoutes } from './run-solve-routes.ts'

const sample = (name: string) => join(import.meta.dirname, '../sample', name)
const edge = (step = 1) => {
  let time = 0
  return {
    now: () => {
      time += step
      return time
    },
    language: 'en' as const,
  }
}

describe('routes solve', () => {
  test('tells routes, cost and what the checker says', async () => {
    const said = await runSolveRoutes([sample('shops.vrp'), '--iterations', '1024', '--seed', '3', '--json'], edge())
    expect(said.exit).toBe(0)
    expect(said.data).toMatchObject({
      ...{ instance: 'SHOPS', kind: 'cvrp', measure: 'whole', vehicles: 3, seed: 3, iterations: 1024 },
      checker: { ok: true, problems: [] },
    })
    expect(said.out).toMatch(/^SHOPS: \d+, 3 vehicles .*\n(route \d: .*\n){3}checked: good$/)
  })

  test('stops when the clock says so', async () => {
    const said = await runSolveRoutes([sample('shops.txt'), '--seconds', '0.01'], edge(2))
    expect(said.data).toMatchObject({ iterations: 4 * 256, checker: { ok: true } })
  })

  test('a measure may be asked for', async () => {
    const run = (measure: string) =>
      runSolveRoutes([sample('shops.txt'), '--iterations', '512', '--measure', measure], edge())
    const [real, tenths] = [
      (await run('real')).data as { cost: number },
      (await run('tenths')).data as { cost: number },
    ]
    expect(Number.isInteger(Math.round(tenths.cost * 10_000) / 1000)).toBe(true)
    expect(tenths.cost).toBeLessThan(real.cost)
    expect(real.cost - tenths.cost).toBeLessThan(2)
  })

  test('stops nobody can reach end with 1 and are named', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ujung-routes-')), 'late.txt')
    const rows = ['0 0 0 0 0 100 0', '1 10 0 1 0 100 0', '2 90 0 1 0 20 0']
    writeFileSync(file, `LATE\nVEHICLE\nNUMBER CAPACITY\n2 9\nCUSTOMER\n${rows.join('\n')}\n`)
    const said = await runSolveRoutes([file, '--iterations', '256'], edge())
    expect(said).toMatchObject({ exit: 1, data: { unserved: [2], checker: { ok: false } } })
    expect(said.out).toContain('unserved: 2')
  })

  test.each([
    [[]],
    [['a', 'b']],
    [['a', '--seconds', '0']],
    [['a', '--seconds', 'soon']],
    [['a', '--seed', '-1']],
    [['a', '--measure', 'miles']],
    [['a', '--fast']],
  ])('called wrongly: %j', async args => {
    expect(await runSolveRoutes(args, edge())).toMatchObject({ exit: 2, out: expect.stringContaining('usage') })
  })

  test('a file that is not there or not so is refused with a word', async () => {
    expect(await runSolveRoutes(['/nowhere.txt'], edge())).toMatchObject({ exit: 1, data: { refusal: 'no-file' } })
    const wrong = await runSolveRoutes([sample('boxes.csv')], edge())
    expect(wrong).toMatchObject({ exit: 1, data: { ok: false, refusal: 'unknown-format' } })
  })
})

describe('pack solve', () => {
  test('tells boxes and places, and what fits nowhere', async () => {
    const said = await runPackOrders([sample('orders.csv'), '--boxes', sample('boxes.csv'), '--json'], edge())
    expect(said.exit).toBe(1)
    expect(said.data).toMatchObject({
      ...{ orders: 4, units: 28, unpacked: 1, checker: { ok: true, problems: [] } },
      packed: [{ order: 'A-1', boxes: [{ box: 'small', grams: 730 }] }, {}, {}, { order: 'A-4', unpacked: ['broom'] }],
    })
  })

  test('reads what is zipped; a summary leaves the places out', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ujung-pack-')), 'orders.csv.gz')
    writeFileSync(file, gzipSync('a,2,x,100,75,50,320\n'))
    const said = await runPackOrders([file, '--boxes', sample('boxes.csv'), '--summary'], edge())
    expect(said).toMatchObject({ exit: 0, data: { orders: 1, boxes: 1, byBox: { small: 1 } } })
    expect(said.data).not.toHaveProperty('packed')
    expect(said.out).toContain('checked: good')
  })

  test('what is wrong is told with its file and line', async () => {
    const said = await runPackOrders([sample('boxes.csv'), '--boxes', sample('boxes.csv')], edge())
    expect(said).toMatchObject({ exit: 1, data: { refusal: 'bad-line' } })
    expect(said.out).toMatch(/^boxes\.csv, line 2: /)
    expect((await runPackOrders([sample('orders.csv'), '--boxes', '/nowhere.csv'], edge())).out).toContain(
      '/nowhere.csv',
    )
    expect((await runPackOrders([sample('orders.csv')], edge())).exit).toBe(2)
  })
})
