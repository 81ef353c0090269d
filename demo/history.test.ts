import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DEMO_PLACES, DEMO_REGISTERS, placeOf } from './company.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { type DemoBasket, demoHistory } from './history.ts'
import { demoItems } from './items.ts'
import { DEMO_PEOPLE } from './people.ts'
import { demoStock } from './stock.ts'

const items = demoItems()
const itemOf = new Map(items.map(item => [item.id, item] as const))
const past = (from: string, days: number) => [...demoHistory({ items, from, days })]
const month = past('2026-10-01', 28)
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

const perDay = (baskets: readonly DemoBasket[]) => {
  const counts = new Map<string, number>()
  for (const { day } of baskets) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

describe('past purchases', () => {
  test('are the same everywhere, and a day does not depend on the span that is asked for', () => {
    expect(hashOf(month)).toBe('02fb2f98c0bfd9ad')
    const alone = past('2026-10-15', 1)
    expect(alone).toEqual(month.filter(basket => basket.day === '2026-10-15'))
  })

  test('name places, registers, people, customers and items that exist', () => {
    const known = new Set([...DEMO_PLACES, ...DEMO_REGISTERS, ...DEMO_PEOPLE, ...DEMO_CUSTOMERS].map(one => one.id))
    for (const { place, register, cashier, customer, lines } of month) {
      expect([place, register, cashier].every(id => known.has(id))).toBe(true)
      expect(customer === null || known.has(customer)).toBe(true)
      expect(DEMO_REGISTERS.find(one => one.id === register)?.place).toBe(place)
      expect(lines.length).toBeGreaterThan(0)
      expect(new Set(lines.map(line => line.item)).size).toBe(lines.length)
      for (const { item, qty } of lines)
        expect(qty > 0 && Number.isSafeInteger(qty) && (itemOf.get(item)!.unit === 'kg' || qty % 1000 === 0)).toBe(true)
    }
    expect(new Set(month.map(basket => basket.id)).size).toBe(month.length)
  })

  test('happen in opening hours, one after the other at each register', () => {
    const last = new Map<string, string>()
    for (const { register, at, minute, place, day } of month) {
      const hours = DEMO_PLACES.find(one => one.id === place)!.hours
      expect(minute).toBeGreaterThanOrEqual(Math.min(...hours.map(h => h.opens)))
      expect(minute).toBeLessThanOrEqual(Math.max(...hours.map(h => h.closes)) + 10)
      expect(at > (last.get(register) ?? '')).toBe(true)
      expect(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)).toBe(day)
      last.set(register, at)
    }
  })

  test('peak before the evening and at the weekend', () => {
    const at = (from: number, to: number) => month.filter(b => b.minute >= from * 60 && b.minute < to * 60).length
    expect(at(17, 20)).toBeGreaterThan(1.2 * at(8, 11))
    const counts = [...perDay(month)]
    const mean = (days: readonly (readonly [string, number])[]) => days.reduce((sum, [, n]) => sum + n, 0) / days.length
    const isSaturday = ([day]: readonly [string, number]) => new Date(day).getUTCDay() === 6
    expect(mean(counts.filter(isSaturday))).toBeGreaterThan(1.15 * mean(counts.filter(day => !isSaturday(day))))
  })

  test('grow before Lebaran, rest on the day, and turn to cordials in Ramadan', () => {
    const counts = perDay(past('2026-03-09', 20))
    expect(counts.get('2026-03-14')!).toBeGreaterThan(1.1 * perDay(past('2026-02-07', 1)).get('2026-02-07')!)
    expect(counts.get('2026-03-21')).toBeUndefined()
    const cordials = (baskets: readonly DemoBasket[]) => {
      const lines = baskets.flatMap(basket => basket.lines)
      return lines.filter(line => itemOf.get(line.item)!.name.startsWith('Sirup')).length / lines.length
    }
    expect(cordials(past('2026-03-01', 7))).toBeGreaterThan(1.6 * cordials(past('2026-01-11', 7)))
  })

  test('send tobacco past a person, and only small baskets through the self-checkout', () => {
    const selfCheckout = DEMO_REGISTERS.find(register => register.kind === 'self-checkout')!.id
    const alone = month.filter(basket => basket.register === selfCheckout)
    expect(alone.length).toBeGreaterThan(200)
    for (const basket of alone)
      expect([basket.ageChecked, basket.lines.length <= 6, basket.tender !== 'cash']).toEqual([false, true, true])
    const tobacco = month.filter(basket => basket.lines.some(line => itemOf.get(line.item)!.minAge !== null))
    expect(tobacco.length).toBeGreaterThan(100)
    expect(tobacco.every(basket => basket.ageChecked)).toBe(true)
  })
})

describe('opening stock', () => {
  const stock = demoStock(items, '2026-11-23')
  const at = (code: string) => stock.filter(one => one.place === placeOf(code).id)

  test('is deep in the distribution centre, shallow in the shops, with some shelves empty', () => {
    const value = (code: string) => at(code).reduce((sum, { qty, unitCost }) => sum + (qty / 1000) * unitCost, 0)
    expect(value('CKR')).toBeGreaterThan(2 * value('KMG'))
    expect(value('KMG')).toBeGreaterThan(value('DGO'))
    const empty = stock.filter(one => one.qty === 0).length
    expect(empty).toBeGreaterThan(50)
    expect(empty).toBeLessThan(stock.length / 15)
  })

  test('is whole pieces, in the distribution centre whole cartons, and its lots have not expired', () => {
    for (const { item, qty, lot } of stock) {
      expect(qty >= 0 && (itemOf.get(item)!.unit === 'kg' || qty % 1000 === 0)).toBe(true)
      if (lot) expect(lot.expires > '2026-11-23').toBe(true)
    }
    for (const { item, qty } of at('CKR'))
      expect(qty % (itemOf.get(item)!.units.find(unit => unit.code === 'ctn')?.holds ?? 1000)).toBe(0)
    expect(new Set(stock.map(one => `${one.place} ${one.item}`)).size).toBe(stock.length)
  })
})
