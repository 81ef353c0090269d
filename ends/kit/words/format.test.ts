import { expect, test } from 'vitest'
import { agoIn, formatsOf, momentAt } from './format.ts'

const id = formatsOf('id', 'Asia/Jakarta', 'IDR')
const en = formatsOf('en', 'Asia/Jakarta', 'IDR')

test('amounts have the marks of the language and a real minus sign', () => {
  expect(id.money(1_234_567)).toBe('Rp1.234.567')
  expect(en.money(1_234_567)).toBe('Rp1,234,567')
  expect(id.money(-47_500)).toBe('−Rp47.500')
  expect(id.money(1250, 'GBP')).toBe('GBP 12,50')
})

test('goods are written in whole units and the thousandths they have', () => {
  expect(id.qty(1000)).toBe('1')
  expect(id.qty(1_234_500)).toBe('1.234,5')
  expect(en.qty(-235)).toBe('−0.235')
  expect(id.change(3000)).toBe('+3')
  expect(id.change(-3000)).toBe('−3')
})

test('the books write money, points and goods each in their own way', () => {
  expect(id.inUnit(5000, 'IDR')).toBe('Rp5.000')
  expect(id.inUnit(5000, 'PTS')).toBe('5.000')
  expect(id.inUnit(5000, '01a20000-0000-7000-8000-000000000000')).toBe('5')
})

test('axis labels are short', () => {
  expect([0, 900, 2500, 1_200_000, 10_000_000, 3_400_000_000].map(id.short)).toEqual([
    ...['0', '900', '2,5 rb', '1,2 jt', '10 jt', '3,4 M'],
  ])
  expect(en.short(1_200_000)).toBe('1.2m')
})

test('times are those of the company, whatever the clock of the machine says', () => {
  const instant = '2026-11-23T19:30:00.000Z'
  expect(id.time(instant)).toBe('02.30')
  expect(en.time(instant)).toBe('02:30')
  expect(id.date(instant)).toBe('24 Nov 2026')
  expect(id.dayLong('2026-11-24')).toBe('Selasa, 24 November 2026')
  expect(momentAt(Date.parse(instant), 'Asia/Jakarta')).toMatchObject({ day: '2026-11-24', minute: 150, weekday: 2 })
})

test('how long ago is said in words', () => {
  const now = Date.parse('2026-11-24T03:00:00Z')
  expect(agoIn('2026-11-24T02:59:40Z', now, 'id')).toBe('baru saja')
  expect(agoIn('2026-11-24T02:50:00Z', now, 'id')).toBe('10 menit yang lalu')
  expect(agoIn('2026-11-24T01:00:00Z', now, 'en')).toBe('2 hours ago')
})
