import { expect, test } from 'vitest'
import { rankFound } from './rank-found.ts'
import { item } from './testing/example-shop.ts'

test('names that begin with the text come first, then words that do, then the rest', () => {
  const named = (n: number, name: string, nameEn: string | null = null) => item(n, { name, nameEn })
  const goods = [named(1, 'Steher'), named(2, 'Minuman Teh'), named(3, 'Teh Botol'), named(4, 'Air', 'Teh drink')]
  expect(rankFound(goods, ' TEH ').map(i => i.name)).toEqual(['Air', 'Teh Botol', 'Minuman Teh', 'Steher'])
})
