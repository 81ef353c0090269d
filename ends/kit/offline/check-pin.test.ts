import { pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkPin, forgivePins, may, type Staff } from './check-pin.ts'
import { emptyTill as database } from './testing/example-till.ts'

const SALT = 'garam'
const hash = pbkdf2Sync('482913', SALT, 500, 32, 'sha256').toString('base64url')
const siti: Staff = {
  id: 's1',
  name: 'Siti',
  permissions: ['sales.sell'],
  pinSalt: SALT,
  pinHash: hash,
  pinRounds: 500,
}

test('the right PIN opens; wrong ones make the next wait longer, and in the end lock', async () => {
  const db = database()
  let now = 0
  const tryPin = (pin: string) => checkPin(db, siti, pin, now)
  expect(await tryPin('482913')).toEqual({ kind: 'right' })
  expect(await tryPin('000000')).toEqual({ kind: 'wrong', seconds: 0 })
  expect(await tryPin('000000')).toEqual({ kind: 'wrong', seconds: 0 })
  expect(await tryPin('000000')).toEqual({ kind: 'wrong', seconds: 5 })
  expect(await tryPin('482913')).toEqual({ kind: 'wait', seconds: 5 })
  now += 5_000
  expect(await tryPin('482913')).toEqual({ kind: 'right' })
  for (let n = 0; n < 10; n += 1) {
    now += 3_600_000
    await tryPin('000000')
  }
  now += 3_600_000
  expect(await tryPin('482913')).toEqual({ kind: 'locked' })
  await forgivePins(db, siti.id)
  expect(await tryPin('482913')).toEqual({ kind: 'right' })
})

test('a permission is held by its word, its area or by all', () => {
  const held = (permissions: string[]) => may({ ...siti, permissions }, 'sales.void')
  expect([held(['sales.void']), held(['sales.*']), held(['*']), held(['sales.sell']), may(null, 'x')]).toEqual([
    ...[true, true, true],
    ...[false, false],
  ])
})
