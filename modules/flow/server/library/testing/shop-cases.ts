import type { ShippedCase } from './run-shipped.ts'

const cut = { item: 'Kipas angin', price: 400_000, asked: 360_000, why: 'Kardus penyok' }
const back = { receipt: 'KMG-01-000123', goods: 'Rice cooker', amount: 750_000, days: 3, why: 'Tidak panas' }
const complaint = { customer: 'Bu Ani', phone: '+62 811 2345', kind: 'goods', text: 'Susu basi' }
const special = { customer: 'Pak Budi', phone: '0811-2345', item: 'Kulkas 2 pintu', qty: 1 }
const stock = { item: 'Kopi 200 g', expected: 100, counted: 99, unit_cost: 20_000 }
const offer = { price: 4_500_000, eta: '2026-12-20' }
const found = { found: 'Rantai dingin putus' }

/** Usual and exceptional ways through the processes of shops. */
export const SHOP_CASES: readonly ShippedCase[] = [
  ['price-override', 'small', { ...cut, asked: 390_000 }, [['apply', 'done', { receipt: 'A-1' }]], 'given'],
  [
    'price-override',
    'by the manager',
    cut,
    [
      ['manager', 'approved'],
      ['apply', 'done'],
    ],
    'given',
  ],
  [
    'price-override',
    'by the owner, rejected',
    { ...cut, asked: 210_000 },
    [
      ['owner', 'rejected', { reason: 'Rugi besar' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  ['price-override', 'too large', { ...cut, asked: 100_000 }, [['tell', 'done']], 'refused'],
  [
    'return-over-limit',
    'below the limit',
    { ...back, amount: 90_000 },
    [['pay', 'done', { back: 'R-1' }]],
    'back_done',
  ],
  [
    'return-over-limit',
    'looked at',
    back,
    [
      ['look', 'sound', { seen: 'Utuh' }],
      ['pay', 'done', { back: 'R-2' }],
    ],
    'back_done',
  ],
  [
    'return-over-limit',
    'large',
    { ...back, amount: 6_000_000 },
    [
      ['look', 'sound', { seen: 'Utuh' }],
      ['owner', 'approved'],
      ['pay', 'not-done'],
    ],
    'back_done',
  ],
  [
    'return-over-limit',
    'large, rejected',
    { ...back, amount: 6_000_000 },
    [
      ['look', 'sound', { seen: 'Utuh' }],
      ['owner', 'rejected', { reason: 'Di luar garansi' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  [
    'return-over-limit',
    'damaged',
    back,
    [
      ['look', 'damaged', { seen: 'Terbakar' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  ['return-over-limit', 'too late', { ...back, days: 31 }, [['tell', 'done']], 'refused'],
  [
    'customer-complaint',
    'explained',
    complaint,
    [
      ['look', 'explained', found],
      ['ring', 'satisfied', { answer: 'Baik' }],
    ],
    'solved',
  ],
  [
    'customer-complaint',
    'small compensation',
    complaint,
    [
      ['look', 'compensate', { ...found, worth: 50_000 }],
      ['give', 'done'],
      ['ring', 'satisfied', { answer: 'Terima kasih' }],
    ],
    'solved',
  ],
  [
    'customer-complaint',
    'large, rejected, other way',
    complaint,
    [
      ['look', 'compensate', { ...found, worth: 900_000 }],
      ['approve', 'rejected', { reason: 'Terlalu banyak' }],
      ['look', 'explained', found],
      ['ring', 'satisfied', { answer: 'Baik' }],
    ],
    'solved',
  ],
  [
    'customer-complaint',
    'not satisfied at first',
    complaint,
    [
      ['look', 'unfounded', found],
      ['ring', 'not-satisfied', { answer: 'Tidak' }],
      ['look', 'compensate', { ...found, worth: 900_000 }],
      ['approve', 'approved'],
      ['give', 'done'],
      ['ring', 'satisfied', { answer: 'Baik' }],
    ],
    'solved',
  ],
  [
    'customer-complaint',
    'slow, somebody helps',
    complaint,
    [{ wait: 'P1D' }, ['chase', 'done'], ['look', 'explained', found], ['ring', 'satisfied', { answer: 'Baik' }]],
    'solved',
  ],
  [
    'special-order',
    'collected',
    special,
    [
      ['ask', 'available', offer],
      ['confirm', 'accepted'],
      ['order', 'done', { order: 'PO-9' }],
      ['receive', 'arrived'],
      ['ring', 'collected'],
    ],
    'sold',
  ],
  [
    'special-order',
    'not to be had',
    special,
    [
      ['ask', 'unavailable'],
      ['sorry', 'done'],
    ],
    'off',
  ],
  [
    'special-order',
    'declined',
    special,
    [
      ['ask', 'available', offer],
      ['confirm', 'declined'],
      ['sorry', 'done'],
    ],
    'off',
  ],
  [
    'special-order',
    'late, wrong, then collected',
    special,
    [
      ['ask', 'available', offer],
      ['confirm', 'accepted'],
      ['order', 'done', { order: 'PO-9' }],
      { wait: 'P14D' },
      ['chase', 'done', { answer: 'Besok' }],
      ['receive', 'wrong'],
      ['order', 'done', { order: 'PO-10' }],
      ['receive', 'arrived'],
      ['ring', 'collected'],
    ],
    'sold',
  ],
  [
    'special-order',
    'never collected',
    special,
    [
      ['ask', 'available', offer],
      ['confirm', 'accepted'],
      ['order', 'done', { order: 'PO-9' }],
      ['receive', 'arrived'],
      { wait: 'P7D' },
      ['shelve', 'done'],
    ],
    'off',
  ],
  ['stock-difference', 'small', stock, [['adjust', 'done']], 'booked'],
  [
    'stock-difference',
    'gone when counted again',
    { ...stock, counted: 90 },
    [['recount', 'counted', { counted: 100 }]],
    'clear',
  ],
  [
    'stock-difference',
    'lost',
    { ...stock, counted: 90 },
    [
      ['recount', 'counted', { counted: 91 }],
      ['search', 'lost', { found: 'Tidak ketemu' }],
      ['adjust', 'done'],
    ],
    'booked',
  ],
  [
    'stock-difference',
    'theft',
    { ...stock, counted: 50 },
    [
      ['recount', 'counted', { counted: 50 }],
      ['search', 'theft', { found: 'Terlihat di CCTV' }],
      ['owner', 'report', { action: 'Lapor polisi' }],
      ['adjust', 'done'],
    ],
    'booked',
  ],
]
