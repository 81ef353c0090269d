import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layTable } from '../table/lay-table.ts'
import { findRules, numberItems } from './find-rules.ts'
import { findSets } from './find-sets.ts'
import { readBaskets } from './read-baskets.ts'

test('every set found is counted as a look at each basket counts it, and none is missed', () => {
  const basket = fc.uniqueArray(fc.nat(6), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(basket, { minLength: 1, maxLength: 70 }), fc.integer({ min: 1, max: 4 }), (baskets, least) => {
      const found = new Map(findSets(baskets, least, 7).map(set => [set.items.join(), set.count]))
      for (let mask = 1; mask < 128; mask += 1) {
        const items = [0, 1, 2, 3, 4, 5, 6].filter(i => mask & (1 << i))
        const count = baskets.filter(own => items.every(i => own.includes(i))).length
        expect(found.get(items.join())).toBe(count >= least ? count : undefined)
      }
    }),
  )
})

const BASKETS = [['bread', 'milk'], ['bread', 'milk', 'eggs'], ['milk'], ['bread', 'eggs']]
const terms = { support: 0.25, confidence: 0.6, shortest: 2, longest: 10 }

test('support, confidence and lift are what they are defined to be', () => {
  const rules = findRules(numberItems(BASKETS), terms)
  expect(rules.find(it => it.left.join() === 'eggs' && it.right === 'bread')).toEqual({
    ...{ left: ['eggs'], right: 'bread', count: 2, support: 0.5, confidence: 1, lift: 4 / 3 },
  })
  expect(rules.every(it => it.confidence >= 0.6)).toBe(true)
  expect(findRules(numberItems(BASKETS), { ...terms, shortest: 3 }).every(it => it.left.length >= 2)).toBe(true)
})

const rowsOf = (text: string, separator: string) => text.split('\n').map(line => line.split(separator))
const sorted = (baskets: readonly (readonly string[])[]) => baskets.map(it => [...it].sort()).sort()

describe('one set of baskets, however a file holds it', () => {
  test.each([
    ['side by side', 'bread,milk\nbread,milk,eggs\nmilk\nbread,eggs', ','],
    ['with a heading', 'Item(s),Item 1,Item 2,Item 3\n2,bread,milk,\n3,bread,milk,eggs\n1,milk,,\n2,bread,eggs,', ','],
    ['a row an item', 'No Struk;Nama Barang\n7;bread\n7;milk\n8;bread\n8;milk\n8;eggs\n9;milk\n4;bread\n4;eggs', ';'],
    ['a row an item, bare', '7\tbread\n7\tmilk\n8\tbread\n8\tmilk\n8\teggs\n9\tmilk\n4\tbread\n4\teggs', '\t'],
    ['a cell a basket', 'basket_id;items\n1;{bread,milk}\n2;{bread,milk,eggs}\n3;{milk}\n4;{bread,eggs}', ';'],
    ['a column an item', 'id,bread,milk,eggs\n1,1,1,0\n2,1,1,1\n3,0,1,0\n4,1,0,1', ','],
    ['yes and no', 'bread,milk,eggs\nTrue,True,False\nTrue,True,True\nFalse,True,False\nTrue,False,True', ','],
  ])('%s', (_, text, separator) => {
    expect(sorted(readBaskets(layTable(rowsOf(text, separator))))).toEqual(sorted(BASKETS))
  })
})
