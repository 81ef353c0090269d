import { demoId } from './demo-id.ts'

export type DemoRole =
  | 'owner'
  | 'store-manager'
  | 'cashier'
  | 'picker'
  | 'buyer'
  | 'planner'
  | 'accountant'
  | 'hr'
  | 'it-support'
  | 'marketing'
  | 'customer-service'

export type DemoPerson = {
  /** Party id. */
  readonly id: string
  readonly number: string
  readonly name: string
  readonly role: DemoRole
  readonly position: { readonly id: string; readonly en: string }
  /** Code of the place where they work. */
  readonly place: string
  /** Codes of the places they may act for; `all` is every one. */
  readonly places: readonly string[] | 'all'
  /** User name of whom they report to; null for the owner. */
  readonly reportsTo: string | null
  readonly user: string
  readonly email: string
  readonly phone: string
  /** For tills on an enrolled device. Known to everyone: demo mode only. */
  readonly pin: string
  readonly joined: string
}

/** Password of every demo user. It stands in public source, so a server must refuse it unless it runs as a demo. */
export const DEMO_PASSWORD = 'melati-wangi-sekali'

type Row = readonly [
  name: string,
  role: DemoRole,
  positionId: string,
  positionEn: string,
  place: string,
  places: readonly string[] | 'all',
  reportsTo: string | null,
  user: string,
  pin: string,
  joined: string,
]

const ROWS: readonly Row[] = [
  ['Melati Kusumawardani', 'owner', 'Direktur Utama', 'Owner', 'HO', 'all', null, 'melati', '418273', '2016-03-01'],
  [
    'Bagus Prasetyo',
    'store-manager',
    'Kepala Toko Kemang',
    'Store Manager, Kemang',
    'KMG',
    ['KMG'],
    'melati',
    'bagus',
    '530917',
    '2017-06-12',
  ],
  [
    'Rina Nurhayati',
    'store-manager',
    'Kepala Toko Dago',
    'Store Manager, Dago',
    'DGO',
    ['DGO'],
    'melati',
    'rina',
    '682045',
    '2018-02-05',
  ],
  ['Siti Rahmawati', 'cashier', 'Kasir', 'Cashier', 'KMG', ['KMG'], 'bagus', 'siti', '274163', '2021-09-13'],
  ['Dimas Saputra', 'cashier', 'Kasir', 'Cashier', 'KMG', ['KMG'], 'bagus', 'dimas', '391528', '2023-01-09'],
  ['Asep Hidayat', 'cashier', 'Kasir', 'Cashier', 'DGO', ['DGO'], 'rina', 'asep', '846031', '2022-04-18'],
  [
    'Yohanes Manurung',
    'picker',
    'Petugas Gudang',
    'Warehouse Picker',
    'CKR',
    ['CKR'],
    'hendra',
    'yohanes',
    '759204',
    '2020-08-24',
  ],
  ['Grace Tanuwijaya', 'buyer', 'Pembelian', 'Buyer', 'HO', 'all', 'melati', 'grace', '163852', '2019-05-20'],
  [
    'Hendra Gunawan',
    'planner',
    'Perencana Persediaan',
    'Supply Planner',
    'CKR',
    'all',
    'melati',
    'hendra',
    '907346',
    '2019-11-04',
  ],
  ['Ni Made Ayu Larasati', 'accountant', 'Akuntan', 'Accountant', 'HO', 'all', 'melati', 'ayu', '328690', '2018-07-16'],
  ['Fitri Handayani', 'hr', 'Personalia', 'Human Resources', 'HO', 'all', 'melati', 'fitri', '615478', '2020-01-13'],
  ['Rizky Maulana', 'it-support', 'Dukungan TI', 'IT Support', 'HO', 'all', 'melati', 'rizky', '482759', '2021-03-22'],
  [
    'Nadia Putri Siregar',
    'marketing',
    'Pemasaran',
    'Marketing',
    'HO',
    'all',
    'melati',
    'nadia',
    '570138',
    '2022-10-03',
  ],
  [
    'Yuliana Wambrauw',
    'customer-service',
    'Layanan Pelanggan',
    'Customer Service',
    'HO',
    'all',
    'nadia',
    'yuliana',
    '236914',
    '2023-07-17',
  ],
]

/** Everybody who works at Toko Melati. Phone numbers lie in +62 840, which is given to no operator. */
export const DEMO_PEOPLE: readonly DemoPerson[] = ROWS.map(
  ([name, role, id, en, place, places, reportsTo, user, pin, joined], n) => ({
    id: demoId('party', user),
    number: `K${String(n + 1).padStart(4, '0')}`,
    name,
    role,
    position: { id, en },
    place,
    places,
    reportsTo,
    user,
    email: `${user}@tokomelati.example`,
    phone: `+628400001${String(n + 1).padStart(4, '0')}`,
    pin,
    joined,
  }),
)

/** A person by user name. Throws when nobody has it. */
export const personOf = (user: string): DemoPerson => {
  const found = DEMO_PEOPLE.find(p => p.user === user)
  if (!found) throw new Error(`nobody in the demo signs in as ${user}`)
  return found
}
