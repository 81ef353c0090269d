import { expect, test } from 'vitest'
import { readValue } from './read-value.ts'

test.each([
  ['date', '12 November 2026', '2026-11-12'],
  ['date', '12-Nop-2026', '2026-11-12'],
  ['date', '1/2/26', '2026-02-01'],
  ['date', '31 . 12 . 2026', '2026-12-31'],
  ['date', '2026-02-28', '2026-02-28'],
  ['date', '30 Februari 2026', null],
  ['date', '29/02/2027', null],
  ['date', 'kemarin', null],
  ['amount', 'Rp 1.520.700', '1520700'],
  ['amount', 'Rp1.520.700,00', '1520700'],
  ['amount', 'IDR 1,520,700.00', '1520700'],
  ['amount', '11% : 150.700', '150700'],
  ['amount', '11% 150700', '150700'],
  ['amount', '20 x 68.500 = 1.370.000', '1370000'],
  ['amount', 'gratis', null],
  ['npwp', '01.234.567.8-901.000', '012345678901000'],
  ['npwp', '3173 0000 0000 0001', '3173000000000001'],
  ['npwp', '12345', null],
  ['code', 'INV-2026 / 00123', 'INV-2026/00123'],
  ['code', 'B 1234 XYZ', 'B 1234 XYZ'],
  ['code', 'tidak ada', null],
  ['text', '  PT  Sumber Rejeki ', 'PT Sumber Rejeki'],
  ['text', ' ', null],
] as const)('%s: %j holds %j', (type, text, value) => {
  expect(readValue(type, text)).toBe(value)
})
