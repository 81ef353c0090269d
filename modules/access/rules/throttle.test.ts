import { expect, test } from 'vitest'
import { ACCOUNT, counted, NO_TRIES, throttledAddress, waitLeft } from './index.ts'

test('a day of guessing at one account is at most about two hundred tries, however it is spread', () => {
  for (let burst = 1; burst <= 20; burst += 1) {
    let tries = NO_TRIES
    let guesses = 0
    for (let ms = 0; ms < 86_400_000; guesses += 1) {
      tries = counted(ACCOUNT, tries, ms)
      const pause = guesses % burst === burst - 1 ? 3_600_001 : 0
      ms += Math.max(waitLeft(tries, ms) * 1000, pause)
    }
    expect(guesses).toBeLessThan(210)
  }
})

test('the first tries are free, then each wait is twice the last, up to its cap, until all is forgotten', () => {
  let tries = NO_TRIES
  const waits: number[] = []
  for (let n = 0; n < 12; n += 1) {
    tries = counted(ACCOUNT, tries, 1_000_000_000)
    waits.push(waitLeft(tries, 1_000_000_000))
  }
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
  expect(counted(ACCOUNT, tries, 1_000_000_000 + 3_600_001).count).toBe(1)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the address %s is throttled as %s', (ip, expected) => {
  expect(throttledAddress(ip)).toBe(expected)
})
