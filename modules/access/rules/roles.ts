import type { PermissionPattern } from './permissions.ts'

export type Role = {
  /** The word by which grants name it. */
  readonly word: string
  readonly nameId: string
  readonly nameEn: string
  readonly permissions: readonly string[]
}

type SeededRole = Role & { readonly permissions: readonly PermissionPattern[] }

const DESK = ['catalog.read', 'party.read', 'papers.read', 'pricing.read', 'stock.read', 'flow.work'] as const

/** The roles a new company starts with; the migration writes the same, and a test holds the two together. */
export const SEEDED_ROLES: readonly SeededRole[] = [
  { word: 'owner', nameId: 'Pemilik', nameEn: 'Owner', permissions: ['*'] },
  {
    word: 'store-manager',
    nameId: 'Kepala toko',
    nameEn: 'Store manager',
    permissions: [
      ...DESK,
      ...(['access.tills', 'access.pins', 'sales.*', 'drawer.*', 'payments.read', 'stock.*', 'rewards.read'] as const),
      ...(['checks.read', 'customers.read', 'customers.write', 'purchasing.read'] as const),
      ...(['distribution.read', 'people.read', 'support.read', 'support.work', 'reports.read'] as const),
      'distribution.work',
      'flow.lead',
      'orders.read',
      'orders.write',
      'orders.fulfil',
      'lanes.attend',
    ],
  },
  {
    word: 'cashier',
    nameId: 'Kasir',
    nameEn: 'Cashier',
    permissions: [
      ...(['catalog.read', 'pricing.read', 'stock.read', 'sales.sell', 'sales.return', 'drawer.open'] as const),
      ...(['drawer.count', 'rewards.read', 'customers.read', 'orders.fulfil', 'flow.work'] as const),
      'lanes.attend',
    ],
  },
  {
    word: 'lane-attendant',
    nameId: 'Petugas kasir mandiri',
    nameEn: 'Self-checkout attendant',
    permissions: ['lanes.attend', 'sales.sell', 'catalog.read', 'pricing.read', 'flow.work'],
  },
  {
    word: 'warehouse',
    nameId: 'Gudang',
    nameEn: 'Warehouse',
    permissions: [
      ...(['catalog.read', 'stock.read', 'stock.count', 'stock.receive', 'stock.move', 'orders.read'] as const),
      ...(['orders.fulfil', 'purchasing.read', 'distribution.read', 'distribution.work', 'flow.work'] as const),
    ],
  },
  {
    word: 'buyer',
    nameId: 'Pembelian',
    nameEn: 'Buyer',
    permissions: [
      ...DESK,
      'catalog.write',
      'party.write',
      'papers.write',
      'pricing.write',
      'purchasing.read',
      'reports.read',
      'purchasing.write',
      'purchasing.approve',
    ],
  },
  {
    word: 'planner',
    nameId: 'Perencana distribusi',
    nameEn: 'Distribution planner',
    permissions: [...DESK, 'stock.move', 'orders.read', 'purchasing.read', 'distribution.*', 'reports.read'],
  },
  {
    word: 'accountant',
    nameId: 'Akuntan',
    nameEn: 'Accountant',
    permissions: [
      ...DESK,
      ...(['books.*', 'sales.read', 'payments.read', 'payments.write', 'checks.*', 'papers.write'] as const),
      ...(['rewards.read', 'purchasing.read', 'orders.read', 'reports.read', 'audit.read', 'papers.manage'] as const),
      'purchasing.invoice',
      'orders.credit',
    ],
  },
  {
    word: 'hr',
    nameId: 'Personalia',
    nameEn: 'Human resources',
    permissions: ['people.*', 'party.read', 'party.write', 'papers.read', 'papers.write', 'flow.work', 'reports.read'],
  },
  {
    word: 'it',
    nameId: 'Teknologi informasi',
    nameEn: 'Information technology',
    permissions: ['access.*', 'company.write', 'relay.manage', 'flow.*', 'support.*', 'catalog.read', 'audit.read'],
  },
  {
    word: 'marketing',
    nameId: 'Pemasaran',
    nameEn: 'Marketing',
    permissions: [
      ...DESK,
      ...(['pricing.write', 'pricing.publish', 'rewards.*', 'customers.*', 'sales.read', 'orders.read'] as const),
      ...(['notify.send', 'reports.read'] as const),
    ],
  },
  {
    word: 'service',
    nameId: 'Layanan pelanggan',
    nameEn: 'Customer service',
    permissions: [
      ...DESK,
      ...([
        'support.read',
        'support.work',
        'customers.read',
        'customers.write',
        'orders.read',
        'orders.write',
      ] as const),
      ...(['sales.read', 'rewards.read', 'notify.send'] as const),
    ],
  },
  {
    word: 'auditor',
    nameId: 'Auditor',
    nameEn: 'Auditor',
    permissions: [
      ...(['catalog.read', 'party.read', 'papers.read', 'pricing.read', 'sales.read', 'payments.read'] as const),
      ...(['stock.read', 'books.read', 'rewards.read', 'checks.read', 'customers.read', 'orders.read'] as const),
      ...(['purchasing.read', 'distribution.read', 'people.read', 'support.read', 'reports.read'] as const),
      'audit.read',
    ],
  },
]
