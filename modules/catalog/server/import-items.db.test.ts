import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type ImportOptions, importItems, itemsBySkus, listCategories } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const bytes = (text: string) => new TextEncoder().encode(text)

const bring = async (db: Database, file: Uint8Array, options: Partial<ImportOptions> = {}) => {
  const answer = await transact(db, tx => importItems(tx, SYSTEM, now, file, { commit: true, ...options }))
  if (!answer.ok) throw new Error(answer.detail)
  return answer.value
}
const stands = (db: Database, ...skus: string[]) => transact(db, tx => itemsBySkus(tx, skus))

const SEMICOLONS = `\ufeffKode Barang;Nama Barang;Kategori;Satuan;Kemasan;Barcode;Kedaluwarsa;Batas Usia;Berat (g);Warna rak\r
KCP-1;"Kecap ""Manis"" 550 ml";Makanan > Bumbu;pcs;dus=24|ikat=0,5;8990121011028|dus:18990121011025;ya;;1.250;biru\r
RKK-1;Rokok Kretek 12;Rokok;bks;;;tidak;21;;\r
\r
APL-1;Apel;Makanan > Buah;kg;;plu:00123;;;1.000;merah\r
`

test('a file as Indonesian Excel writes it: semicolons, byte order mark, decimal commas, new categories', async () => {
  const db = await testDatabase()
  const report = await bring(db, bytes(SEMICOLONS))
  expect(report).toMatchObject({ committed: true, rows: 3, created: 3, changed: 0, categoriesCreated: 4, problems: [] })
  expect(report.ignoredColumns).toEqual(['Warna rak'])
  const [kecap, rokok, apel] = await stands(db, 'KCP-1').then(async k => [
    ...k,
    ...(await stands(db, 'RKK-1')),
    ...(await stands(db, 'APL-1')),
  ])
  expect(kecap).toMatchObject({
    name: 'Kecap "Manis" 550 ml',
    units: [
      { unit: 'ikat', qty: 500 },
      { unit: 'dus', qty: 24_000 },
    ],
    barcodes: [
      { code: '8990121011028', unit: null },
      { code: '18990121011025', unit: 'dus' },
    ],
    expiryTracked: true,
    grams: 1250,
    taxClass: 'ppn',
  })
  expect(rokok).toMatchObject({ ageLimit: 21, unit: 'bks', expiryTracked: false })
  expect(apel).toMatchObject({ unit: 'kg', grams: 1000 })
  const categories = await transact(db, listCategories)
  expect(categories.map(c => c.code)).toEqual(['buah', 'bumbu', 'makanan', 'rokok'])
  expect(categories.find(c => c.id === kecap!.category)?.name).toBe('Bumbu')
})

test('the same file again changes nothing, a smaller file changes only its own columns', async () => {
  const db = await testDatabase()
  await bring(db, bytes(SEMICOLONS))
  const before = await stands(db, 'KCP-1')
  expect(await bring(db, bytes(SEMICOLONS))).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 3,
    categoriesCreated: 0,
  })
  expect(await stands(db, 'KCP-1')).toEqual(before)
  const report = await bring(db, bytes('sku,brand,tax class\nKCP-1,Bango,\n'))
  expect(report).toMatchObject({ changed: 1 })
  const [after] = await stands(db, 'KCP-1')
  expect(after).toEqual({ ...before[0], brand: 'Bango', revision: after!.revision })
})

test('a dry run writes nothing and names each wrong cell with row, column, value, reason and remedy', async () => {
  const db = await testDatabase()
  await bring(db, bytes('sku,name,barcode,unit\nADA,Ada,8990121011028,pcs\nPUNYA,Punya,8990800000015,pcs\n'))
  const bad = [
    'Kode;Nama;Barcode;Kemasan;Aktif;Batas usia;Satuan;Induk;Kategori;Varian',
    'A;Satu;8990121011029;dus=24;ya;;;;;',
    'B;Dua;;dus 24;mungkin;200;;;;',
    ';Tiga;;;;;;;;',
    'A;Empat;;;;;;;;',
    'C;;;;;;;;;',
    'D;Lima;8990800000015;;;;;TIDAK-ADA;;',
    'ADA;;;;;;kg;;;',
    'E;Enam;8,99012E+12;;;;;;Minuman > ;M',
    'F;Tujuh;dus:KODE-1;;;;;;;',
    `G;${'x'.repeat(201)};;;;;;;;`,
  ].join('\n')
  const report = await bring(db, bytes(bad), { commit: false })
  expect(report).toMatchObject({ committed: false, rows: 10 })
  expect(report.problems.map(p => [p.row, p.column, p.word])).toEqual([
    [2, 'Barcode', 'check-digit-wrong'],
    [3, 'Kemasan', 'unit-wrong'],
    [3, 'Aktif', 'yes-no-wrong'],
    [3, 'Batas usia', 'number-wrong'],
    [4, 'Kode', 'sku-missing'],
    [5, 'Kode', 'sku-repeated'],
    [6, 'Nama', 'name-missing'],
    [7, 'Induk', 'parent-unknown'],
    [7, 'Barcode', 'barcode-taken'],
    [8, 'Satuan', 'base-unit-fixed'],
    [9, 'Barcode', 'number-damaged'],
    [9, 'Varian', 'option-wrong'],
    [9, 'Kategori', 'category-wrong'],
    [10, 'Barcode', 'unit-unknown'],
    [11, 'Nama', 'too-long'],
  ])
  expect(report.problems[0]).toEqual({
    row: 2,
    column: 'Barcode',
    value: '8990121011029',
    word: 'check-digit-wrong',
    reason: 'Digit terakhir barcode salah; seharusnya 8.',
    remedy: 'Periksa barcode pada kemasan; ketik ulang.',
  })
  const english = await bring(db, bytes(bad), { commit: true, language: 'en' })
  expect(english.committed).toBe(false)
  expect(english.problems[0]!.reason).toBe('The last digit of the barcode is wrong; it should be 8.')
  expect(await stands(db, 'A', 'B', 'C', 'D')).toEqual([])
  expect(await transact(db, listCategories)).toEqual([])
})

test('codes with a wrong check digit are let through where the company says they are its own', async () => {
  const db = await testDatabase()
  await bring(db, bytes('sku,name,barcode\nA,Satu,8990121011029\n'), { ownDigits: true })
  expect(await stands(db, 'A')).toMatchObject([{ barcodes: [{ code: '8990121011029' }] }])
})

test('variants find their parent in the same file, before or after it', async () => {
  const db = await testDatabase()
  await bring(db, bytes('sku,name,parent,variant\nK-M,Kaos M,K,ukuran=M|warna=biru\nK,Kaos,,\nK-L,Kaos L,K,ukuran=L\n'))
  const [shirt] = await stands(db, 'K')
  const variants = await stands(db, 'K-M', 'K-L')
  expect(variants.map(v => v.parent)).toEqual([shirt!.id, shirt!.id])
  expect(variants.find(v => v.sku === 'K-M')!.options).toEqual({ ukuran: 'M', warna: 'biru' })
})

test('a workbook: numbers as numbers, formulas by their result, empty rows passed over', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Barang')
  sheet.addRow(['SKU', 'Name', 'Barcode', 'Packs', 'Weight (g)', 'Active'])
  sheet.addRow(['A', { richText: [{ text: 'Teh ' }, { text: 'Botol' }] }, 8990121011028, 'krat=24', 450, true])
  sheet.addRow([])
  sheet.addRow([{ formula: '"B"', result: 'B' }, 'Kopi', '96385074', '', 12.5, false])
  const file = new Uint8Array(await book.xlsx.writeBuffer())
  const db = await testDatabase()
  const dry = await bring(db, file, { commit: false, language: 'en' })
  expect(dry.problems).toMatchObject([{ row: 4, column: 'Weight (g)', value: '12.5', word: 'number-wrong' }])
  sheet.getCell('E4').value = 125
  await bring(db, new Uint8Array(await book.xlsx.writeBuffer()))
  expect(await stands(db, 'A')).toMatchObject([
    { name: 'Teh Botol', grams: 450, barcodes: [{ code: '8990121011028' }] },
  ])
  expect(await stands(db, 'B')).toMatchObject([{ name: 'Kopi', grams: 125, active: false }])
})

test.each([
  ['nothing', '', 'file-unreadable'],
  ['an open quotation mark', 'sku,name\n"A,B\n', 'file-unreadable'],
  ['no column of SKUs', 'barang,harga\nA,1\n', 'columns-missing'],
  ['a broken workbook', 'PK\u0003\u0004 not really', 'file-unreadable'],
])('refused: %s', async (_, text, word) => {
  const db = await testDatabase()
  const answer = await transact(db, tx => importItems(tx, SYSTEM, now, bytes(text), { commit: true }))
  expect(answer).toMatchObject({ ok: false, refusal: word })
})

test('20,000 rows come in with a constant number of statements', async () => {
  const db = await testDatabase()
  const file = (n: number, mark: string) =>
    bytes(
      [
        'sku,name,category,barcode',
        ...Array.from({ length: n }, (_, i) => `${mark}${i},Barang ${i},Rak ${i % 40},${mark}-${i}`),
      ].join('\n'),
    )
  const count = (f: Uint8Array) =>
    transact(db, async tx => {
      expect(await importItems(tx, SYSTEM, now, f, { commit: true })).toMatchObject({ value: { committed: true } })
      return tx.statements
    })
  const few = await count(file(50, 'P'))
  expect(await count(file(20_000, 'Q'))).toBeLessThanOrEqual(few)
})
