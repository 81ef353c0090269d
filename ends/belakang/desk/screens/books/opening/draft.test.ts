import { expect, test } from 'vitest'
import { amountOf, emptyRow, linesOf, rowsOf } from './draft.ts'

test('amounts are read as people type them', () => {
  expect(['', '1500', '1.500.000', 'Rp 2.000', '1,5', 'dua'].map(typed => amountOf(typed, 'IDR'))).toEqual([
    ...[0, 1500, 1_500_000, 2000, null, null],
  ])
  expect(amountOf('12,50', 'GBP')).toBe(1250)
})

test('rows become accounts; names take the signs that accounts allow', () => {
  const row = { ...emptyRow('payable'), name: 'PT Indofood Sukses', credit: '1000' }
  expect(linesOf([row, emptyRow()], 'IDR')).toEqual([{ account: 'payable:PT-Indofood-Sukses', debit: 0, credit: 1000 }])
  expect(linesOf([{ ...row, credit: 'x' }], 'IDR')).toBeNull()
})

test('a file fills the rows, and says which it could not read', () => {
  const filled = rowsOf('akun;debit;kredit\nbank:bca;1.000;\nsafe:KMG;x;\nequity;;1.000', 'IDR')
  expect(filled?.unread).toEqual([3])
  expect(linesOf(filled!.rows, 'IDR')).toEqual([
    { account: 'bank:bca', debit: 1000, credit: 0 },
    { account: 'equity', debit: 0, credit: 1000 },
  ])
  expect(rowsOf('a;b;c', 'IDR')).toBeNull()
})
