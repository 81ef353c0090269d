import { expect, test } from 'vitest'
import { isSigned, readToken, tokenOf } from './token.ts'

const SECRET = 'a-secret-of-at-least-thirty-two-signs'
const bound = {
  id: '01930000-0000-7000-8000-00000000abcd',
  person: '01930000-0000-7000-8000-000000000001',
  task: '01930000-0000-7000-8000-000000000002',
  expiresAt: new Date('2026-12-08T03:00:00Z'),
  outcomes: ['approved', 'rejected'],
}

test('a token names its notice and button, fits an address, and is believed for exactly what it was made for', () => {
  const token = tokenOf(SECRET, bound, 2)
  expect(token).toMatch(/^[0-9a-z]{43}$/)
  expect(`task+${token}`.length).toBeLessThanOrEqual(64)
  expect(readToken(token)).toEqual({ id: bound.id, button: 2 })
  expect(isSigned(SECRET, bound, token)).toBe(true)
  const others = [
    { ...bound, person: bound.task },
    { ...bound, task: bound.person },
    { ...bound, expiresAt: new Date('2027-12-08T03:00:00Z') },
    { ...bound, outcomes: ['approved', 'done'] },
  ]
  for (const other of others) expect(isSigned(SECRET, other, token)).toBe(false)
  expect(isSigned(`${SECRET}!`, bound, token)).toBe(false)
})

test('any changed sign, another button and any other form are not ours', () => {
  const token = tokenOf(SECRET, bound, 1)
  for (let i = 0; i < token.length; i += 1) {
    const changed = token.slice(0, i) + (token[i] === '0' ? '1' : '0') + token.slice(i + 1)
    expect(readToken(changed)?.id === bound.id && isSigned(SECRET, bound, changed), `sign ${i}`).toBe(false)
  }
  for (const wrong of ['', token.slice(1), `${token}0`, token.toUpperCase()]) expect(readToken(wrong)).toBeNull()
})
