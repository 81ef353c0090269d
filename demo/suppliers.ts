import { demoId } from './demo-id.ts'
import type { DemoItem } from './item.ts'

export type DemoSupplier = {
  /** Party id. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Department codes it delivers. */
  readonly departments: readonly string[]
  /** Days from order to goods received at the usual place. */
  readonly leadDays: number
  /** ISO weekdays on which it takes orders. */
  readonly orderDays: readonly number[]
  /** Smallest order in rupiah, before PPN. */
  readonly minimumOrder: number
  /** Days until its invoice is due. */
  readonly termDays: number
  /** Brings goods to the shops itself; otherwise to the distribution centre. */
  readonly delivers: 'shop' | 'distribution-centre'
}

type Row = readonly [
  code: string,
  name: string,
  departments: string,
  leadDays: number,
  orderDays: readonly number[],
  minimumOrder: number,
  termDays: number,
  delivers: DemoSupplier['delivers'],
]

const WORKDAYS = [1, 2, 3, 4, 5]
const DAILY = [1, 2, 3, 4, 5, 6, 7]

const ROWS: readonly Row[] = [
  ['SBR', 'PT Sumber Beras Contoh', 'pokok gula tepung', 3, [1, 4], 15_000_000, 14, 'distribution-centre'],
  ['NPD', 'PT Nusa Pangan Distribusi', 'mie minyak bumbu', 2, WORKDAYS, 10_000_000, 30, 'distribution-centre'],
  ['TMN', 'PT Tirta Minuman Nirwana', 'minuman', 2, [1, 3, 5], 7_500_000, 21, 'distribution-centre'],
  ['RSN', 'CV Rasa Snack Nusantara', 'snack', 4, [2], 5_000_000, 30, 'distribution-centre'],
  ['RBT', 'CV Roti Bakti Tani', 'roti', 1, DAILY, 300_000, 7, 'shop'],
  ['TSM', 'Koperasi Tani Segar Makmur', 'segar', 1, DAILY, 500_000, 0, 'shop'],
  ['BDS', 'PT Beku Dingin Sentosa Contoh', 'beku', 3, [1, 4], 6_000_000, 21, 'distribution-centre'],
  ['HRT', 'PT Higiene Rumah Tangga', 'rumah tubuh bayi', 5, [3], 12_000_000, 30, 'distribution-centre'],
  ['TBK', 'CV Tembakau Contoh Jaya', 'rokok', 1, [1, 3, 5], 2_000_000, 0, 'shop'],
  ['FSM', 'PT Farmasi Sehat Mitra', 'obat', 3, WORKDAYS, 3_000_000, 30, 'distribution-centre'],
  ['SGL', 'PT Serba Guna Lintas', 'atk dapur elektronik mainan pakaian', 10, [1], 8_000_000, 45, 'distribution-centre'],
]

/** Whom Toko Melati buys from; every department has exactly one. */
export const DEMO_SUPPLIERS: readonly DemoSupplier[] = ROWS.map(
  ([code, name, departments, leadDays, orderDays, minimumOrder, termDays, delivers], n) => ({
    id: demoId('party', `supplier-${code}`),
    code,
    name,
    email: `order@${code.toLowerCase()}.example`,
    phone: `+628400002${String(n + 1).padStart(4, '0')}`,
    departments: departments.split(' '),
    leadDays,
    orderDays,
    minimumOrder,
    termDays,
    delivers,
  }),
)

/** Who delivers an item. Throws when its department has no supplier. */
export const supplierOf = (item: DemoItem): DemoSupplier => {
  const found = DEMO_SUPPLIERS.find(s => s.departments.includes(item.department))
  if (!found) throw new Error(`nobody delivers ${item.department}`)
  return found
}
