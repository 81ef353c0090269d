/** What a column holds. `mark` says debit or credit beside an amount without a sign. */
export type Column =
  | 'account'
  | 'currency'
  | 'day'
  | 'text'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'mark'
  | 'balance'
  | 'reference'
  | 'check'

/** Headings of Indonesian banks' exports and of English ones, in small letters without marks. */
const NAMES: Readonly<Record<Column, RegExp>> = {
  account: /^(no ?rek|norek|account ?(no|number)|rekening|nomor rekening)( |$)/,
  currency: /^(ccy|currency|mata uang|valuta)( |$)/,
  day: /^(postdate|tanggal|tgl|date)( |$)|^(posting|transaction|trx|post|book|value|tgl|entry) ?(date|tgl)|^tgl ?tran|^tanggal/,
  text: /^(desk ?tran|trremk|keterangan|deskripsi|uraian|description|details?|remarks?|narrative|berita|transaksi|particulars)/,
  debit: /^(mutasi )?(debet|debit|withdrawals?|keluar|pengeluaran|dr)( |$)/,
  credit: /^(mutasi )?(kredit|credit|deposits?|masuk|penerimaan|cr)( |$)/,
  amount: /^(jumlah|amount|nominal|mutasi|nilai|transaction amount)/,
  mark: /^(db ?cr|d ?k|dk|jenis|tipe|type|cr ?db|dc|debit credit|debit kredit|db|posisi)( |$)/,
  balance: /^(saldo akhir mutasi|close balance|closing balance|saldo(?! awal)|balance|running balance|ledger balance)/,
  reference: /^((no|nomor|number) ?(referensi|ref)|referensi|reference|ref|no bukti|teller id|journal)/,
  check: /^((no|nomor|number) ?(cek|check|cheque|warkat|bg)|cheque|check|chq|warkat)/,
}

const ORDER: readonly Column[] = [
  'account',
  'currency',
  'check',
  'reference',
  'mark',
  'debit',
  'credit',
  'balance',
  'amount',
  'day',
  'text',
]

const plain = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()

export type Columns = ReadonlyMap<Column, number>

/** Where each column stands; null where a row is no heading: it must name a day and an amount or debit and credit. */
export const columnsOf = (cells: readonly string[]): Columns | null => {
  const found = new Map<Column, number>()
  cells.forEach((cell, at) => {
    const name = plain(cell)
    const column = ORDER.find(it => NAMES[it].test(name))
    if (column && !found.has(column)) found.set(column, at)
  })
  const moves = found.has('amount') || (found.has('debit') && found.has('credit'))
  if (!found.has('day') || !moves) return null
  // A bank that writes CR or DB behind the amount leaves the heading of that column empty.
  const after = (found.get('amount') ?? -2) + 1
  if (found.has('amount') && !found.has('mark') && plain(cells[after] ?? 'x') === '' && after < cells.length)
    found.set('mark', after)
  return found
}
