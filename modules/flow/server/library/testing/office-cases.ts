import type { ShippedCase } from './run-shipped.ts'

const buy = { what: 'Rak baja', amount: 500_000, why: 'Rak lama patah' }
const invoice = { supplier: 'PT Sumber', invoice: 'F-881', received: 1_000_000, invoiced: 1_000_000 }
const leave = { kind: 'annual', from: '2026-12-21', to: '2026-12-24', days: 4 }
const person = { name: 'Rina', position: 'Kasir', starts: '2027-01-04', account: true }
const it = { kind: 'device', impact: 'none', what: 'Laptop lambat', text: 'Sering macet' }
const papers = { nik: '3171234567890123', contract: 'K-7' }

/** Usual and exceptional ways through the processes of the office. */
export const OFFICE_CASES: readonly ShippedCase[] = [
  ['purchase-approval', 'small', buy, [['order', 'done', { order: 'PO-1' }]], 'ordered'],
  [
    'purchase-approval',
    'by the manager',
    { ...buy, amount: 5_000_000 },
    [
      ['manager', 'approved'],
      ['order', 'done', { order: 'PO-1' }],
    ],
    'ordered',
  ],
  [
    'purchase-approval',
    'by the owner',
    { ...buy, amount: 25_000_000 },
    [
      ['owner', 'approved'],
      ['order', 'not-done'],
    ],
    'ordered',
  ],
  [
    'purchase-approval',
    'rejected',
    { ...buy, amount: 5_000_000 },
    [
      ['manager', 'rejected', { reason: 'Belum perlu' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  [
    'purchase-approval',
    'revised to less',
    { ...buy, amount: 5_000_000 },
    [
      ['manager', 'revise', { revise: 'Terlalu mahal' }],
      ['revise_it', 'done', { ...buy, amount: 900_000 }],
      ['order', 'done', { order: 'PO-2' }],
    ],
    'ordered',
  ],
  [
    'purchase-approval',
    'withdrawn',
    { ...buy, amount: 5_000_000 },
    [
      ['manager', 'revise', { revise: 'Terlalu mahal' }],
      ['revise_it', 'withdrawn', buy],
    ],
    'refused',
  ],
  [
    'purchase-approval',
    'manager silent',
    { ...buy, amount: 5_000_000 },
    [{ wait: 'P2D' }, ['owner', 'rejected', { reason: 'Tunda dulu' }], ['tell', 'done']],
    'refused',
  ],
  ['invoice-match', 'exact', invoice, [['pay', 'done', { pay_on: '2026-12-30' }]], 'scheduled'],
  [
    'invoice-match',
    'within tolerance',
    { ...invoice, invoiced: 1_040_000 },
    [['pay', 'done', { pay_on: '2026-12-30' }]],
    'scheduled',
  ],
  [
    'invoice-match',
    'credit note',
    { ...invoice, invoiced: 1_200_000 },
    [
      ['goods', 'done', { counted: 1_000_000 }],
      ['price', 'done', { answer: 'Salah harga' }],
      ['decide', 'credit-note', { credit: 200_000 }],
      ['credit_in', 'done', { number: 'NK-3' }],
      ['pay', 'done', { pay_on: '2026-12-30' }],
    ],
    'scheduled',
  ],
  [
    'invoice-match',
    'supplier silent, sent back',
    { ...invoice, invoiced: 1_200_000 },
    [
      { wait: 'P7D' },
      ['goods', 'done', { counted: 1_000_000 }],
      ['decide', 'rejected', { reason: 'Harga tidak cocok' }],
      ['back', 'done'],
    ],
    'returned',
  ],
  [
    'leave-request',
    'granted',
    leave,
    [
      ['manager', 'approved'],
      ['record', 'done'],
    ],
    'granted',
  ],
  ['leave-request', 'sick for a day', { ...leave, kind: 'sick', days: 1 }, [['record', 'done']], 'granted'],
  [
    'leave-request',
    'long, rejected by HR',
    { ...leave, days: 12 },
    [
      ['manager', 'approved'],
      ['hr', 'rejected', { reason: 'Musim ramai' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  [
    'leave-request',
    'rejected',
    leave,
    [
      ['manager', 'rejected', { reason: 'Musim ramai' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  ['leave-request', 'manager silent', leave, [{ wait: 'P2D' }, ['hr', 'approved'], ['record', 'done']], 'granted'],
  [
    'new-employee',
    'kept',
    person,
    [
      ['papers', 'done', papers],
      ['it', 'done', { username: 'rina' }],
      ['desk', 'done'],
      ['first_day', 'done'],
      { wait: 'P90D' },
      ['assess', 'kept', { remark: 'Cakap dan jujur' }],
    ],
    'kept',
  ],
  [
    'new-employee',
    'no account, not kept',
    { ...person, account: false },
    [
      ['desk', 'done'],
      ['papers', 'done', papers],
      ['first_day', 'done'],
      { wait: 'P90D' },
      ['assess', 'ended', { remark: 'Sering absen' }],
      ['close', 'done'],
    ],
    'gone',
  ],
  [
    'new-employee',
    'did not come',
    person,
    [
      ['papers', 'done', papers],
      ['it', 'done', { username: 'rina' }],
      ['desk', 'done'],
      ['first_day', 'absent'],
      ['close', 'done'],
    ],
    'gone',
  ],
  [
    'it-request',
    'device',
    it,
    [
      ['work', 'done', { done_what: 'Ganti SSD' }],
      ['check', 'solved'],
    ],
    'solved',
  ],
  [
    'it-request',
    'the shop stands still',
    { ...it, kind: 'fault', impact: 'shop' },
    [
      ['now', 'done', { done_what: 'Ganti kabel' }],
      ['check', 'not-solved'],
      ['work', 'done', { done_what: 'Ganti router' }],
      ['check', 'solved'],
    ],
    'solved',
  ],
  [
    'it-request',
    'access, rejected',
    { ...it, kind: 'access' },
    [
      ['manager', 'rejected', { reason: 'Tidak perlu' }],
      ['tell', 'done'],
    ],
    'refused',
  ],
  [
    'it-request',
    'access, approved, no word',
    { ...it, kind: 'access' },
    [['manager', 'approved'], ['work', 'done', { done_what: 'Hak diberikan' }], { wait: 'P3D' }],
    'solved',
  ],
]
