import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ACCOUNT,
  arrivalFault,
  codeFrom,
  codeOf,
  counted,
  type DerivePin,
  effective,
  type Grant,
  holdsAt,
  isCode,
  isFresh,
  isPattern,
  isPinOf,
  mayGrant,
  mayManage,
  mayWriteRole,
  NO_TRIES,
  PERMISSIONS,
  passwordFault,
  pinFault,
  pinWait,
  placesOf,
  rectangle,
  SEEDED_ROLES,
  sameText,
  throttledAddress,
  waitLeft,
  wordsOf,
} from './index.ts'

const roleOf = (word: string) => SEEDED_ROLES.find(role => role.word === word)!
const whereIn = (...roles: readonly (readonly [word: string, place: string | null])[]) =>
  effective(roles.map(([word, place]) => ({ permissions: roleOf(word).permissions, place })))

test('every word of the seeded roles is one there is, and only the owner holds all', () => {
  for (const { word, permissions } of SEEDED_ROLES) {
    expect(permissions.filter(pattern => !isPattern(pattern))).toEqual([])
    expect(wordsOf(permissions).size === PERMISSIONS.length, word).toBe(word === 'owner')
  }
  expect(new Set(PERMISSIONS).size).toBe(PERMISSIONS.length)
})

test('a word holds where its own grant says, not where another does', () => {
  const where = whereIn(['store-manager', 'a'], ['auditor', null], ['cashier', 'b'])
  expect(holdsAt(where, 'sales.void', 'a')).toBe(true)
  expect(holdsAt(where, 'sales.void', 'b')).toBe(false)
  expect(holdsAt(where, 'sales.sell', 'b')).toBe(true)
  expect(holdsAt(where, 'sales.sell', 'c')).toBe(false)
  expect(holdsAt(where, 'audit.read', null)).toBe(true)
  expect(holdsAt(where, 'sales.void')).toBe(true)
  expect(holdsAt(where, 'books.post')).toBe(false)
  expect(placesOf(where, 'drawer.open')).toEqual(new Set(['a', 'b']))
})

const places = fc.constantFrom('a', 'b', 'c', null)
const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record({ place: places, permissions: fc.subarray(['*', 'sales.*', 'sales.sell', 'sales.void', 'books.post']) }),
  { maxLength: 6 },
)

test('one set of words with one set of places never says more than is held', () => {
  fc.assert(
    fc.property(grants, fc.constantFrom('sales.sell', 'sales.void', 'books.post'), places, (given, word, place) => {
      const where = effective(given)
      const flat = rectangle(where)
      const patterns = [word, `${word.split('.')[0]}.*`, '*']
      const said =
        patterns.some(pattern => flat.permissions.has(pattern)) &&
        (flat.places === 'all' || (place !== null && flat.places.has(place)))
      if (said) {
        expect(holdsAt(where, word, place)).toBe(true)
      }
    }),
  )
})

test('grants of one place are said exactly', () => {
  const flat = rectangle(whereIn(['cashier', 'a'], ['warehouse', 'a']))
  expect(flat.places).toEqual(new Set(['a']))
  expect(flat.permissions).toContain('stock.receive')
  expect(flat.permissions).toContain('sales.sell')
})

const nobody = effective([])
const owner = whereIn(['owner', null])
const it = whereIn(['it', null])
const itAtA = whereIn(['it', 'a'])
const manager = whereIn(['store-manager', 'a'])

test.each([
  ['an owner gives owner', owner, 'owner', null, true],
  ['IT gives owner', it, 'owner', null, 'only-an-owner'],
  ['IT gives IT', it, 'it', null, 'only-an-owner'],
  ['IT gives cashier everywhere', it, 'cashier', null, true],
  ['IT of one place gives cashier there', itAtA, 'cashier', 'a', true],
  ['IT of one place gives cashier elsewhere', itAtA, 'cashier', 'b', 'may-not-manage-there'],
  ['IT of one place gives cashier everywhere', itAtA, 'cashier', null, 'may-not-manage-there'],
  ['a store manager gives cashier', manager, 'cashier', 'a', 'may-not-manage-there'],
  ['an owner of one place gives owner', whereIn(['owner', 'a']), 'owner', 'a', 'only-an-owner'],
] as const)('%s', (_, where, role, place, expected) => {
  const answer = mayGrant({ id: 'actor', where }, roleOf(role), 'other', place)
  expect(answer.ok || answer.refusal).toBe(expected)
})

test('nobody but an owner widens what they hold themselves', () => {
  const own = (where: typeof it) => mayGrant({ id: 'me', where }, roleOf('accountant'), 'me', null)
  expect(own(it)).toMatchObject({ ok: false, refusal: 'not-for-yourself' })
  expect(own(owner)).toMatchObject({ ok: true })
})

test.each([
  ['IT over a cashier', it, whereIn(['cashier', 'a']), 'access.manage', true],
  ['IT over an owner', it, owner, 'access.manage', false],
  ['IT over IT', it, it, 'access.manage', false],
  ['IT of one place over its cashier', itAtA, whereIn(['cashier', 'a']), 'access.manage', true],
  ['IT of one place over a cashier of two', itAtA, whereIn(['cashier', 'a'], ['cashier', 'b']), 'access.manage', false],
  ['a manager sets the PIN of a cashier', manager, whereIn(['cashier', 'a']), 'access.pins', true],
  ['a manager sets the PIN of a cashier of all places', manager, whereIn(['cashier', null]), 'access.pins', false],
  ['a manager sets the PIN of a manager', manager, manager, 'access.pins', false],
  ['a manager sets the PIN of an owner', manager, owner, 'access.pins', false],
  ['IT sets the PIN of a manager', it, manager, 'access.pins', true],
  ['a manager sets a password', manager, whereIn(['cashier', 'a']), 'access.manage', false],
  ['nobody over nobody', nobody, nobody, 'access.pins', false],
  ['an owner over an owner', owner, owner, 'access.manage', true],
] as const)('%s: %s', (_, actor, target, permission, expected) => {
  expect(mayManage(actor, target, permission)).toBe(expected)
})

test('a role is written with words its writer holds everywhere', () => {
  expect(mayWriteRole(it, [], ['support.work'])).toBe(true)
  expect(mayWriteRole(it, ['books.read'], ['books.read', 'support.work'])).toBe(true)
  expect(mayWriteRole(it, [], ['books.post'])).toBe(false)
  expect(mayWriteRole(it, [], ['access.manage'])).toBe(false)
  expect(mayWriteRole(it, ['*'], [])).toBe(false)
  expect(mayWriteRole(itAtA, [], ['support.work'])).toBe(false)
  expect(mayWriteRole(owner, [], ['*'])).toBe(true)
})

test.each([
  ['kopi-susu-hangat', null],
  ['benar kuda baterai staples', null],
  ['kucing ♥ tidur', null],
  ['kata ♥ sandi', 'password-too-common'],
  ['kopisusu', 'password-too-short'],
  ['x'.repeat(129), 'password-too-long'],
  ['aaaaaaaaaaaa', 'password-too-common'],
  ['abcabcabcabc', 'password-too-common'],
  ['1234567890', 'password-too-common'],
  ['0987654321', 'password-too-common'],
  ['P4ssw0rd!2026', 'password-too-common'],
  ['Indonesia45!', 'password-too-common'],
  ['bismillah123', 'password-too-common'],
  ['qwertyuiop', 'password-too-common'],
  ['siti.rahma1', 'password-is-the-name'],
] as const)('the password %s: %s', (password, fault) => {
  expect(passwordFault(password, 'siti.rahma')).toBe(fault)
})

test.each([
  ['274163', null],
  ['27416', 'pin-not-six-digits'],
  ['27416a', 'pin-not-six-digits'],
  ['１２３４５６', 'pin-not-six-digits'],
  ['111111', 'pin-too-simple'],
  ['123456', 'pin-too-simple'],
  ['654321', 'pin-too-simple'],
  ['890123', 'pin-too-simple'],
  ['135791', 'pin-too-simple'],
  ['121212', 'pin-too-simple'],
  ['147147', 'pin-too-simple'],
] as const)('the PIN %s: %s', (pin, fault) => {
  expect(pinFault(pin)).toBe(fault)
})

/** As a browser does it: the same bytes in, the same text out as the server's. */
const inBrowser: DerivePin = async (pin, salt, rounds) => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await webcrypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds }
  const bits = await webcrypto.subtle.deriveBits(how, key, 256)
  return Buffer.from(bits).toString('base64url')
}

test('a PIN is told from another without the server', async () => {
  const pinHash = await inBrowser('274163', 'c2FsdA', 1000)
  const siti = { id: 's', name: 'Siti', permissions: [], pinSalt: 'c2FsdA', pinHash, pinRounds: 1000 }
  expect(await isPinOf(inBrowser, siti, '274163')).toBe(true)
  expect(await isPinOf(inBrowser, siti, '274164')).toBe(false)
  expect(await isPinOf(inBrowser, siti, '')).toBe(false)
  expect(await isPinOf(inBrowser, { ...siti, pinHash: '' }, '274163')).toBe(false)
})

test('texts are the same when they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(sameText(a, b)).toBe(a === b)
      expect(sameText(a, a)).toBe(true)
    }),
  )
})

test('wrong PINs wait longer each time, and end', () => {
  const waits = Array.from({ length: 11 }, (_, wrong) => pinWait(wrong))
  expect(waits).toEqual([0, 0, 0, 5, 15, 45, 135, 405, 600, 600, null])
})

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

test('an enrolment code has eight signs that are not mistaken, each as likely', () => {
  expect(codeFrom(new Uint8Array(64))).toBe('AAAAAAAA')
  expect(codeFrom(new Uint8Array(64).fill(255))).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), bytes => {
      const code = codeFrom(bytes)
      if (code !== null) {
        expect(isCode(code)).toBe(true)
        expect(code).not.toMatch(/[ILO01]/)
        expect(codeOf(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)).toBe(code)
      }
    }),
  )
})

const arriving = { method: 'POST', host: 'toko.example', origin: null, site: null, contentType: null, cookie: false }
const json = 'application/json'

test.each([
  ['reading', { method: 'GET', origin: 'https://evil.example', cookie: true }, null],
  ['our own page', { origin: 'https://toko.example', contentType: json }, null],
  ['a page of the same host on the local network', { origin: 'http://10.0.0.2:4870', host: '10.0.0.2:4870' }, null],
  ['another site', { origin: 'https://evil.example', contentType: json }, 'foreign-origin'],
  ['a sandboxed page', { origin: 'null', contentType: json }, 'foreign-origin'],
  ['another port of our host', { origin: 'https://toko.example:8443' }, 'foreign-origin'],
  ['an old browser, same site only', { site: 'same-site', contentType: json }, 'foreign-origin'],
  ['no browser, with cookies', { cookie: true, contentType: json }, 'foreign-origin'],
  ['no browser, with a token', { contentType: json }, null],
  ['a form', { origin: 'https://toko.example', contentType: 'application/x-www-form-urlencoded' }, 'not-json'],
  ['text that is read as JSON', { origin: 'https://toko.example', contentType: 'text/plain' }, 'not-json'],
  ['JSON with a charset', { origin: 'https://toko.example', contentType: 'application/json; charset=utf-8' }, null],
] as const)('arriving from %s', (_, arrival, fault) => {
  expect(arrivalFault({ ...arriving, ...arrival }, ['https://toko.example'])).toBe(fault)
})

test('a proof is fresh for ten minutes', () => {
  expect(isFresh(0, 599_999)).toBe(true)
  expect(isFresh(0, 600_000)).toBe(false)
  expect(isFresh(0, 60_000, 1)).toBe(false)
})
