import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable } from './printable.ts'
import { reportShift } from './shift-report.ts'
import { shiftSlip } from './shift-slip.ts'
import { fitSlip, type SlipBlock, slipText, wrap } from './slip.ts'

const word = fc.stringMatching(/^[!-~À-ÿ]{1,40}$/)
const text = fc.array(word, { maxLength: 12 }).map(words => words.join(' '))

describe('fitting', () => {
  test('keeps every letter, in order, within the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (some, width) => {
        const lines = wrap(some, width)
        expect(lines.every(l => l.length <= width)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(some.replaceAll(' ', ''))
      }),
    )
  })
  test('fills each line exactly, and never breaks an amount', () => {
    const block = fc.oneof(
      fc.record({
        kind: fc.constant('text' as const),
        text,
        align: fc.constantFrom('left', 'center', 'right' as const),
      }),
      fc.record({
        kind: fc.constant('pair' as const),
        left: text,
        right: fc.nat(1e9).map(String),
        double: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(block, fc.constantFrom(32, 42, 48), (one, columns) => {
        const lines = fitSlip([one as SlipBlock], columns)
        for (const line of lines) expect(line.kind === 'line' && line.text.length * (line.double ? 2 : 1)).toBe(columns)
        const last = lines.at(-1)!
        if (one.kind === 'pair') expect(last.kind === 'line' && last.text.endsWith(one.right)).toBe(true)
      }),
    )
  })
})

test('letters printers have', () => {
  expect(printable('Crème Ø €5')).toBe('Crème Ø €5')
  expect(printable('Yoğurt – “enak” … 好')).toBe('Yogurt - "enak" . ?')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), any => {
      expect(Array.from(printable(any)).length).toBe(Array.from(any).length)
      expect(printable(any)).toMatch(/^[ -~¡-ÿ€]*$/)
    }),
  )
})

test('an X and a Z slip', () => {
  const fact = {
    v: 1 as const,
    place: 'p',
    register: 'r',
    previous: '',
    at: '',
    day: '',
    shift: 's',
    cashier: 'c',
    digest: '',
  }
  const facts = [
    { ...fact, kind: 'shift-open', id: '1', seq: 1, currency: 'IDR', amount: 500_000 },
    { ...fact, kind: 'pay-out', id: '2', seq: 3, currency: 'IDR', amount: 300_000, where: 'safe', reason: 'setor' },
    { ...fact, kind: 'shift-close', id: '3', seq: 4, currency: 'IDR', amount: 212_000, expected: 212_300 },
  ] as const
  const sale = {
    kind: 'sale',
    number: 7,
    shift: 's',
    currency: 'IDR',
    lines: [{ discount: 500 }],
    taxes: [{ taxClass: 'ppn', base: 11_125, tax: 1_224 }],
    total: 12_349,
    rounding: -49,
    tenders: [{ kind: 'cash', amount: 12_300 }],
  } as const
  const frame = {
    shop: 'Toko Contoh',
    register: 'JKT1-01',
    cashier: 'Ani',
    printed: '23/11/2026 21:00',
    taxNames: { ppn: 'PPN' },
  }
  const slip = (n: number, language: 'id' | 'en') =>
    slipText(fitSlip(shiftSlip(reportShift('s', facts.slice(0, n), [sale]), { ...frame, language }), 32))
  expect(slip(3, 'id')).toBe(`          Toko Contoh
    LAPORAN Z (tutup kasir)
Kasir                    JKT1-01
Petugas                      Ani
Dicetak         23/11/2026 21:00
--------------------------------
Nomor struk                7 - 7
Penjualan (1)           Rp12.349
Retur (0)                    Rp0
Pembatalan (0)               Rp0
Penjualan bersih        Rp12.349
Potongan                   Rp500
Pembulatan                 -Rp49
DPP PPN                 Rp11.125
PPN                      Rp1.224
--------------------------------
Tunai (1)               Rp12.300
--------------------------------
LACI
Modal awal             Rp500.000
Kas masuk (0)                Rp0
Kas keluar (0)               Rp0
Setor brankas (1)      Rp300.000
Laci dibuka tanpa jual         0
Seharusnya             Rp212.300
Dihitung               Rp212.000
Selisih                   -Rp300

Tanda tangan        ____________
`)
  expect(slip(2, 'en')).toContain('X REPORT (running)')
  expect(slip(2, 'en')).not.toContain('Counted')
})
