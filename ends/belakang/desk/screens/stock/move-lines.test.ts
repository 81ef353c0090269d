import { expect, test } from 'vitest'
import type { Item } from '../../parts/ItemPick.tsx'
import { movesOf, pastedRows, typedQuantity } from './move-lines.ts'

const line = (id: string, typed: string) => ({ item: { id } as Item, typed })

test('quantities are read as people type them', () => {
  expect(['12', '+2', '−0,5', '-1.25', '0,0001', 'dua'].map(typedQuantity)).toEqual([
    12_000,
    2000,
    -500,
    -1250,
    null,
    null,
  ])
})

test('a document is whole or it is none; only a count may lower stock', () => {
  expect(movesOf([line('a', '2'), line('b', '-1')], 'adjustment')).toEqual([
    { item: 'a', qty: 2000 },
    { item: 'b', qty: -1000 },
  ])
  expect(movesOf([line('a', '-1')], 'opening')).toBeNull()
  expect(movesOf([line('a', '')], 'adjustment')).toBeNull()
  expect(movesOf([], 'adjustment')).toBeNull()
})

test('a transfer leaves the place it is written for', () => {
  expect(movesOf([line('a', '3')], 'transfer')).toEqual([{ item: 'a', qty: -3000 }])
})

test('rows pasted from a spreadsheet', () => {
  expect(pastedRows('AIR-004\t12\r\nTEH-1; 2,5\n\nnothing here\nX-1 -3')).toEqual([
    { sku: 'AIR-004', typed: '12' },
    { sku: 'TEH-1', typed: '2,5' },
    { sku: 'X-1', typed: '-3' },
  ])
})
