import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitSlip, slipText } from '#modules/payments/rules/index.ts'
import { checkFact } from './check-fact.ts'
import { type ReceiptFrame, receiptName, receiptOf } from './receipt.ts'
import { receiptPage } from './receipt-page.ts'
import { receiptSlip } from './receipt-slip.ts'
import type { SaleFact, SaleLine } from './sale-fact.ts'

const line = (n: number, more: Partial<SaleLine>): SaleLine => ({
  id: `l${n}`,
  item: `i${n}`,
  name: `Barang ${n}`,
  qty: 1000,
  unitPrice: 0,
  gross: 0,
  discount: 0,
  net: 0,
  taxClass: 'standard',
  tax: 0,
  why: [],
  ...more,
})

const sale: SaleFact = {
  ...{ v: 1, kind: 'sale', id: 's', place: 'p', register: 'r', seq: 9, number: 123, previous: '', at: '', day: '' },
  ...{ shift: 'h', cashier: 'c', customer: 'm', group: null, member: true, coupons: [], currency: 'IDR', book: 'b' },
  rules: '1',
  lines: [
    line(1, {
      name: 'Indomie Mi Goreng Rasa Ayam Panggang Jumbo 129 g',
      qty: 3000,
      unitPrice: 3_600,
      gross: 10_800,
      discount: 1_000,
      net: 9_800,
      tax: 971,
      why: [{ cause: 'promo', text: 'Beli 3 hemat 1.000', amount: -1_000 }],
    }),
    line(2, {
      name: 'Jeruk Medan',
      qty: 1235,
      unitPrice: 32_000,
      gross: 39_520,
      discount: 0,
      net: 39_520,
      taxClass: 'exempt',
      lot: 'B2711',
    }),
    line(3, {
      name: 'Ayam potong (timbang)',
      qty: 850,
      unitPrice: 45_000,
      gross: 38_250,
      discount: 3_825,
      net: 34_425,
      taxClass: 'exempt',
      labelled: 38_250,
      why: [
        { cause: 'label', text: 'harga label', amount: 0 },
        { cause: 'member', text: 'Harga anggota 10%', amount: -3_825 },
      ],
    }),
  ],
  taxes: [
    { taxClass: 'exempt', base: 73_945, tax: 0 },
    { taxClass: 'standard', base: 8_829, tax: 971 },
  ],
  total: 83_745,
  rounding: -45,
  tenders: [
    { id: 't1', kind: 'qris', amount: 50_000, ref: '019ab000-0000-7000-8000-00000000002a' },
    { id: 't2', kind: 'points', amount: 5_000, points: 50 },
    { id: 't3', kind: 'cash', amount: 28_700, given: 50_000 },
  ],
  points: { earned: 83, burned: 50 },
  digest: '',
}
const refund: SaleFact = {
  ...sale,
  number: 124,
  member: false,
  customer: null,
  lines: [
    line(2, {
      name: 'Jeruk Medan',
      qty: -500,
      unitPrice: 32_000,
      gross: -16_000,
      net: -16_000,
      taxClass: 'exempt',
      returns: { sale: 's', line: 'l2', reason: 'busuk' },
    }),
  ],
  taxes: [{ taxClass: 'exempt', base: -16_000, tax: 0 }],
  total: -16_000,
  rounding: 0,
  tenders: [{ id: 't4', kind: 'cash', amount: -16_000 }],
  points: { earned: 0, burned: 0 },
}
const cancelled: SaleFact = {
  ...refund,
  kind: 'void',
  number: 125,
  voids: 's',
  tenders: [{ id: 't5', kind: 'card', amount: -16_000, ref: '0470' }],
}

const frame = (language: 'id' | 'en', more: Partial<ReceiptFrame> = {}): ReceiptFrame => ({
  language,
  shop: {
    name: 'Toko Sumber Rejeki',
    address: ['Jl. Kemang Raya No. 10, Bangka, Mampang Prapatan', 'Jakarta Selatan 12730'],
    phone: '021-5550123',
    npwp: '02.183.241.5-000.000',
    footer: [
      language === 'id'
        ? 'Barang dapat ditukar dalam 7 hari dengan struk ini'
        : 'Exchange within 7 days with this receipt',
    ],
  },
  register: 'JKT1-01',
  cashier: 'Ani',
  time: '23/11/2026 14:05 WIB',
  taxNames: language === 'id' ? { standard: 'PPN 11%', exempt: 'bebas' } : { standard: 'VAT 11%', exempt: 'exempt' },
  units: { i2: 'kg', i3: 'kg' },
  ...more,
})
const member = { customer: 'Budi S.', link: 'https://toko.id/s/AZqwAAAAcACAAAAAAAAAKg', pointsBalance: 1_233 }
const onPaper = (fact: SaleFact, columns: number, f: ReceiptFrame) =>
  slipText(fitSlip(receiptSlip(receiptOf(fact, f)), columns))

test.each([
  ['sale', sale],
  ['refund', refund],
  ['void', cancelled],
])('the %s of these tests is sound', (_, fact) => expect(checkFact(fact)).toEqual([]))

describe('golden receipts', () => {
  test.each([
    ['sale-id-32', sale, 32, frame('id', member)],
    ['sale-id-42', sale, 42, frame('id', member)],
    ['sale-id-48', sale, 48, frame('id', member)],
    ['sale-en-32', sale, 32, frame('en', member)],
    ['sale-en-48', sale, 48, frame('en', { ...member, copy: true })],
    ['refund-id-42', refund, 42, frame('id')],
    ['void-id-42', cancelled, 42, frame('id', { voids: receiptName('JKT1-01', 123), copy: true })],
    ['void-en-32', cancelled, 32, frame('en', { voids: receiptName('JKT1-01', 123) })],
  ] as const)('%s', async (name, fact, columns, f) => {
    await expect(onPaper(fact, columns, f)).toMatchFileSnapshot(`../golden/receipt-${name}.txt`)
  })
  test('the page', async () => {
    await expect(receiptPage(receiptOf(sale, frame('id', member)), '<svg></svg>')).toMatchFileSnapshot(
      '../golden/receipt-page-id.html',
    )
  })
})

describe('what must not be missing', () => {
  test('a reprint says so in both languages, on paper and on screen', () => {
    const copy = frame('id', { copy: true })
    expect(onPaper(sale, 32, copy)).toContain('*** SALINAN / COPY ***')
    expect(receiptPage(receiptOf(sale, copy), null)).toContain('SALINAN / COPY')
    expect(onPaper(sale, 32, frame('id'))).not.toContain('COPY')
  })
  test('tax on top is a line of its own', () => {
    const added: SaleFact = {
      ...sale,
      lines: [line(1, { unitPrice: 10_000, gross: 10_000, net: 11_100, tax: 1_100 })],
      taxes: [{ taxClass: 'standard', base: 10_000, tax: 1_100 }],
      total: 11_100,
      rounding: 0,
      tenders: [{ id: 't', kind: 'cash', amount: 11_100 }],
    }
    const receipt = receiptOf(added, frame('id'))
    expect(receipt.totals.map(r => `${r.label} ${r.value}`)).toEqual([
      'Subtotal 10.000',
      'Pajak 1.100',
      'TOTAL Rp11.100',
    ])
    expect(receipt.taxTitle).toBeNull()
  })
  test('what is sold cannot write into the page', () => {
    const sly = { ...sale, lines: [line(1, { name: `<script>alert("x")</script> & 'y'` })] }
    const page = receiptPage(receiptOf(sly, frame('id', { customer: '<b>' })), null)
    expect(page).not.toMatch(/<script|<b>/)
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;')
  })
  test('the page has a language, a title, one heading, captions and row headings', () => {
    const page = receiptPage(receiptOf(sale, frame('en', member)), '<svg></svg>')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<title>Receipt JKT1-01-000123 - Toko Sumber Rejeki</title>')
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page.match(/<table>/g)!.length).toBe(page.match(/<caption>/g)!.length)
    expect(page).toContain('role="img" aria-label="QR code of this digital receipt"')
    expect(receiptPage(receiptOf(sale, frame('en')), '<svg></svg>')).not.toContain('<figure')
  })
})

test('gross, discount and added tax make the total, whatever the lines', () => {
  const part = fc.record({ gross: fc.integer({ min: -1e6, max: 1e6 }), discount: fc.nat(1e5), tax: fc.nat(1e5) })
  const number = (text: string) => Number(text.replace(/[^\d-]/g, ''))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), parts => {
      const lines = parts.map((p, n) => line(n, { ...p, net: p.gross - p.discount + p.tax }))
      const total = lines.reduce((a, l) => a + l.net, 0)
      const { totals } = receiptOf({ ...sale, lines, total, rounding: 0 }, frame('id'))
      const value = (label: string) => number(totals.find(r => r.label === label)?.value ?? '0')
      const sum = value('Subtotal') + value('Potongan') + value('Pajak')
      if (totals.length > 1) expect(sum).toBe(total)
      expect(value('TOTAL')).toBe(total)
    }),
  )
})
