import { expect, test } from 'vitest'
import { passwordFault } from './index.ts'

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
