import { expect, test } from 'vitest'
import { lineId } from './line-id.ts'
import { newId } from './new-id.ts'

test('lines of one order are told apart, and from those of any other order', () => {
  const orders = [newId(), newId(), '01a21fe9-b403-7f00-98b9-e6e68ecaffff']
  const ids = orders.flatMap(order => Array.from({ length: 100 }, (_, n) => lineId(order, n)))
  expect(new Set([...ids, ...orders]).size).toBe(303)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(lineId(orders[0]!, 7)).toBe(lineId(orders[0]!, 7))
})
