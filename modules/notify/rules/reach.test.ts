import { expect, test } from 'vitest'
import { levelOf, planNotices, quietLeft, type Reach } from './index.ts'

const reach: Reach = {
  quietFrom: 21 * 60,
  quietTo: 6 * 60,
  urgentAnytime: true,
  ways: [
    { way: 'mail', address: 'umi@toko.example', from: 'every' },
    { way: 'whatsapp', address: '+6281234567890', from: 'late' },
    { way: 'call', address: '+6281234567890', from: 'urgent' },
  ],
}

test('each level goes by the ways that asked for it or for less', () => {
  const by = (level: 'every' | 'late' | 'urgent') => planNotices(reach, level, 600).map(it => it.way)
  expect(by('every')).toEqual(['mail'])
  expect(by('late')).toEqual(['mail', 'whatsapp'])
  expect(by('urgent')).toEqual(['mail', 'whatsapp', 'call'])
  expect(planNotices({ ...reach, ways: [] }, 'urgent', 600)).toEqual([])
})

test('quiet hours hold news back to their end, over midnight too, and urgent work only where a person wants that', () => {
  expect(quietLeft(1260, 360, 1259)).toBe(0)
  expect(quietLeft(1260, 360, 1260)).toBe(540)
  expect(quietLeft(1260, 360, 359)).toBe(1)
  expect(quietLeft(1260, 360, 360)).toBe(0)
  expect(quietLeft(60, 120, 90)).toBe(30)
  expect(quietLeft(null, null, 90)).toBe(0)
  expect(planNotices(reach, 'late', 0).map(it => it.waitMinutes)).toEqual([360, 360])
  expect(planNotices(reach, 'urgent', 0)[0]!.waitMinutes).toBe(0)
  expect(planNotices({ ...reach, urgentAnytime: false }, 'urgent', 0)[0]!.waitMinutes).toBe(360)
})

test('weight and being late twice are urgent, a reminder and being late are late', () => {
  const news = { reason: 'given', weight: 50, late: false, escalated: 0 } as const
  expect(levelOf(news)).toBe('every')
  expect(levelOf({ ...news, weight: 80 })).toBe('urgent')
  expect(levelOf({ ...news, late: true })).toBe('late')
  expect(levelOf({ ...news, reason: 'reminded' })).toBe('late')
  expect(levelOf({ ...news, reason: 'escalated', escalated: 2 })).toBe('urgent')
})
