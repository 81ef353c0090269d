import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, codeOf, isCode } from './index.ts'

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
