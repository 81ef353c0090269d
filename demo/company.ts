import { demoId } from './demo-id.ts'

/** A stretch of opening in minutes after midnight, by ISO weekday (1 Monday … 7 Sunday). */
export type DemoHours = { readonly weekday: number; readonly opens: number; readonly closes: number }

export type DemoPlace = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'shop' | 'distribution-centre' | 'web' | 'head-office'
  readonly address: string
  /** Wilayah code of the kelurahan. */
  readonly region: string
  readonly postcode: string
  /** Millionths of a degree, WGS 84: near the middle of the kelurahan, not at a house. */
  readonly latitudeE6: number
  readonly longitudeE6: number
  readonly timeZone: string
  readonly phone: string
  /** Tax place of business, 22 digits: the company's NPWP and six digits of the branch. */
  readonly nitku: string
  readonly hours: readonly DemoHours[]
}

export type DemoRegister = {
  readonly id: string
  readonly place: string
  readonly code: string
  readonly name: string
  readonly kind: 'till' | 'self-checkout' | 'web' | 'handheld'
}

/**
 * 99.999.999.8-999.000: nines throughout, so nobody takes it for a real company's, with the check digit that they ask
 * for (Luhn over the first nine). Sixteen digits are a 0 and the fifteen (PMK 112/2022).
 */
const NPWP = '0999999998999000'

export const DEMO_COMPANY = {
  legalName: 'PT Melati Ritel Nusantara',
  tradeName: 'Toko Melati',
  npwp: NPWP,
  isPkp: true,
  pricesIncludeTax: true,
  address: 'Jl. Contoh Melati No. 1, Kuningan Timur, Setiabudi, Jakarta Selatan 12950',
  phone: '+622100000100',
  email: 'halo@tokomelati.example',
  currency: 'IDR',
  language: 'id',
  timeZone: 'Asia/Jakarta',
  cashStep: 100,
  dayCutOff: 0,
} as const

const week = (weekdays: readonly number[], opens: number, closes: number): readonly DemoHours[] =>
  weekdays.map(weekday => ({ weekday, opens: opens * 60, closes: closes * 60 }))

const place = (
  code: string,
  branch: number,
  rest: Omit<DemoPlace, 'id' | 'code' | 'timeZone' | 'nitku'>,
): DemoPlace => ({
  id: demoId('place', code),
  code,
  timeZone: 'Asia/Jakarta',
  nitku: NPWP + String(branch).padStart(6, '0'),
  ...rest,
})

export const DEMO_PLACES: readonly DemoPlace[] = [
  place('HO', 0, {
    name: 'Kantor Pusat',
    kind: 'head-office',
    address: 'Jl. Contoh Melati No. 1, Kuningan Timur, Setiabudi, Jakarta Selatan',
    region: '31.74.02.1008',
    postcode: '12950',
    latitudeE6: -6_229_700,
    longitudeE6: 106_830_000,
    phone: '+622100000100',
    hours: week([1, 2, 3, 4, 5], 8, 17),
  }),
  place('KMG', 1, {
    name: 'Toko Melati Kemang',
    kind: 'shop',
    address: 'Jl. Contoh Kemang No. 12, Bangka, Mampang Prapatan, Jakarta Selatan',
    region: '31.74.03.1002',
    postcode: '12730',
    latitudeE6: -6_260_700,
    longitudeE6: 106_813_700,
    phone: '+622100000101',
    hours: week([1, 2, 3, 4, 5, 6, 7], 7, 22),
  }),
  place('DGO', 2, {
    name: 'Toko Melati Dago',
    kind: 'shop',
    address: 'Jl. Contoh Dago No. 88, Dago, Coblong, Kota Bandung',
    region: '32.73.02.1004',
    postcode: '40135',
    latitudeE6: -6_885_000,
    longitudeE6: 107_613_600,
    phone: '+622200000102',
    hours: [...week([1, 2, 3, 4, 5], 8, 21), ...week([6, 7], 7, 22)],
  }),
  place('CKR', 3, {
    name: 'Pusat Distribusi Cikarang',
    kind: 'distribution-centre',
    address: 'Kawasan Contoh Blok M-7, Pasirsari, Cikarang Selatan, Kabupaten Bekasi',
    region: '32.16.19.2007',
    postcode: '17530',
    latitudeE6: -6_316_000,
    longitudeE6: 107_129_000,
    phone: '+622100000103',
    hours: week([1, 2, 3, 4, 5, 6], 6, 20),
  }),
  place('WEB', 4, {
    name: 'tokomelati.example',
    kind: 'web',
    address: 'Dikirim dari Cikarang, diambil di Kemang atau Dago',
    region: '31.74.02.1008',
    postcode: '12950',
    latitudeE6: -6_229_700,
    longitudeE6: 106_830_000,
    phone: '+622100000104',
    hours: week([1, 2, 3, 4, 5, 6, 7], 0, 24),
  }),
]

/** A place by its code. Throws on a code that the demo does not have. */
export const placeOf = (code: string): DemoPlace => {
  const found = DEMO_PLACES.find(p => p.code === code)
  if (!found) throw new Error(`the demo has no place ${code}`)
  return found
}

const register = (code: string, name: string, kind: DemoRegister['kind']): DemoRegister => ({
  id: demoId('register', code),
  place: demoId('place', code.slice(0, 3)),
  code,
  name,
  kind,
})

export const DEMO_REGISTERS: readonly DemoRegister[] = [
  register('KMG-01', 'Kasir 1', 'till'),
  register('KMG-02', 'Kasir 2', 'till'),
  register('KMG-03', 'Kasir Mandiri', 'self-checkout'),
  register('DGO-01', 'Kasir 1', 'till'),
  register('WEB-01', 'Toko Web', 'web'),
  register('KMG-51', 'Genggam 1', 'handheld'),
  register('DGO-51', 'Genggam 1', 'handheld'),
  register('CKR-51', 'Genggam 1', 'handheld'),
]
