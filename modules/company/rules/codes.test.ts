import { expect, test } from 'vitest'
import { isPlaceCode, nextRegisterCode, readRegisterCode, suggestPlaceCode } from './index.ts'

test('a place code is 2 to 8 capitals and digits after a letter', () => {
  expect(['KMG', 'DC1', 'AB', 'ABCDEFGH'].every(isPlaceCode)).toBe(true)
  expect(['K', 'kmg', '1AB', 'ABCDEFGHI', 'A-B', ''].some(isPlaceCode)).toBe(false)
})

test('a register code names its place and number', () => {
  expect(readRegisterCode('KMG-01')).toEqual({ place: 'KMG', number: 1 })
  expect(readRegisterCode('KMG-00')).toBeNull()
  expect(readRegisterCode('KMG-1')).toBeNull()
})

test('the next register code fills the first gap, and ends at 99', () => {
  expect(nextRegisterCode('KMG', ['KMG-01', 'KMG-03'])).toBe('KMG-02')
  const all = Array.from({ length: 99 }, (_, i) => `KMG-${String(i + 1).padStart(2, '0')}`)
  expect(nextRegisterCode('KMG', all)).toBeNull()
})

test('a code is suggested from the name', () => {
  expect(suggestPlaceCode('Kemang', [])).toBe('KMN')
  expect(suggestPlaceCode('Kemang', ['KMN'])).toBe('KMN2')
  expect(isPlaceCode(suggestPlaceCode('Ai', []))).toBe(true)
  expect(isPlaceCode(suggestPlaceCode('', []))).toBe(true)
})
