import { join } from 'node:path'
import {
  type ImportProgress,
  type ImportWish,
  importSales,
  ONLINE_RETAIL,
  type PastTender,
  readColumns,
  type SourceShape,
  saySummary,
  writeListed,
} from '#modules/sales/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { CommandError, command, type Reach } from './command.ts'

const text = (value: string, id: string, en: string) => ({ type: 'string', value, help: { id, en } }) as const

const OPTIONS = {
  place: text(
    'CODE',
    'tempat penjualan itu; bawaan IMPOR, dibuat bila belum ada',
    'where it was sold; IMPOR, made if missing',
  ),
  'new-place': text(
    'NAME',
    'buat tempat itu dengan nama ini bila belum ada',
    'make that place by this name if it is missing',
  ),
  currency: text(
    'CODE',
    'mata uang berkas (bawaan: mata uang perusahaan)',
    "currency of the files (default: the company's)",
  ),
  'time-zone': text('ZONE', 'zona waktu berkas (bawaan: zona tempat)', "time zone of the files (default: the place's)"),
  columns: text(
    'FIELD=HEADING,…',
    'judul kolom: invoice item name qty at price customer country',
    'headings of invoice item name qty at price customer country',
  ),
  separator: text('SIGN', 'pemisah kolom (bawaan: dikenali sendiri)', 'what parts the columns (default: found out)'),
  decimal: text('SIGN', 'tanda desimal: . atau ,', 'decimal mark: . or ,'),
  dates: text('ORDER', 'urutan tanggal: ymd, dmy, mdy', 'order of dates: ymd, dmy, mdy'),
  cancels: text('LETTERS', 'awal nomor faktur pembatalan (C)', 'how numbers of cancellations begin (C)'),
  debts: text('LETTERS', 'awal nomor faktur piutang tak tertagih (A)', 'how numbers of bad debts begin (A)'),
  services: text('CODE,…', 'kode yang bukan barang, mis. ONGKIR,BIAYA*', 'codes that are no goods, like POST,FEE*'),
  tender: text(
    'KIND',
    'cara bayar yang dianggap: card, cash, qris',
    'how it is taken to have been paid: card, cash, qris',
  ),
  'tax-class': text('CLASS', 'kelas pajak barang baru (ppn)', 'tax class of new items (ppn)'),
  listed: text('FILE', 'tempat daftar baris yang tidak dibukukan', 'where rows that were not booked are listed'),
  group: text('NUMBER', 'faktur dalam satu transaksi (500)', 'invoices in one transaction (500)'),
} as const

type Given = { readonly [K in keyof typeof OPTIONS]?: string }

const oneOf = <const Word extends string>(given: string | undefined, option: string, words: readonly Word[]): Word => {
  if (given === undefined) return words[0]!
  const found = words.find(word => word === given)
  if (!found) throw new CommandError(`--${option} is one of ${words.join(', ')}.`, 2)
  return found
}

const columnsOf = ({ columns }: Given): SourceShape['columns'] => {
  if (columns === undefined) return ONLINE_RETAIL.columns
  const read = readColumns(columns, ONLINE_RETAIL.columns)
  if (!read.ok) throw new CommandError(`--columns ${read.detail}`, 2)
  return read.value
}

const shapeOf = (given: Given): SourceShape => ({
  columns: columnsOf(given),
  ...(given.separator !== undefined && { separator: given.separator.replace('\\t', '\t') }),
  decimal: oneOf(given.decimal, 'decimal', ['.', ',']),
  dates: oneOf(given.dates, 'dates', ['ymd', 'dmy', 'mdy']),
  cancels: given.cancels ?? ONLINE_RETAIL.cancels,
  debts: given.debts ?? ONLINE_RETAIL.debts,
  services: given.services?.split(',').filter(code => code !== '') ?? ONLINE_RETAIL.services,
})

const wishOf = (given: Given, paths: readonly string[]): ImportWish => {
  const group = Number(given.group ?? 500)
  if (!Number.isInteger(group) || group < 1 || group > 5000)
    throw new CommandError('--group is a number, 1 to 5000.', 2)
  return {
    ...{ paths, shape: shapeOf(given), group, taxClass: given['tax-class'] ?? 'ppn' },
    place: given.place ?? 'IMPOR',
    newPlace: given['new-place'] ?? (given.place === undefined ? 'Impor' : undefined),
    ...{ currency: given.currency, timeZone: given['time-zone'] },
    tender: oneOf<PastTender>(given.tender, 'tender', ['card', 'cash', 'qris']),
  }
}

const EVERY_MS = 2000

/** Says how far it is: the survey's end, then every two seconds. */
const progress = (reach: Reach) => {
  const id = reach.language === 'id'
  let next = 0
  return (p: ImportProgress) => {
    const now = performance.now()
    if (p.step !== 'verify' && now < next) return
    next = now + EVERY_MS
    if (p.step === 'survey') reach.note(`${id ? 'membaca' : 'reading'}: ${p.lines}`)
    if (p.step === 'verify') reach.note(id ? 'membuktikan pembukuan …' : 'proving the books …')
    if (p.step !== 'book') return
    const left = p.perSecond > 0 ? `, ${p.perSecond}/s, ${Math.ceil((p.of - p.lines) / p.perSecond)} s` : ''
    reach.note(`${id ? 'membukukan' : 'booking'}: ${p.lines} / ${p.of}${left}`)
  }
}

/** `ujung import sales FILE...`: past sales of a shop, from CSV files or folders of them. */
export const importSalesCommand = command({
  name: 'import sales',
  operands: 'FILE...',
  summary: { id: 'impor penjualan masa lalu dari CSV', en: 'import past sales from CSV' },
  options: OPTIONS,
  run: async (reach, given, paths) => {
    const wish = wishOf(given, paths)
    const db = await reach.database()
    const answer = await importSales(db, SYSTEM, () => reach.now(), wish, progress(reach))
    if (!answer.ok) throw new CommandError(`${answer.refusal}: ${answer.detail}`)
    const it = answer.value
    const path = given.listed ?? join(reach.settings().dir, 'imports', `${it.register}-${it.run.slice(-12)}.csv`)
    if (it.counts.listed > 0) await writeListed(db, it.run, path, reach.language)
    const listedIn = it.counts.listed > 0 ? path : null
    return {
      exit: it.findings.length === 0 ? 0 : 1,
      data: { ...it, listedIn },
      out: saySummary(it, reach.language, listedIn),
    }
  },
})
