import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { savePlace, setUpCompany } from '#modules/company/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { balanceOf, closePeriod, journal, OPENING_REF, openBalances, reverseEntry, verifyBooks } from './index.ts'

const NOW = new Date('2026-12-01T03:00:00Z')

const company = async (tx: Tx) => {
  const names = { legalName: 'PT Uji', tradeName: 'Uji', npwp: null, isPkp: true, pricesIncludeTax: true, address: '' }
  const rest = { phone: null, email: null, currency: 'IDR', language: 'id', timeZone: 'Asia/Jakarta' } as const
  await setUpCompany(tx, SYSTEM, NOW, { ...names, ...rest, cashStep: 100, dayCutOff: 0 })
  const id = randomUUID()
  await savePlace(tx, SYSTEM, NOW, { id, code: 'KMG', name: 'Kemang', kind: 'shop' })
  return id
}

const opening = () => ({
  id: randomUUID(),
  day: '2026-11-30',
  unit: 'IDR',
  lines: [
    { account: 'bank:bca', debit: 90_000_000, credit: 0 },
    { account: 'safe:KMG', debit: 5_000_000, credit: 0 },
    { account: 'payable:indofood', debit: 0, credit: 35_000_000 },
    { account: 'equity', debit: 0, credit: 60_000_000 },
  ],
})

test('opening balances are one entry on their day, booked once, and undone like any entry', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    const place = await company(tx)
    const it = opening()
    const spent = tx.statements
    expect(await openBalances(tx, SYSTEM, NOW, it)).toEqual({ ok: true, value: { id: it.id } })
    expect(tx.statements - spent).toBeLessThanOrEqual(14)
    expect(await openBalances(tx, SYSTEM, NOW, it)).toMatchObject({ ok: true })
    expect((await balanceOf(tx, `safe:${place}`, 'IDR')).amount).toBe(5_000_000)
    expect((await balanceOf(tx, 'payable:indofood', 'IDR')).amount).toBe(-35_000_000)
    const lines = await journal(tx, { ref: OPENING_REF, limit: 50 })
    expect([...new Set(lines.map(line => `${line.entry} ${line.day} ${line.why}`))]).toEqual([
      `${it.id} 2026-11-30 opening`,
    ])
    const undone = { id: randomUUID(), entry: it.id, why: 'salah ketik', day: '2026-12-01' }
    expect(await reverseEntry(tx, SYSTEM, NOW, undone)).toMatchObject({ ok: true })
    expect((await balanceOf(tx, 'bank:bca', 'IDR')).amount).toBe(0)
    expect(await verifyBooks(tx)).toEqual([])
  })
})

test('what does not balance, an unknown place, another currency and a closed day are refused', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    await company(tx)
    const it = opening()
    const refusal = (change: object) => openBalances(tx, SYSTEM, NOW, { ...it, ...change })
    expect(await refusal({ lines: it.lines.slice(1) })).toMatchObject({ refusal: 'opening-unbalanced' })
    const elsewhere = it.lines.map(line => (line.account === 'safe:KMG' ? { ...line, account: 'safe:XYZ' } : line))
    expect(await refusal({ lines: elsewhere })).toMatchObject({ refusal: 'place-unknown' })
    expect(await refusal({ unit: 'USD' })).toMatchObject({ refusal: 'currency-differs' })
    await closePeriod(tx, SYSTEM, NOW, '2026-11-30')
    expect(await refusal({})).toMatchObject({ refusal: 'period-closed' })
    expect(await journal(tx, { ref: OPENING_REF })).toEqual([])
  })
})
