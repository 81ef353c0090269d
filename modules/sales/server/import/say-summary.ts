import { formatMoney } from '#kernel/money.ts'
import type { ImportSummary } from './sum-up.ts'

type Words = readonly [id: string, en: string]

const row = (language: 'id' | 'en', [id, en]: Words, value: string) =>
  `${(language === 'id' ? id : en).padEnd(34)}${value}`

/** What an import has come to, for people: what was booked as what, what agrees, what is listed, how fast it went. */
export const saySummary = (it: ImportSummary, language: 'id' | 'en', listedIn: string | null): string => {
  const id = language === 'id'
  const n = (value: number) => value.toLocaleString(id ? 'id-ID' : 'en-GB')
  const money = (minor: number) => formatMoney(minor, it.currency, language)
  const say = (words: Words, value: string) => row(language, words, value)
  const { counts: c, made } = it
  const opened = id
    ? `${n(made.opened)} barang diberi stok awal sehari sebelumnya, secukupnya; di bawah nol: ${n(it.itemsBelowZero)}`
    : `${n(made.opened)} items were given opening stock the day before, just enough; below zero: ${n(it.itemsBelowZero)}`
  const known = c.known > 0 ? [say(['sudah masuk sebelumnya', 'in already'], `${n(c.known)} (${n(c.knownLines)})`)] : []
  const head = it.again
    ? [id ? 'Berkas ini sudah masuk; tidak ada yang berubah.' : 'These files are in already; nothing has changed.']
    : it.resumedAt > 0
      ? [id ? `Dilanjutkan setelah faktur ke-${n(it.resumedAt)}.` : `Taken up after invoice ${n(it.resumedAt)}.`]
      : []
  return [
    ...head,
    say(['kasir', 'register'], it.register),
    say(['baris dibaca', 'lines read'], n(it.lines)),
    say(['baris dibukukan', 'lines booked'], n(c.lines)),
    say(
      ['baris didaftar, tidak dibukukan', 'lines listed, not booked'],
      `${n(c.listed)}${listedIn ? `: ${listedIn}` : ''}`,
    ),
    ...known,
    say(['faktur', 'invoices'], n(it.invoices)),
    say(['  penjualan (pembatalan)', '  sales (cancellations)'], `${n(c.sales)} (${n(c.cancellations)})`),
    say(['  penyesuaian stok (baris)', '  stock adjustments (lines)'], `${n(c.adjustments)} (${n(c.adjustmentLines)})`),
    say(['  piutang tak tertagih', '  bad debts'], n(c.debts)),
    say(['barang (baru)', 'items (new)'], `${n(it.items)} (${n(made.items)})`),
    say(['pelanggan (baru)', 'customers (new)'], `${n(it.customers)} (${n(made.customers)})`),
    say(
      ['retur terkait pembeliannya', 'returns linked to their sale'],
      `${n(c.returnsLinked)} (${n(c.returnsAmongSeveral)} ${id ? 'dari beberapa yang cocok' : 'among several that fit'})`,
    ),
    say(['retur tanpa kaitan', 'returns not linked'], n(c.returnsUnlinked)),
    say(['potongan dan biaya dikembalikan', 'discounts and fees given back'], n(c.moneyBack)),
    say(['harga lebih halus dari uang', 'prices finer than money'], n(it.finePrices)),
    say(['stok', 'stock'], opened),
    say(['jumlah bersih berkas', 'net total of the files'], money(it.net.source)),
    say(['jumlah bersih pembukuan', 'net total of the books'], money(it.net.books)),
    say(
      ['  penjualan, piutang tak tertagih', '  sales, bad debts'],
      `${money(it.net.revenue)}, ${money(it.net.badDebts)}`,
    ),
    say(
      ['baris per detik', 'lines a second'],
      it.again ? '-' : `${n(it.linesPerSecond)} (${it.seconds.survey} s + ${it.seconds.book} s)`,
    ),
    ...(it.findings.length > 0
      ? it.findings.map(f => `${id ? 'TIDAK COCOK' : 'DISAGREES'}: ${f}`)
      : [say(['pembukuan', 'books'], id ? 'terbukti, semua cocok' : 'proved, all agree')]),
  ].join('\n')
}
