import { formatMoney } from '#kernel/money.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import { sayDay } from '#kernel/say-day.ts'
import { mulDiv } from '#kernel/whole.ts'

type Language = 'id' | 'en'

/** What the order's paper says of the order. Quantities in thousandths of the base unit, amounts in minor units. */
export type OrderOnPaper = {
  readonly number: string
  readonly revision: number
  readonly ordered: string
  readonly expected: string
  readonly currency: string
  readonly termDays: number
  readonly note: string
  readonly net: number
  readonly tax: number
  readonly buyer: {
    readonly name: string
    readonly address: string
    readonly npwp: string | null
    readonly phone: string | null
  }
  readonly supplier: { readonly name: string; readonly address: string; readonly npwp: string | null }
  readonly place: { readonly name: string; readonly address: string; readonly phone: string | null }
  readonly lines: readonly {
    readonly line: number
    readonly sku: string
    readonly name: string
    readonly nameEn: string | null
    readonly supplierCode: string
    readonly unit: string
    readonly packQty: number
    readonly baseUnit: string
    readonly qty: number
    readonly price: number
    readonly net: number
  }[]
}

const WORDS = {
  heading: { id: 'Pesanan Pembelian', en: 'Purchase Order' },
  supplier: { id: 'Kepada pemasok', en: 'To supplier' },
  deliver: { id: 'Kirim ke', en: 'Deliver to' },
  from: { id: 'Pemesan', en: 'Ordered by' },
  ordered: { id: 'Tanggal pesan', en: 'Order date' },
  expected: { id: 'Tiba paling lambat', en: 'Deliver by' },
  terms: { id: 'Pembayaran', en: 'Payment' },
  days: { id: 'hari setelah faktur', en: 'days after invoice' },
  cash: { id: 'tunai saat terima', en: 'on delivery' },
  revision: { id: 'Perubahan ke', en: 'Revision' },
  item: { id: 'Barang', en: 'Item' },
  code: { id: 'Kode Anda', en: 'Your code' },
  pack: { id: 'Kemasan', en: 'Pack' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  price: { id: 'Harga', en: 'Price' },
  value: { id: 'Nilai', en: 'Value' },
  net: { id: 'Jumlah sebelum PPN', en: 'Total before VAT' },
  tax: { id: 'PPN', en: 'VAT (PPN)' },
  total: { id: 'Jumlah', en: 'Total' },
  approved: { id: 'Disetujui pemesan', en: 'Approved by buyer' },
  confirmed: { id: 'Disanggupi pemasok', en: 'Confirmed by supplier' },
  please: {
    id: 'Mohon tulis nomor pesanan ini pada surat jalan dan faktur.',
    en: 'Please quote this order number on delivery notes and invoices.',
  },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
} as const

const npwp = (number: string | null) => (number ? [`NPWP ${number}`] : [])
const phone = (number: string | null) => (number ? [number] : [])

/** What of a quantity are packs: `5 ctn × 24 pcs`, or `12,5 kg` where it is ordered loose. */
const packs = (line: OrderOnPaper['lines'][number], language: Language) =>
  line.packQty === 1000
    ? { pack: line.unit, quantity: formatQuantity(line.qty, language) }
    : {
        pack: `${line.unit} @ ${formatQuantity(line.packQty, language)} ${line.baseUnit}`,
        quantity: formatQuantity(mulDiv(line.qty, 1000, line.packQty, 'half-up'), language),
      }

/** The order as a document in the supplier's language: blocks, a table and its totals, ready for a page. */
export const orderSheet = (order: OrderOnPaper, language: Language) => {
  const say = (word: keyof typeof WORDS) => WORDS[word][language]
  const money = (amount: number) => formatMoney(amount, order.currency, language)
  const { buyer, supplier, place } = order
  return {
    from: { head: say('from'), lines: [buyer.name, buyer.address, ...phone(buyer.phone), ...npwp(buyer.npwp)] },
    heading: say('heading'),
    number: order.revision > 0 ? `${order.number} · ${say('revision')} ${order.revision}` : order.number,
    parties: [
      { head: say('supplier'), lines: [supplier.name, supplier.address, ...npwp(supplier.npwp)].filter(l => l !== '') },
      { head: say('deliver'), lines: [place.name, place.address, ...phone(place.phone)].filter(l => l !== '') },
    ],
    facts: [
      [say('ordered'), sayDay(order.ordered, language)],
      [say('expected'), sayDay(order.expected, language)],
      [say('terms'), order.termDays === 0 ? say('cash') : `${order.termDays} ${say('days')}`],
    ] as [string, string][],
    columns: [
      { head: '#', align: 'right' as const, width: 16 },
      { head: say('item'), width: '*' as const },
      { head: say('code') },
      { head: say('pack') },
      { head: say('quantity'), align: 'right' as const },
      { head: say('price'), align: 'right' as const },
      { head: say('value'), align: 'right' as const },
    ],
    rows: order.lines.map(line => {
      const { pack, quantity } = packs(line, language)
      const name = language === 'en' ? (line.nameEn ?? line.name) : line.name
      const code = line.supplierCode || line.sku
      return [String(line.line), name, code, pack, quantity, money(line.price), money(line.net)]
    }),
    totals: [
      [say('net'), money(order.net)],
      [say('tax'), money(order.tax)],
      [say('total'), money(order.net + order.tax), true],
    ] as [string, string, boolean?][],
    notes: [...(order.note ? [order.note] : []), say('please')],
    signatures: [say('approved'), say('confirmed')],
    foot: `${order.number} · ${say('page')}`,
  }
}
