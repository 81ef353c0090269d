import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBoxes, readOrders } from './read-packing.ts'

const sample = (name: string) => readFileSync(new URL(`../../sample/${name}`, import.meta.url), 'utf8')
const orders = sample('orders.csv')
const boxes = sample('boxes.csv')

test('orders: lines of an order anywhere, quantities spread out', () => {
  const read = readOrders(orders)
  if (!read.ok) throw new Error(read.detail)
  expect(read.value.map(({ name, units }) => [name, units.length])).toEqual([
    ['A-1', 2],
    ['A-2', 9],
    ['A-3', 15],
    ['A-4', 2],
  ])
  expect(read.value[1]!.units[8]).toEqual({ sku: 'oil-2l', size: [110, 110, 240], grams: 1900, flat: true })
  const apart = readOrders('a,1,x,1,2,3,4\nb,1,x,1,2,3,4\na,1,y,1,2,3,4\n')
  expect(apart).toMatchObject({ value: [{ name: 'a', units: [{ sku: 'x' }, { sku: 'y' }] }, { name: 'b' }] })
})

test('boxes', () => {
  const read = readBoxes(boxes)
  expect(read).toMatchObject({ ok: true, value: [{ name: 'small' }, { name: 'medium' }, { name: 'large' }] })
  expect(read.ok && read.value[0]).toEqual({
    ...{ name: 'small', outer: [210, 160, 110], empty: 90, inner: [200, 150, 100], heaviest: 4000 },
  })
})

test('quotes, other line ends, a byte-order mark and blank lines', () => {
  const read = readOrders('\uFEFF"a, ""b""",1,"x,y",1,2,3,4\r\n\r\n')
  expect(read).toMatchObject({ ok: true, value: [{ name: 'a, "b"', units: [{ sku: 'x,y', size: [1, 2, 3] }] }] })
})

const good = 'a,1,x,10,20,30,40'
const wrongOrders: readonly (readonly [what: string, text: string, refusal: string, detail: RegExp])[] = [
  ['nothing', '', 'empty', /no line/],
  ['a heading alone', 'order,quantity,sku,width,length,depth,grams\n', 'empty', /no line/],
  ['a cell too few', `${good}\na,1,x,10,20,30`, 'bad-line', /^line 2: expects .* found 6 cells/],
  ['cells too many', `${good}\n${good},flat,what`, 'bad-line', /^line 2: .*found 9 cells/],
  ['a fraction', `${good}\na,1,x,10,20,30.5,40`, 'bad-line', /^line 2: “30.5”/],
  ['below zero', `${good}\na,1,x,10,-20,30,40`, 'bad-line', /^line 2: “-20”/],
  ['no depth', `${good}\na,1,x,10,20,0,40`, 'bad-line', /^line 2: the size 10 × 20 × 0/],
  ['a mile', `${good}\na,1,x,10,20,1609344,40`, 'bad-line', /^line 2: the size/],
  ['a ship', `${good}\na,1,x,10,20,30,90000000`, 'bad-line', /^line 2: 90000000 g/],
  ['none', `${good}\na,0,x,10,20,30,40`, 'bad-line', /^line 2: an order has/],
  ['far too many', `${good}\na,1000,x,10,20,30,40`, 'bad-line', /^line 2: .*makes 1001/],
  ['another turn', `${good},round`, 'bad-line', /^line 1: “round”/],
]
const wrongBoxes: typeof wrongOrders = [
  ['nothing', '\n\n', 'empty', /no line/],
  ['a cell too many', 'S,9,9,9,1,8,8,8,100,1', 'bad-line', /^line 1: .*found 10/],
  ['walls of air', 'S,9,9,9,1,8,8,10,100', 'bad-line', /^line 1: inside \(8 × 8 × 10\) is larger/],
  ['nothing but box', 'S,9,9,9,100,8,8,8,100', 'bad-line', /^line 1: empty/],
  ['a name twice', 'S,9,9,9,1,8,8,8,100\nS,9,9,9,1,8,8,8,100', 'bad-line', /^line 2: the box S/],
  ['no room', 'S,9,9,9,1,8,0,8,100', 'bad-line', /^line 1: a size/],
]

describe('what is badly written is refused with its line', () => {
  test.each(wrongOrders)('orders: %s', (_what, text, refusal, detail) => {
    expect(readOrders(text)).toEqual({ ok: false, refusal, detail: expect.stringMatching(detail) })
  })
  test.each(wrongBoxes)('boxes: %s', (_what, text, refusal, detail) => {
    expect(readBoxes(text)).toEqual({ ok: false, refusal, detail: expect.stringMatching(detail) })
  })
})

test('no damage makes the readers throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(orders, boxes), fc.nat(), fc.nat(30), fc.string(), (file, at, gone, put) => {
      const from = at % file.length
      const damaged = file.slice(0, from) + put + file.slice(from + gone)
      for (const read of [readOrders(damaged), readBoxes(damaged)]) {
        expect(read.ok || (read.detail ?? '').length > 0).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
