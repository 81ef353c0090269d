import { readFileSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { saleFact } from '../../contract/index.ts'
import { checkFact, digestOf, FIRST_DIGEST, type SaleFact } from '../../rules/index.ts'
import { deriveId, sha256 } from './derive-id.ts'
import { type ImportWish, importSales } from './import-sales.ts'
import { fingerprint, HEADINGS, SAMPLE, wishFor, writeFiles } from './testing.ts'
import { writeListed } from './write-listed.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')

const run = async (db: Database, wish: ImportWish) => {
  const answer = await importSales(db, SYSTEM, NOW, wish)
  if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
  return answer.value
}

const refusalOf = async (wish: ImportWish) => {
  const answer = await importSales(await testDatabase(), SYSTEM, NOW, wish)
  return answer.ok ? 'none' : `${answer.refusal}: ${answer.detail}`
}

const rowsOf = <Row>(db: Database, sql: string, values: unknown[] = []) => readOnly(db, tx => tx.rows<Row>(sql, values))

const fileOf = (...rows: string[]) => [HEADINGS, ...rows, ''].join('\r\n')

const LISTED = 'select file, line, column_name as column, value, reason from sales.import_listed order by file, line'

/** Pence of the sample, worked out without any of the importer's own reading: prices × 1000 are whole there. */
const penceOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.replace(/"[^"]*"/g, '').split(','))
    .reduce((sum, cells) => sum + Math.round(Math.round(Number(cells[5]) * 1000) * Number(cells[3])) / 10, 0)

describe('the sample of Online Retail', () => {
  test('becomes items, customers, sales, stock and books that agree to the penny', async () => {
    const db = await testDatabase()
    const it = await run(db, wishFor([SAMPLE]))
    expect(it.findings).toEqual([])
    expect(it).toMatchObject({
      lines: 368,
      invoices: 53,
      itemsBelowZero: 0,
      finePrices: 2,
      net: { source: -224_265, books: -224_265 },
      counts: { lines: 366, listed: 2, cancellations: 13, adjustments: 8, debts: 3, debtLines: 3 },
    })
    expect(Math.abs(penceOf(SAMPLE) - it.net.source)).toBeLessThan(1)
    expect(it.counts.lines + it.counts.listed).toBe(it.lines)
    expect(it.net.revenue - it.net.badDebts).toBe(it.net.books)
    expect(await rowsOf(db, LISTED)).toMatchObject([
      { line: 198, column: 'StockCode', value: 'POST', reason: 'nothing-to-book' },
      { line: 353, column: 'StockCode', value: 'gift_0001_20', reason: 'nothing-to-book' },
    ])
  })

  test('every fact is sound, sealed and follows the one before; nobody is given a task', async () => {
    const db = await testDatabase()
    await run(db, wishFor([SAMPLE]))
    const rows = await rowsOf<{ fact: string }>(db, 'select fact from sales.sale order by seq')
    let previous = FIRST_DIGEST
    for (const [n, { fact: text }] of rows.entries()) {
      const fact = JSON.parse(text) as SaleFact
      expect(checkFact(fact)).toEqual([])
      expect(saleFact.parse(fact)).toEqual(fact)
      expect([fact.seq, fact.number, fact.previous]).toEqual([n + 1, n + 1, previous])
      expect(digestOf(fact, sha256)).toBe(fact.digest)
      previous = fact.digest
    }
    expect(await rowsOf(db, 'select kind from flow.task')).toEqual([])
    expect(await rowsOf(db, "select distinct topic from relay.message where topic like 'sales.%' order by 1")).toEqual([
      { topic: 'sales.past-committed' },
      { topic: 'sales.past-imported' },
    ])
  })

  test('a second time, and cut into other groups and packed files, it changes nothing', async () => {
    const db = await testDatabase()
    const first = await run(db, wishFor([SAMPLE]))
    const before = await fingerprint(db)
    expect(await run(db, wishFor([SAMPLE], { group: 3 }))).toMatchObject({
      ...{ again: true, findings: [], counts: first.counts, net: first.net },
    })
    expect(await fingerprint(db)).toEqual(before)
    const text = readFileSync(SAMPLE, 'utf8')
    const again = await run(db, wishFor(writeFiles({ 'sample.csv.gz': text }), { group: 7 }))
    expect(again).toMatchObject({ again: false, findings: [], counts: { lines: 0, knownLines: 366, listed: 2 } })
    const { runs: _, listed: __, ...after } = await fingerprint(db)
    expect(before).toMatchObject(after)
  })

  test('whatever the size of the groups, the same comes of it', async () => {
    const [a, b] = [await testDatabase(), await testDatabase()]
    await run(a, wishFor([SAMPLE], { group: 1 }))
    await run(b, wishFor([SAMPLE], { group: 500 }))
    expect(await fingerprint(a)).toEqual(await fingerprint(b))
  })
})

describe('what comes back', () => {
  const line = (invoice: string, qty: number, more: { at?: string; price?: string; customer?: string } = {}) =>
    `${invoice},85123A,LIGHT HOLDER,${qty},${more.at ?? '2011-01-04 10:00:00'},${more.price ?? '2.55'},${more.customer ?? '17850.0'},United Kingdom`

  const links = async (...rows: string[]) => {
    const db = await testDatabase()
    const it = await run(db, wishFor(writeFiles({ 'a.csv': fileOf(...rows) }), { group: 1 }))
    expect(it.findings).toEqual([])
    const back = await rowsOf<{ invoice: string; bought: string | null; qty: number }>(
      db,
      `select i.invoice, b.invoice as bought, l.qty from sales.line l join sales.imported i on i.sale = l.sale
       left join sales.imported b on b.sale = l.returns_sale where l.qty < 0 order by i.invoice`,
    )
    return { it, back }
  }

  test('is linked to the latest sale of that customer, item and price of which enough is left', async () => {
    const { it, back } = await links(
      line('1', 6),
      line('2', 2),
      line('3', 12, { price: '2.10' }),
      line('C4', -2),
      line('C5', -3),
    )
    expect(back).toEqual([
      { invoice: 'C4', bought: '2', qty: -2000 },
      { invoice: 'C5', bought: '1', qty: -3000 },
    ])
    expect(it.counts).toMatchObject({ returnsLinked: 2, returnsAmongSeveral: 1, returnsUnlinked: 0 })
  })

  test('is booked without a link when it is more than was sold, was sold later, or to somebody else', async () => {
    const { it, back } = await links(
      ...[line('C1', -1), line('2', 6), line('C3', -4), line('C4', -3), line('C5', -1, { customer: '' })],
      line('C6', -1, { customer: '12583.0' }),
    )
    expect(back.map(b => b.bought)).toEqual([null, '2', null, null, null])
    expect(it).toMatchObject({
      itemsBelowZero: 0,
      counts: { returnsLinked: 1, returnsUnlinked: 4 },
      net: { books: -4 * 255 },
    })
  })
})

describe('rows that cannot be read', () => {
  const GOOD = '536365,85123A,LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom'
  const bad = (from: string, to: string) => GOOD.replace('536365', '536366').replace(from, to)

  test('are listed with line, column, value and reason, and the rest is booked', async () => {
    const db = await testDatabase()
    const rows = [
      ...[GOOD, bad('85123A', ''), bad(',6,', ',six,'), bad(',6,', ',,'), bad(',6,', ',0,'), bad('2.55', '')],
      ...[bad('2.55', 'free'), bad('2010-12-01', '2010-02-30'), bad('2010-12-01 08:26:00', ''), bad('2010', '2210')],
      ...[
        bad('536366', ''),
        '536367,22',
        bad('LIGHT', '"LIGHT'),
        bad(',6,', ',6000000000000000,'),
        bad('85123A', 'X'.repeat(41)),
      ],
      GOOD.replace('85123A', '71053'),
    ]
    const it = await run(db, wishFor(writeFiles({ 'bad.csv': fileOf(...rows) })))
    expect(it).toMatchObject({ findings: [], lines: 16, counts: { lines: 2, listed: 14, net: 3060 } })
    const listed = await rowsOf<{ line: number; column: string; value: string; reason: string }>(db, LISTED)
    expect(listed.map(l => [l.line, l.column, l.value.slice(0, 20), l.reason])).toEqual([
      [3, 'StockCode', '', 'item-missing'],
      [4, 'Quantity', 'six', 'qty-wrong'],
      [5, 'Quantity', '', 'qty-missing'],
      [6, 'Quantity', '0', 'qty-zero'],
      [7, 'UnitPrice', '', 'price-missing'],
      [8, 'UnitPrice', 'free', 'price-wrong'],
      [9, 'InvoiceDate', '2010-02-30 08:26:00', 'date-wrong'],
      [10, 'InvoiceDate', '', 'date-missing'],
      [11, 'InvoiceDate', '2210-12-01 08:26:00', 'date-in-future'],
      [12, 'InvoiceNo', '', 'invoice-missing'],
      [13, '', '2', 'cells-missing'],
      [14, '', '', 'quote-never-ends'],
      [15, 'Quantity', '6000000000000000', 'qty-wrong'],
      [16, 'StockCode', 'X'.repeat(20), 'item-too-long'],
    ])
    const [path] = writeFiles({ 'listed.csv': '' })
    await writeListed(db, it.run, path!, 'en')
    const report = readFileSync(path!, 'utf8').split('\r\n')
    expect(report).toHaveLength(16)
    expect(report[1]).toMatch(/^bad\.csv,3,StockCode,,item-missing,The item code is empty\.,"536366,,LIGHT/)
  })

  test('an invoice that comes again with other content is listed, not booked over', async () => {
    const db = await testDatabase()
    await run(db, wishFor(writeFiles({ 'a.csv': fileOf(GOOD) })))
    const more = fileOf(GOOD.replace(',6,', ',7,'), GOOD.replace('536365', '600000'))
    const it = await run(db, wishFor(writeFiles({ 'b.csv': more })))
    expect(it).toMatchObject({ findings: [], counts: { lines: 1, listed: 1, listedNet: 1785 } })
    expect(await rowsOf(db, LISTED)).toMatchObject([
      { file: 'b.csv', line: 2, value: '536365', reason: 'invoice-differs' },
    ])
  })
})

test('a longer file that begins with what is in already brings only what is new', async () => {
  const db = await testDatabase()
  const lines = readFileSync(SAMPLE, 'utf8').trimEnd().split('\r\n')
  const cut = lines.findIndex((line, n) => n > 120 && line.split(',')[0] !== lines[n - 1]!.split(',')[0])
  const begun = await run(db, wishFor(writeFiles({ 'part.csv': [...lines.slice(0, cut), ''].join('\r\n') })))
  const whole = await run(db, wishFor([SAMPLE]))
  expect([begun.findings, whole.findings, whole.itemsBelowZero]).toEqual([[], [], 0])
  expect(whole.counts.knownLines).toBe(begun.counts.lines)
  const alone = await testDatabase()
  await run(alone, wishFor([SAMPLE]))
  const [{ sales, lines: sold, tenders, returned }, inOneGo] = [await fingerprint(db), await fingerprint(alone)]
  expect(inOneGo).toMatchObject({ sales, lines: sold, tenders, returned })
})

test('items that the catalogue has, by SKU or barcode, are used and left alone', async () => {
  const db = await testDatabase()
  const [bySku, byBarcode] = [deriveId('a'), deriveId('b')]
  const drafts = [
    itemDraft.parse({ id: bySku, sku: '85123A', name: 'Our holder', taxClass: 'ppn' }),
    itemDraft.parse({
      id: byBarcode,
      sku: 'LANTERN',
      name: 'Our lantern',
      taxClass: 'ppn',
      barcodes: [{ code: '71053' }],
    }),
  ]
  await transact(db, tx => saveItems(tx, SYSTEM, NOW(), drafts))
  const it = await run(db, wishFor([SAMPLE]))
  expect(it.made.items).toBe(it.items - 2)
  const sold = await rowsOf<{ item: string }>(
    db,
    'select distinct item from sales.line where item = any($1::uuid[]) order by 1',
    [[bySku, byBarcode]],
  )
  expect(sold.map(s => s.item)).toEqual([bySku, byBarcode].sort())
  expect(
    await rowsOf(db, "select name from catalog.item where sku in ('85123A', '71053', 'LANTERN') order by 1"),
  ).toEqual([{ name: 'Our holder' }, { name: 'Our lantern' }])
})

test('a file of another shop: semicolons, decimal commas, day before month, its own headings', async () => {
  const db = await testDatabase()
  const file = [
    ...['No Faktur;Tgl;Kode;Nama Barang;Jml;Harga;Pelanggan', 'F-001;05/01/2026 09.15;K1;"Kopi; Toraja";2;12.500,00;'],
    ...[
      'F-001;05/01/2026 09.15;G1;Gula curah;0,235;18.000;',
      'F-002;06/01/2026 01.30;ONGKIR;Ongkos kirim;1;10.000;SITI',
      '',
    ],
  ].join('\n')
  const columns = {
    invoice: 'no faktur',
    at: 'TGL',
    item: 'Kode',
    name: 'Nama Barang',
    qty: 'Jml',
    price: 'Harga',
    customer: 'Pelanggan',
  }
  const shape = { columns, decimal: ',', dates: 'dmy', cancels: 'B', debts: '', services: ['ONGKIR'] } as const
  const wish = { ...wishFor(writeFiles({ 'toko.csv': file })), shape, currency: undefined, timeZone: 'Asia/Jakarta' }
  const it = await run(db, wish)
  expect(it).toMatchObject({ findings: [], currency: 'IDR', net: { source: 25_000 + 4230 + 10_000 } })
  const sales = await rowsOf(
    db,
    'select at, day, total, currency, customer is not null as known from sales.sale order by seq',
  )
  expect(sales).toEqual([
    { at: new Date('2026-01-05T02:15:00Z'), day: '2026-01-05', total: 29_230, currency: 'IDR', known: false },
    { at: new Date('2026-01-05T18:30:00Z'), day: '2026-01-06', total: 10_000, currency: 'IDR', known: true },
  ])
  const goods = 'select i.sku, s.on_hand from stock.v_on_hand s join catalog.item i on i.id = s.item order by 1'
  expect(await rowsOf(db, goods)).toEqual([
    { sku: 'G1', on_hand: 0 },
    { sku: 'K1', on_hand: 0 },
  ])
})

test('what cannot be imported is refused with a word and a way out', async () => {
  const good = writeFiles({ 'a.csv': fileOf('1,X,Y,1,2011-01-04 10:00:00,2.55,,UK') })
  expect(await refusalOf({ ...wishFor(good), newPlace: undefined })).toMatch(/^place-unknown: .*--new-place/)
  expect(await refusalOf(wishFor(['/nowhere.csv']))).toMatch(/^file-unreadable: /)
  expect(await refusalOf(wishFor(good, { timeZone: 'Europe/Jakarta' }))).toMatch(/^time-zone-unknown: /)
  expect(await refusalOf(wishFor(good, { currency: 'XXX' }))).toMatch(/^currency-unknown: /)
  expect(await refusalOf(wishFor(good, { currency: 'IDR' }))).toMatch(/^prices-too-fine: .*--currency/)
  const strange = writeFiles({ 'b.csv': 'Invoice,Item\n1,2\n' })
  expect(await refusalOf(wishFor(strange))).toMatch(/^column-missing: b\.csv: .*StockCode.*The file has: Invoice, Item/)
  const packed = writeFiles({ 'c.csv.gz': 'x'.repeat(100_000) })
  truncateSync(packed[0]!, 40)
  expect(await refusalOf(wishFor(packed))).toMatch(/^(file-unreadable|column-missing): c\.csv\.gz/)
})

test('a period that is closed takes no past in', async () => {
  const db = await testDatabase()
  await transact(db, tx =>
    tx.rows(`insert into books.period_close (through, who, at) values ('2010-12-31', 'system', now())`),
  )
  const answer = await importSales(db, SYSTEM, NOW, wishFor([SAMPLE]))
  expect(answer).toMatchObject({ ok: false, refusal: 'period-closed' })
  expect(await rowsOf(db, 'select 1 from catalog.item')).toEqual([])
})

test('two processes at once do it once', async () => {
  const db = await testDatabase()
  const answers = await Promise.all([1, 2].map(() => importSales(db, SYSTEM, NOW, wishFor([SAMPLE], { group: 1 }))))
  expect(answers.some(a => a.ok)).toBe(true)
  const alone = await testDatabase()
  await run(alone, wishFor([SAMPLE], { group: 1 }))
  expect(await fingerprint(db)).toEqual(await fingerprint(alone))
})
