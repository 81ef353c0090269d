import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { holidaysOfIndonesia } from '../sample/holidays-id.ts'
import { companyRouter, setUpCompany } from './index.ts'

const NOW = new Date('2026-12-01T02:00:00Z')

const client = async () => {
  const db = await testDatabase()
  const context = { db, who: SYSTEM, now: () => NOW } as unknown as Context
  return { db, api: createRouterClient(companyRouter, { context }) }
}

test('the company is read and changed; before there is one, that is said', async () => {
  const { db, api } = await client()
  await expect(api.get()).rejects.toMatchObject({ code: 'company-unknown', status: 409 })
  const input = { legalName: 'PT Uji', tradeName: 'Uji', npwp: null, isPkp: false, pricesIncludeTax: true, address: '' }
  const more = { phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' } as const
  await transact(db, tx => setUpCompany(tx, SYSTEM, NOW, { ...input, ...more, cashStep: 100, dayCutOff: 0 }))
  const read = await api.get()
  expect(await api.update({ ...read, isPkp: true })).toMatchObject({ isPkp: true, version: 2 })
  await expect(api.update(read)).rejects.toMatchObject({ code: 'company-stale' })
})

test('places, registers, holidays and taxes go in and come out', async () => {
  const { api } = await client()
  const place = await api.savePlace({ id: randomUUID(), code: 'UJI', name: 'Uji', kind: 'shop' })
  const code = 'UJI-01'
  const register = await api.saveRegister({ id: randomUUID(), place: place.id, code, kind: 'till' })
  expect(await api.places({})).toEqual([place])
  expect(await api.registers({ place: place.id })).toEqual([register])
  await expect(api.saveRegister({ ...register, id: randomUUID(), version: undefined })).rejects.toMatchObject({
    code: 'register-code-taken',
  })
  const days = holidaysOfIndonesia(2026)
  expect(await api.saveHolidays({ year: 2026, days })).toHaveLength(days.length)
  expect(await api.holidays({ year: 2025 })).toEqual([])
  expect((await api.taxes()).classes).toEqual([])
  const classes = [{ code: 'exempt', nameId: 'Bebas', nameEn: 'Exempt' }]
  expect(await api.saveTaxes({ classes, rules: [] })).toEqual({ classes, rules: [] })
})
