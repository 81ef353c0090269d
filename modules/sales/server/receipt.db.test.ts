import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { openNumbers } from '#modules/books/server/index.ts'
import type { DrawerFact } from '#modules/payments/rules/index.ts'
import { commitDrawerFacts } from '#modules/payments/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type SaleFact, sealFact } from '../rules/index.ts'
import { commitSales, linkOfSale, readShiftReport, salesRouter, showReceipt } from './index.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const SECRET = 'installation'
const BASE = 'https://toko.id/r/'

const shop = async () => {
  const db = await testDatabase()
  const [place, register, shift, cashier] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await transact(db, async tx => {
    await tx.rows(`insert into company.company (legal_name, trade_name) values ('PT Sumber Rejeki', 'Sumber Rejeki')`)
    await tx.rows(
      `insert into company.place (id, code, name, kind, address) values ($1, 'KMG', 'Kemang', 'shop', 'Jl. Kemang 10')`,
      [place],
    )
    await tx.rows(`insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-01', 'till')`, [
      register,
      place,
    ])
  })
  const sale = (seq: number, amount: number, more: Partial<SaleFact> = {}): SaleFact =>
    sealFact(
      {
        ...{ v: 1, kind: 'sale', id: randomUUID(), place, register, seq, number: seq, previous: '0'.repeat(64) },
        ...{ at: '2026-11-23T07:05:00.000Z', day: '2026-11-23', shift, cashier, customer: randomUUID(), group: null },
        ...{ member: true, coupons: [], currency: 'IDR', book: randomUUID(), rules: '1', total: amount, rounding: 0 },
        lines: [
          {
            ...{ id: randomUUID(), item: randomUUID(), name: 'Kopi <Toraja>', qty: 1000, unitPrice: amount },
            ...{ gross: amount, discount: 0, net: amount, taxClass: 'exempt', tax: 0, why: [] },
          },
        ],
        taxes: [{ taxClass: 'exempt', base: amount, tax: 0 }],
        tenders: [{ id: randomUUID(), kind: 'cash', amount }],
        points: { earned: 0, burned: 0 },
        ...more,
      } as Omit<SaleFact, 'digest'>,
      sha256,
    )
  const numbers = openNumbers(db)
  const commit = (...facts: SaleFact[]) =>
    transact(db, tx => commitSales(tx, 'system', NOW, facts, { numbers, newId: randomUUID }))
  const drawer = (facts: Partial<DrawerFact>[]) =>
    transact(db, tx =>
      commitDrawerFacts(
        tx,
        NOW,
        facts.map(
          (fact, i) =>
            ({
              ...{ v: 1, id: randomUUID(), place, register, seq: 100 + i, previous: '0'.repeat(64), shift, cashier },
              ...{ at: NOW.toISOString(), day: '2026-11-23', currency: 'IDR', digest: 'a'.repeat(64) },
              ...fact,
            }) as DrawerFact,
        ),
        { numbers },
      ),
    )
  const show = (token: string, form: 'page' | 'pdf' = 'page', language?: 'en') =>
    showReceipt(db, SECRET, NOW, { token, form, baseUrl: BASE, ...(language && { language }) })
  return { db, sale, commit, drawer, show, shift, register, place }
}

test('a receipt is read by its link, as page and as PDF, in either language', async () => {
  const { db, sale, commit, show } = await shop()
  const fact = sale(1, 35_000)
  await commit(fact)
  const token = (await transact(db, tx => linkOfSale(tx, SECRET, fact.id)))!
  const page = await show(token)
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
  for (const text of ['KMG-01-000001', 'Sumber Rejeki', 'Kopi &lt;Toraja&gt;', 'Rp35.000', '14.05 WIB', '<svg'])
    expect(page.body).toContain(text)
  expect(page.body).not.toContain(fact.customer)
  expect((await show(token, 'page', 'en')).body).toContain('Thank you')
  const pdf = await show(token, 'pdf')
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(
    Buffer.from(pdf.body as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('another secret, another token or a sale not yet here is not found, in the same words', async () => {
  const { db, sale, commit, show } = await shop()
  const fact = sale(1, 35_000)
  await commit(fact)
  const token = (await transact(db, tx => linkOfSale(tx, SECRET, fact.id)))!
  const foreign = (await transact(db, tx => linkOfSale(tx, 'other', fact.id)))!
  expect(await transact(db, tx => linkOfSale(tx, SECRET, randomUUID()))).toBeUndefined()
  const answers = await Promise.all([foreign, token.slice(0, 42), 'x', `A${token.slice(1)}`, fact.id].map(t => show(t)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 404 })
})

test('the void of a receipt names it', async () => {
  const { db, sale, commit, show } = await shop()
  const bought = sale(1, 35_000)
  const undone = sale(2, -35_000, { kind: 'void', voids: bought.id })
  await commit(bought, undone)
  const token = (await transact(db, tx => linkOfSale(tx, SECRET, undone.id)))!
  const { body } = await show(token)
  expect(body).toContain('PEMBATALAN')
  expect(body).toContain('KMG-01-000001')
})

test('the report of a shift, running and closed', async () => {
  const { db, sale, commit, drawer, shift, register, place } = await shop()
  const report = () => transact(db, tx => readShiftReport(tx, shift))
  expect(await report()).toBeUndefined()
  await drawer([{ kind: 'shift-open', amount: 200_000 }])
  await commit(sale(1, 35_000), sale(2, 15_000))
  expect(await report()).toMatchObject({
    place,
    register,
    report: { kind: 'X', sales: { count: 2, amount: 50_000 }, expected: 250_000, counted: null },
  })
  await drawer([{ kind: 'shift-close', seq: 200, amount: 249_000, expected: 250_000 }])
  expect(await report()).toMatchObject({ report: { kind: 'Z', counted: 249_000, difference: -1_000 } })

  const api = (who: Who) =>
    createRouterClient(salesRouter, { context: { db, who, now: () => NOW } as unknown as Context })
  expect(await api(SYSTEM).shiftReport({ id: shift })).toEqual(await report())
  const elsewhere = { ...SYSTEM, permissions: new Set(['sales.read']), places: new Set([randomUUID()]) }
  await expect(api(elsewhere).shiftReport({ id: shift })).rejects.toMatchObject({ code: 'shift-unknown' })
  await expect(api(SYSTEM).shiftReport({ id: randomUUID() })).rejects.toMatchObject({ code: 'shift-unknown' })
})
