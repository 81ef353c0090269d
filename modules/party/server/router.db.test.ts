import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { partyRouter } from './index.ts'

const client = async () => {
  const db = await testDatabase()
  const context = { db, who: SYSTEM, now: () => new Date('2026-12-01T02:00:00Z') } as unknown as Context
  return createRouterClient(partyRouter, { context })
}

test('a till enrols a customer and finds them; the desk completes the entry and merges a double', async () => {
  const api = await client()
  const id = randomUUID()
  const { customer, made } = await api.enrol({ id, name: 'Siti', phone: '0812 3456 7890' })
  expect([made, customer.phone, customer.roles]).toEqual([true, '+6281234567890', ['customer']])
  expect((await api.customer({ key: '081234567890' })).found).toEqual(customer)
  expect((await api.customer({ key: '0899 9999 9999' })).found).toBeNull()
  const whole = await api.get({ id })
  const named = await api.save({ ...whole, name: 'Siti Aminah' })
  expect(await api.find({ text: 'aminah' })).toMatchObject([{ id, name: 'Siti Aminah' }])
  await expect(api.save(whole)).rejects.toMatchObject({ code: 'party-stale', status: 409 })
  await expect(api.get({ id: randomUUID() })).rejects.toMatchObject({ code: 'party-unknown' })
  const double = await api.save({ id: randomUUID(), kind: 'person', name: 'Siti A.', memberCard: 'UJ000001' })
  expect(await api.merge({ from: double.id, into: id })).toMatchObject({ id, memberCard: 'UJ000001', name: named.name })
  expect((await api.get({ id: double.id })).mergedInto).toBe(id)
})
