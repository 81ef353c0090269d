import { assert } from '#kernel/answer.ts'
import type { ChartLine } from './posting.ts'

/**
 * The lines at which accounts are added up. An account's code begins with its line: `cash:<register>:<day>`. `side` is
 * the side on which the line normally stands; `guarded` lines hold things that can't be less than nothing.
 */
export const CHART = {
  cash: { side: 'debit', guarded: false, id: 'Kas di laci', en: 'Cash in drawers' },
  safe: { side: 'debit', guarded: false, id: 'Brankas', en: 'Safe' },
  petty: { side: 'debit', guarded: false, id: 'Kas kecil', en: 'Petty cash' },
  bank: { side: 'debit', guarded: false, id: 'Bank', en: 'Bank' },
  clearing: { side: 'debit', guarded: false, id: 'Piutang pembayaran', en: 'Payments to be settled' },
  'cash-difference': { side: 'debit', guarded: false, id: 'Selisih kas', en: 'Cash difference' },
  rounding: { side: 'credit', guarded: false, id: 'Pembulatan', en: 'Rounding' },
  revenue: { side: 'credit', guarded: false, id: 'Penjualan', en: 'Sales' },
  tax: { side: 'credit', guarded: false, id: 'PPN keluaran', en: 'Output tax' },
  gift: { side: 'credit', guarded: false, id: 'Kartu hadiah beredar', en: 'Gift value outstanding' },
  'store-credit': { side: 'credit', guarded: false, id: 'Kredit toko', en: 'Store credit' },
  'reward-cost': { side: 'debit', guarded: false, id: 'Biaya poin', en: 'Reward cost' },
  equity: { side: 'credit', guarded: false, id: 'Modal dan saldo awal', en: 'Equity and opening balances' },
  income: { side: 'credit', guarded: false, id: 'Pendapatan lain', en: 'Other income' },
  expense: { side: 'debit', guarded: false, id: 'Beban', en: 'Expenses' },
  wages: { side: 'debit', guarded: false, id: 'Beban gaji', en: 'Wages' },
  'social-cost': { side: 'debit', guarded: false, id: 'Beban BPJS', en: 'Social security, employer' },
  'wages-due': { side: 'credit', guarded: false, id: 'Utang gaji', en: 'Wages payable' },
  'wage-tax-due': { side: 'credit', guarded: false, id: 'Utang PPh 21', en: 'Wage tax payable' },
  'social-due': { side: 'credit', guarded: false, id: 'Utang BPJS', en: 'Social security payable' },
  'wages-withheld': { side: 'credit', guarded: false, id: 'Potongan gaji', en: 'Withheld from wages' },
  asset: { side: 'debit', guarded: false, id: 'Aset tetap', en: 'Fixed assets' },
  depreciation: { side: 'credit', guarded: false, id: 'Akumulasi penyusutan', en: 'Accumulated depreciation' },
  loan: { side: 'credit', guarded: false, id: 'Pinjaman', en: 'Loans' },
  'checks-deposited': { side: 'credit', guarded: false, id: 'Cek titipan', en: 'Cheques deposited' },
  payable: { side: 'credit', guarded: false, id: 'Utang usaha', en: 'Payables' },
  'input-tax': { side: 'debit', guarded: false, id: 'PPN masukan', en: 'Input tax' },
  'price-difference': { side: 'debit', guarded: false, id: 'Selisih harga beli', en: 'Purchase price difference' },
  receivable: { side: 'debit', guarded: false, id: 'Piutang usaha', en: 'Receivables' },
  prepaid: { side: 'credit', guarded: false, id: 'Uang muka pelanggan', en: 'Paid in advance by customers' },
  'customer-advance': {
    ...{ side: 'credit', guarded: false },
    ...{ id: 'Uang muka pelanggan grosir', en: 'Advances of customers on account' },
  },
  stock: { side: 'debit', guarded: true, id: 'Barang di tempat', en: 'Goods on hand' },
  'stock-damaged': { side: 'debit', guarded: true, id: 'Barang rusak di tempat', en: 'Goods on hand, damaged' },
  'stock-recalled': { side: 'debit', guarded: true, id: 'Barang ditarik di tempat', en: 'Goods on hand, recalled' },
  'stock-transit': { side: 'debit', guarded: true, id: 'Barang dalam perjalanan', en: 'Goods on the way' },
  'stock-supplier': { side: 'credit', guarded: false, id: 'Barang dari pemasok', en: 'Goods from suppliers' },
  'stock-used': { side: 'debit', guarded: false, id: 'Barang terpakai sendiri', en: 'Goods used' },
  'stock-disposed': { side: 'debit', guarded: false, id: 'Barang dimusnahkan', en: 'Goods disposed of' },
  inventory: { side: 'debit', guarded: false, id: 'Persediaan', en: 'Inventory' },
  received: { side: 'credit', guarded: false, id: 'Barang diterima belum ditagih', en: 'Received, not billed yet' },
  'return-value': { side: 'debit', guarded: false, id: 'Nilai retur ke pemasok', en: 'Returned to suppliers' },
  cogs: { side: 'debit', guarded: false, id: 'Harga pokok penjualan', en: 'Cost of goods sold' },
  'cost-correction': { side: 'debit', guarded: false, id: 'Koreksi harga pokok', en: 'Corrections of cost' },
  'stock-loss': { side: 'debit', guarded: false, id: 'Kerugian persediaan', en: 'Loss of goods' },
  sold: { side: 'debit', guarded: false, id: 'Barang terjual', en: 'Goods sold' },
  'stock-opening': { side: 'credit', guarded: false, id: 'Barang saldo awal', en: 'Goods, opening' },
  'stock-difference': { side: 'debit', guarded: false, id: 'Selisih barang', en: 'Goods, difference' },
  points: { side: 'debit', guarded: true, id: 'Poin anggota', en: 'Points of members' },
  'points-issued': { side: 'credit', guarded: false, id: 'Poin diterbitkan', en: 'Points issued' },
  'points-burned': { side: 'debit', guarded: false, id: 'Poin ditukar', en: 'Points redeemed' },
  'points-expired': { side: 'debit', guarded: false, id: 'Poin hangus', en: 'Points expired' },
  'gift-card': { side: 'debit', guarded: true, id: 'Nilai kartu hadiah', en: 'Value on gift cards' },
  'gift-issued': { side: 'credit', guarded: false, id: 'Nilai kartu hadiah diterbitkan', en: 'Gift value issued' },
  'gift-redeemed': { side: 'debit', guarded: false, id: 'Nilai kartu hadiah terpakai', en: 'Gift value redeemed' },
  'credit-left': { side: 'debit', guarded: true, id: 'Sisa kredit toko', en: 'Store credit left' },
  'credit-given': { side: 'credit', guarded: false, id: 'Kredit toko diberikan', en: 'Store credit given' },
  'credit-used': { side: 'debit', guarded: false, id: 'Kredit toko terpakai', en: 'Store credit used' },
} as const satisfies Readonly<Record<string, ChartLine>>

/** The chart line an account code belongs to: the part before its first colon. Throws on an unknown one. */
export const chartLineOf = (account: string): keyof typeof CHART => {
  const line = account.split(':', 1)[0]!
  assert(line in CHART, `account ${account} begins with no line of the chart`)
  return line as keyof typeof CHART
}
