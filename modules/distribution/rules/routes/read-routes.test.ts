import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRoutes } from './read-routes.ts'

const sample = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url), 'utf8')
const solomon = sample('shops.txt')
const cvrplib = sample('shops.vrp')
const matrix = sample('shops-matrix.vrp')

const taskOf = (text: string) => {
  const read = readRoutes(text)
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

describe('what is well written is read', () => {
  test('Solomon', () => {
    const task = taskOf(solomon)
    expect(task).toMatchObject({ name: 'SHOPS', kind: 'vrptw', vehicles: 4, capacity: 60, measure: 'real' })
    expect(task.stops).toHaveLength(12)
    expect(task.stops[8]).toEqual({ id: 8, x: 24, y: 28, demand: 7, ready: 150, due: 330, service: 10 })
  })

  test('CVRPLIB: customers are named by their node less one', () => {
    const task = taskOf(cvrplib)
    expect(task).toMatchObject({ name: 'SHOPS', kind: 'cvrp', vehicles: null, capacity: 60, measure: 'whole' })
    expect(task.stops.map(stop => stop.id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(task.stops[11]).toMatchObject({ x: 78, y: 30, demand: 16 })
  })

  test('a depot that is not the first node comes first', () => {
    const moved = cvrplib.replace('\n1\n-1', '\n3\n-1').replace('\n3 15\n', '\n3 0\n')
    expect(taskOf(moved).stops.map(stop => stop.id)).toEqual([2, 0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('an explicit matrix, mirrored; it follows a moved depot', () => {
    const lengths = taskOf(matrix).lengths!
    expect(lengths).toHaveLength(144)
    for (let i = 0; i < 144; i += 1) expect(lengths[i]).toBe(lengths[(i % 12) * 12 + Math.floor(i / 12)])
    const moved = taskOf(matrix.replace('\n1\n-1', '\n2\n-1').replace('\n2 12\n', '\n2 0\n')).lengths!
    expect(moved[0 * 12 + 2]).toBe(lengths[1 * 12 + 2])
    expect(moved[0 * 12 + 1]).toBe(lengths[1 * 12 + 0])
  })

  test('other line ends, a byte-order mark and blank lines change nothing', () => {
    expect(readRoutes(`\uFEFF${solomon.replaceAll('\n', '\r\n\r\n')}`)).toEqual(readRoutes(solomon))
    expect(readRoutes(cvrplib.replaceAll('\n', ' \t\r\n'))).toEqual(readRoutes(cvrplib))
    expect(readRoutes(cvrplib.replaceAll(' : ', ': '))).toEqual(readRoutes(cvrplib))
  })
})

const broken: readonly (readonly [what: string, text: string, refusal: string, detail: RegExp])[] = [
  ['nothing', '', 'unknown-format', /neither/],
  ['a picture', '\u0089PNG\r\n\u001a', 'unknown-format', /neither/],
  ['Solomon cut off', solomon.slice(0, 45), 'incomplete', /CUSTOMER/],
  ['Solomon without rows', solomon.slice(0, solomon.indexOf('   0   50')), 'incomplete', /depot/],
  ['a row of six', solomon.replace('   3   80   49', '   3   80'), 'bad-line', /line 13: expects 7 numbers/],
  ['a letter in a row', solomon.replace('41   70   20', '41   7o   20'), 'bad-line', /line 14/],
  ['a customer twice', solomon.replace('  10   66', '   9   66'), 'bad-line', /line 20: customer 9/],
  ['a window that is empty', solomon.replace('150   330', '350   330'), 'bad-line', /line 18: the window 350 to 330/],
  ['half a pallet', solomon.replace('72   58   15', '72   58   1.5'), 'bad-line', /line 12: demand 1.5/],
  ['more than a truck holds', solomon.replace('72   58   15', '72   58   61'), 'bad-line', /line 12: demand 61/],
  ['a depot that wants goods', solomon.replace('50   50    0', '50   50    5'), 'bad-line', /line 10: .*depot/],
  ['no vehicles', solomon.replace('  4          60', '  0          60'), 'bad-line', /line 5: .*how many vehicles/],
  ['another TYPE', cvrplib.replace('TYPE : CVRP', 'TYPE : TSP'), 'not-supported', /TSP/],
  ['spheres', cvrplib.replace('EUC_2D', 'GEO'), 'not-supported', /GEO/],
  ['a limit of distance', cvrplib.replace('CAPACITY', 'DISTANCE : 200\nCAPACITY'), 'not-supported', /line 6: DISTANCE/],
  ['windows in CVRPLIB', cvrplib.replace('DEPOT_S', 'TIME_WINDOW_SECTION\n1 0 9\nDEPOT_S'), 'not-supported', /TIME_W/],
  ['two depots', cvrplib.replace('\n1\n-1', '\n1\n2\n-1'), 'not-supported', /one depot/],
  ['a depot nowhere', cvrplib.replace('\n1\n-1', '\n13\n-1'), 'bad-line', /depot 13/],
  ['no capacity', cvrplib.replace('CAPACITY : 60\n', ''), 'incomplete', /CAPACITY/],
  ['a capacity of air', cvrplib.replace('CAPACITY : 60', 'CAPACITY : air'), 'bad-line', /line 6: CAPACITY/],
  ['a node missing', cvrplib.replace('\n7 28 66', ''), 'incomplete', /node 7 is missing/],
  ['a node twice', cvrplib.replace('\n7 28 66', '\n6 28 66'), 'bad-line', /line 14: node 6/],
  ['a node too many', cvrplib.replace('\n12 78 30', '\n12 78 30\n13 1 1'), 'bad-line', /line 20: node 13/],
  ['demands missing', cvrplib.replace('DEMAND_SECTION', ''), 'bad-line', /expects a node and 2/],
  ['a demand below zero', cvrplib.replace('\n9 7\n', '\n9 -7\n'), 'bad-line', /line 29: demand -7/],
  ['a matrix one short', matrix.replace(/ \d+\nDEMAND/, '\nDEMAND'), 'bad-line', /66 lengths are expected, 65/],
  ['a matrix of words', matrix.replace('SECTION\n', 'SECTION\nfar '), 'bad-line', /line 8/],
  ['a matrix of no form', matrix.replace('LOWER_ROW', 'FUNCTION'), 'not-supported', /FUNCTION/],
  ['stray words', cvrplib.replace('NAME', 'hello\nNAME'), 'bad-line', /line 1: .*hello/],
]

describe('what is badly written is refused with its line', () => {
  test.each(broken)('%s', (_what, text, refusal, detail) => {
    const read = readRoutes(text)
    expect(read).toMatchObject({ ok: false, refusal })
    expect(read.ok ? '' : read.detail).toMatch(detail)
  })
})

test('no damage to a file makes the reader throw', () => {
  const files = [solomon, cvrplib, matrix]
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat(40),
      fc.string({ maxLength: 12 }),
      (file, at, gone, put) => {
        const from = at % file.length
        const read = readRoutes(file.slice(0, from) + put + file.slice(from + gone))
        expect(read.ok || (read.detail ?? '').length > 0).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
