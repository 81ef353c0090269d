import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkPacking, checkRoutes, packOrder, planRoutes, readBoxes, readOrders, readRoutes } from './index.ts'

const data = resolve(process.env.UJUNG_DATA ?? resolve(import.meta.dirname, '../../../../shared/data'))
const archive = resolve(data, 'vrp/vrp_solomon_homberger200_X.tar.gz')
const folder = resolve(data, 'boxpacker')
const missing = [archive, folder].filter(path => !existsSync(path))
if (missing.length > 0) console.warn(`published tasks are not tested: ${missing.join(', ')} is not there (UJUNG_DATA)`)

const open = <Value>(answer: { ok: true; value: Value } | { ok: false; detail?: string }): Value => {
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}

/** The files of the archive, by path: ustar, a header of 512 bytes before each. */
const files = (): Map<string, string> => {
  const bytes = gunzipSync(readFileSync(archive))
  const found = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8) || 0
    found.set(bytes.toString('latin1', at, at + 100).split('\0')[0]!, bytes.toString('utf8', at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return found
}

type Best = Record<string, { readonly best_known_cost: number }>

describe.skipIf(!existsSync(archive))('published routing tasks', () => {
  const all = existsSync(archive) ? files() : new Map<string, string>()
  const best = () => ({ ...JSON.parse(all.get('VRPTW/BKS.json')!), ...JSON.parse(all.get('CVRP/BKS_X.json')!) }) as Best
  const texts = [...all].filter(([path]) => /\.(txt|vrp)$/.test(path))

  test('every file is read', () => {
    const wrong = texts.filter(([, text]) => !readRoutes(text).ok).map(([path]) => path)
    expect([texts.length, wrong]).toEqual([213, []])
  })

  // A class each; a small budget counted in iterations, so that a busy machine changes nothing.
  test.each([
    ['VRPTW/solomon/C101.txt', 0.1],
    ['VRPTW/solomon/R105.txt', 2],
    ['VRPTW/solomon/RC201.txt', 2],
    ['CVRP/X/X-n101-k25.vrp', 2],
    ['CVRP/X/X-n153-k22.vrp', 3],
  ])('%s comes within %f % of the best listed', (path, percent) => {
    const task = open(readRoutes(all.get(path)!))
    const plan = open(planRoutes(task, { seed: 1, spent: i => i / 40_000 }))
    expect(checkRoutes(task, plan).problems).toEqual([])
    const name = path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')
    const listed = (best()[`${name}_distance`] ?? best()[name]!).best_known_cost
    expect(plan.cost / listed).toBeLessThan(1 + percent / 100)
  })
})

describe.skipIf(!existsSync(folder))('published orders', () => {
  test('one in four needs no more boxes than listed, and every packing is good', () => {
    const orders = open(readOrders(gunzipSync(readFileSync(resolve(folder, 'items.csv.gz'))).toString('utf8')))
    const boxes = open(readBoxes(readFileSync(resolve(folder, 'boxes.csv'), 'utf8')))
    const rows = readFileSync(resolve(folder, 'expected.csv'), 'utf8').trim().split('\n')
    const listed = new Map(rows.map(row => row.split(',')).map(cells => [cells[0]!, Number(cells[4])]))
    expect(orders).toHaveLength(4288)
    const some = orders.filter((_, i) => i % 4 === 0)
    const packed = some.map(order => packOrder(order, boxes))
    expect(some.flatMap((order, i) => checkPacking(order, boxes, packed[i]!))).toEqual([])
    const more = packed.filter(it => it.boxes.length > listed.get(it.order)!).map(it => it.order)
    expect(more).toEqual([])
  })
})
