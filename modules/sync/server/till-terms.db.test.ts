import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { termsRouter } from './index.ts'
import { tillTermsOf } from './till-terms.ts'

const NOW = new Date('2026-12-01T03:00:00Z')

test('a place has its own terms, else the company’s, else the usual ones; each change is audited', async () => {
  const db = await testDatabase()
  const place = randomUUID()
  await transact(db, tx =>
    tx.rows(`insert into company.place (id, code, name, kind) values ($1, 'TOKO1', 'Toko', 'shop')`, [place]),
  )
  const api = createRouterClient(termsRouter, { context: { db, who: SYSTEM, now: () => NOW } as unknown as Context })
  const held = () => transact(db, tx => tillTermsOf(tx, place))
  const [usual] = await api.list()
  expect(await held()).toEqual({ bookAgeHours: 72, overridePercent: 10, returnLimit: 500_000, lockMinutes: 0 })
  const companys = await api.save({ ...usual!, lockMinutes: 5 })
  expect(companys.version).toBe(1)
  await expect(api.save({ ...usual!, lockMinutes: 9 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(await held()).toMatchObject({ lockMinutes: 5, returnLimit: 500_000 })
  await api.save({ ...companys, place, version: 0, returnLimit: 0 })
  expect(await held()).toMatchObject({ lockMinutes: 5, returnLimit: 0 })
  expect((await api.list()).map(t => [t.place, t.version])).toEqual([
    [null, 1],
    [place, 1],
  ])
  await expect(api.save({ ...companys, place: randomUUID(), version: 0 })).rejects.toMatchObject({
    code: 'place-unknown',
  })
  for (let twice = 0; twice < 2; twice++) await api.drop({ place })
  expect(await held()).toMatchObject({ returnLimit: 500_000 })
  const { rows } = await db.pool.query('select what, subject from access.audit order by seq')
  expect(rows).toEqual([
    { what: 'till-terms.changed', subject: 'till-terms:company' },
    { what: 'till-terms.changed', subject: `till-terms:${place}` },
    { what: 'till-terms.dropped', subject: `till-terms:${place}` },
  ])
})
