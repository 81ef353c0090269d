import { expect, test } from 'vitest'
import { item } from '#kit/offline/testing/example-till.ts'
import { deedOfPut, type InHand, takeGoods } from './put-away.ts'

const coffee = item(1)
const where = { id: 'd1', place: 'kmg', day: '2026-12-01', bin: { id: 'l1', code: 'A-01' } }

test('the same goods add up in the hand, others wait until it is free', () => {
  const one = takeGoods({ inHand: null }, { item: coffee, qty: 1000, lot: null })
  expect(one).toMatchObject({ verdict: 'taken', inHand: { item: coffee.id, qty: 1000 } })
  expect(takeGoods(one, { item: coffee, qty: 12_000, lot: null })).toMatchObject({ inHand: { qty: 13_000 } })
  expect(takeGoods(one, { item: item(2), qty: 1000, lot: null }).verdict).toBe('other-first')
  expect(takeGoods(one, { item: coffee, qty: 1000, lot: 'L1' }).verdict).toBe('other-first')
})

test('goods go to the shelf by its id', () => {
  const goods: InHand = { item: coffee.id, name: 'Kopi', qty: 5000, lot: 'L1' }
  expect(deedOfPut(goods, where)).toMatchObject({
    ...{ kind: 'put-goods', input: { id: 'd1', lines: [{ item: coffee.id, qty: 5000, lot: 'L1', to: 'l1' }] } },
  })
})
