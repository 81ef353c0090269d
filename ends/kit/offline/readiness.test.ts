import { webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import { askStorage } from './ask-storage.ts'
import { derivePin } from './derive-pin.ts'
import { holdRegister } from './hold-register.ts'
import { judgeReadiness, type Readiness } from './judge-readiness.ts'
import { momentMaker } from './moment-of.ts'
import { sha256 } from './sha256.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-12-01T03:00:00Z')
const GOOD: Readiness = {
  nowMs: NOW,
  refreshedMs: NOW - HOUR,
  clockOffMs: 300,
  bookAgeHours: 24,
  bookUntilMs: null,
  lastFactMs: NOW - HOUR,
  persisted: true,
  acceptedWeakStorage: false,
}

test('a shift opens only with young prices, a right clock and storage that stays', () => {
  const judge = (change: Partial<Readiness>) => judgeReadiness({ ...GOOD, ...change })
  expect(judge({})).toBeNull()
  expect(judge({ refreshedMs: null })).toBe('book-missing')
  expect(judge({ refreshedMs: NOW - 24 * HOUR })).toBeNull()
  expect(judge({ refreshedMs: NOW - 24 * HOUR - 1 })).toBe('book-stale')
  expect(judge({ bookUntilMs: NOW })).toBe('book-ended')
  expect(judge({ lastFactMs: NOW + HOUR })).toBe('clock-behind')
  expect(judge({ clockOffMs: -11 * 60_000 })).toBe('clock-off')
  expect(judge({ persisted: false })).toBe('storage-weak')
  expect(judge({ persisted: false, acceptedWeakStorage: true })).toBeNull()
})

test('storage is asked for once, and a browser without it is weak', async () => {
  const storage = (persisted: boolean, persist: boolean) =>
    ({ persisted: async () => persisted, persist: async () => persist }) as StorageManager
  expect(await askStorage(storage(true, false))).toBe(true)
  expect(await askStorage(storage(false, true))).toBe(true)
  expect(await askStorage(storage(false, false))).toBe(false)
  expect(await askStorage(undefined)).toBe(false)
})

test('one holder of a register at a time; the next one gets it once it is let go', async () => {
  const locks = navigator.locks as LockManager
  const first = await holdRegister(locks, 'till-1', 60)
  expect(first).not.toBeNull()
  expect(await holdRegister(locks, 'till-1', 60)).toBeNull()
  expect(await holdRegister(locks, 'till-2', 60)).not.toBeNull()
  first?.release()
  await expect.poll(() => holdRegister(locks, 'till-1', 60)).not.toBeNull()
})

test('a moment is the place’s day and minute, not the machine’s', () => {
  const late = new Date('2026-11-30T18:30:00Z')
  expect(momentMaker('Asia/Jakarta')(late)).toEqual({
    instant: '2026-11-30T18:30:00.000Z',
    day: '2026-12-01',
    minute: 90,
    weekday: 2,
  })
  expect(momentMaker('Asia/Jayapura')(late).minute).toBe(210)
  expect(momentMaker('UTC')(late).day).toBe('2026-11-30')
})

test('hash and PIN agree with the machine’s own', async () => {
  const text = 'Ujung ✓ {"a":1}'
  const own = await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  expect(sha256(text)).toBe(Buffer.from(own).toString('hex'))
  const { pbkdf2Sync } = await import('node:crypto')
  const pin = pbkdf2Sync('482913', 'garam', 1000, 32, 'sha256').toString('base64url')
  expect(await derivePin('482913', 'garam', 1000)).toBe(pin)
})
