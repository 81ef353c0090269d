import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkOpening, OPENING_LINES, type OpeningLine, openingGap, readOpening } from './index.ts'

const into = (account: string, debit: number): OpeningLine => ({ account, debit, credit: 0 })
const out = (account: string, credit: number): OpeningLine => ({ account, debit: 0, credit })

describe('opening balances', () => {
  test('balance, and add up by account', () => {
    const lines = [into('bank:bca', 7), into('bank:bca', 5), into('safe:KMG', 3), out('equity', 15)]
    expect(checkOpening(lines)).toEqual({
      ok: true,
      value: [
        { account: 'bank:bca', amount: 12 },
        { account: 'safe:KMG', amount: 3 },
        { account: 'equity', amount: -15 },
      ],
    })
  })

  test('are refused in words when they do not balance, are empty, or touch what does not open by hand', () => {
    expect(checkOpening([])).toMatchObject({ refusal: 'opening-empty' })
    expect(checkOpening([into('bank:bca', 10), out('equity', 8)])).toEqual({
      ok: false,
      refusal: 'opening-unbalanced',
      detail: 'Debits are above credits by 2; the difference is usually equity.',
    })
    for (const account of ['stock:KMG', 'points:x', 'nothing', 'bank:a:b', 'safe', 'cash:r:d'])
      expect(checkOpening([into(account, 1), out('equity', 1)]), account).toMatchObject({
        refusal: 'opening-line-wrong',
      })
    expect(checkOpening([{ account: 'equity', debit: 1, credit: 1 }])).toMatchObject({ refusal: 'opening-line-wrong' })
  })

  test('whatever they are, the difference put to equity balances them', () => {
    const account = fc.constantFrom(...OPENING_LINES.filter(it => it !== 'safe' && it !== 'petty' && it !== 'equity'))
    const line = fc.tuple(account, fc.boolean(), fc.integer({ min: 1, max: 10 ** 12 }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), drawn => {
        const lines = drawn.map(([name, debit, amount]) => (debit ? into(name, amount) : out(name, amount)))
        const gap = openingGap(lines)
        const whole = gap === 0 ? lines : [...lines, gap > 0 ? out('equity', gap) : into('equity', -gap)]
        const checked = checkOpening(whole)
        expect(checked.ok && checked.value.reduce((sum, leg) => sum + leg.amount, 0)).toBe(0)
      }),
    )
  })
})

describe('from CSV', () => {
  test('in either language, with the marks spreadsheets write', () => {
    const wanted = [into('bank:bca', 1_500_000), into('safe:KMG', 250_000), out('equity', 1_750_000)]
    const texts = [
      'account,debit,credit\nbank:bca,1500000,\nsafe:KMG,"250,000",\nequity,,1750000\n',
      '\uFEFFAkun;Debit;Kredit\r\nbank:bca;Rp 1.500.000;\r\nsafe:KMG;250.000;0\r\nequity;;1.750.000\r\n;;\r\n',
      'credit\tdebit\taccount\n\t1.500.000\tbank:bca\n0\t250000\tsafe:KMG\n1750000\t\tequity',
    ]
    for (const text of texts) expect(readOpening(text, 'IDR')).toEqual({ lines: wanted, faults: [] })
  })

  test('rows that cannot be read are listed by their number, and missing columns are said', () => {
    expect(readOpening('account,debit,credit\nbank:a,12x,\nbank:b,1.25,\nbank:c,3,', 'IDR')).toEqual({
      lines: [into('bank:c', 3)],
      faults: [
        { row: 2, text: 'bank:a,12x,', what: 'amount' },
        { row: 3, text: 'bank:b,1.25,', what: 'amount' },
      ],
    })
    expect(readOpening('konto;soll;haben', 'IDR').faults).toEqual([
      { row: 1, text: 'konto;soll;haben', what: 'columns' },
    ])
    expect(readOpening('akun;debit;kredit\nbank:a;1.234,50;', 'GBP').lines).toEqual([into('bank:a', 123_450)])
  })
})
