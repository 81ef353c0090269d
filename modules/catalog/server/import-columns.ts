import { done, refused } from '#kernel/answer.ts'
import type { ItemDraft } from '../contract/index.ts'
import type { Cell, DecimalMark } from './item-table.ts'
import { readBarcodes } from './read-barcode-cell.ts'
import { type CellAnswer, partsOf, readCount, readQuantity, readText, readYesNo } from './read-cell.ts'

export type CellRules = { readonly decimal: DecimalMark; readonly ownDigits: boolean }

/** What a column changes in a draft. `category` and `parent` wait for the whole file: here they are still text. */
export type Change = Partial<ItemDraft>

export type Column = {
  readonly field: keyof ItemDraft
  /** How people head it, in lower case without marks. */
  readonly headings: readonly string[]
  readonly read: (cell: Cell, rules: CellRules) => CellAnswer<Change>
}

const changing = <Field extends keyof ItemDraft>(
  field: Field,
  answer: CellAnswer<ItemDraft[Field]>,
): CellAnswer<Change> => (answer.ok ? done({ [field]: answer.value }) : answer)

const textColumn = (
  field: 'nameEn' | 'receiptName' | 'brand' | 'category' | 'parent',
  most: number,
  headings: string[],
) => ({
  field,
  headings,
  read: (cell: Cell) => changing(field, readText(cell, most)),
})

/** A text that, when empty, leaves what is there: a name cannot be taken away. */
const saidColumn = (field: 'sku' | 'name', most: number, headings: string[]) => ({
  field,
  headings,
  read: (cell: Cell): CellAnswer<Change> =>
    cell.text === '' ? done({}) : changing(field, readText(cell, most) as CellAnswer<string>),
})

const codeColumn = (field: 'unit' | 'taxClass', form: RegExp, example: string, headings: string[]) => ({
  field,
  headings,
  read: ({ text }: Cell): CellAnswer<Change> => {
    if (text === '') return done({})
    const code = field === 'taxClass' ? text.toLowerCase() : text
    return form.test(code) ? done({ [field]: code }) : refused('value-wrong', example)
  },
})

type YesNoField =
  | 'batchTracked'
  | 'expiryTracked'
  | 'serialTracked'
  | 'weighed'
  | 'alarmTagged'
  | 'notReturnable'
  | 'soldOnline'

const yesNoColumn = (field: YesNoField | 'active', headings: string[]) => ({
  field,
  headings,
  read: (cell: Cell) => (field === 'active' && cell.text === '' ? done({}) : changing(field, readYesNo(cell))),
})

const countColumn = (field: 'ageLimit' | 'grams' | 'shelfLifeDays', most: number, headings: string[]) => ({
  field,
  headings,
  read: (cell: Cell, { decimal }: CellRules) => changing(field, readCount(cell, decimal, most)),
})

const readUnits = (cell: Cell, { decimal }: CellRules): CellAnswer<Change> => {
  const units: ItemDraft['units'] = []
  for (const part of partsOf(cell)) {
    const match = /^([A-Za-z0-9.-]{1,12})\s*[=:]\s*(.+)$/.exec(part)
    if (!match) return refused('unit-wrong')
    const qty = readQuantity({ text: match[2]!, typed: false }, decimal)
    if (!qty.ok) return qty
    if (qty.value === 0) return refused('unit-wrong')
    units.push({ unit: match[1]!, qty: qty.value })
  }
  return done({ units })
}

const readOptions = (cell: Cell): CellAnswer<Change> => {
  const pairs = partsOf(cell).map(part => part.split(/\s*[=:]\s*/))
  const wrong = pairs.some(
    pair => pair.length !== 2 || !pair[0] || !pair[1] || pair[0].length > 40 || pair[1].length > 80,
  )
  return wrong ? refused('option-wrong') : done({ options: Object.fromEntries(pairs) as Record<string, string> })
}

/** The columns an import understands, in Indonesian and English. */
export const COLUMNS: readonly Column[] = [
  saidColumn('sku', 40, ['sku', 'kode', 'kode barang', 'item code', 'code', 'plu sku']),
  saidColumn('name', 200, ['name', 'nama', 'nama barang', 'item name', 'product name', 'nama produk']),
  textColumn('nameEn', 200, ['nameen', 'name en', 'english name', 'nama inggris', 'name english']),
  textColumn('receiptName', 28, ['receiptname', 'receipt name', 'nama struk']),
  textColumn('brand', 80, ['brand', 'merek', 'merk']),
  textColumn('category', 200, ['category', 'kategori', 'kelompok']),
  textColumn('parent', 40, ['parent', 'parent sku', 'induk', 'sku induk', 'kode induk']),
  { field: 'options', headings: ['options', 'variant', 'varian', 'opsi'], read: readOptions },
  codeColumn('unit', /^[A-Za-z0-9.-]{1,12}$/, 'pcs', ['unit', 'base unit', 'satuan', 'satuan dasar', 'uom']),
  { field: 'units', headings: ['units', 'packs', 'kemasan', 'satuan lain', 'isi kemasan'], read: readUnits },
  {
    field: 'barcodes',
    headings: ['barcodes', 'barcode', 'kode batang', 'ean', 'gtin', 'upc'],
    read: (cell, rules) => changing('barcodes', readBarcodes(cell, rules.ownDigits)),
  },
  codeColumn('taxClass', /^[a-z0-9][a-z0-9-]{0,39}$/, 'ppn', ['taxclass', 'tax class', 'tax', 'pajak', 'kelas pajak']),
  yesNoColumn('batchTracked', ['batchtracked', 'batch', 'lot', 'lacak batch', 'track batch']),
  yesNoColumn('expiryTracked', ['expirytracked', 'expiry', 'kedaluwarsa', 'kadaluarsa', 'kadaluwarsa', 'track expiry']),
  yesNoColumn('serialTracked', ['serialtracked', 'serial', 'nomor seri', 'track serial']),
  countColumn('ageLimit', 99, ['agelimit', 'age limit', 'min age', 'batas usia', 'usia minimum']),
  yesNoColumn('weighed', ['weighed', 'timbang', 'ditimbang']),
  yesNoColumn('alarmTagged', ['alarmtagged', 'alarm', 'alarm tag', 'tag alarm']),
  yesNoColumn('notReturnable', ['notreturnable', 'not returnable', 'tidak bisa retur', 'tidak dapat diretur']),
  yesNoColumn('soldOnline', ['soldonline', 'sold online', 'online', 'jual online']),
  yesNoColumn('active', ['active', 'aktif']),
  countColumn('grams', 2_000_000, ['grams', 'gram', 'berat gram', 'berat g', 'weight g']),
  countColumn('shelfLifeDays', 36_500, ['shelflifedays', 'shelf life days', 'umur simpan', 'umur simpan hari']),
]

/** The column a heading means, whatever its case and marks; undefined for none. */
export const columnOf = (heading: string): Column | undefined => {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return COLUMNS.find(column => column.headings.includes(plain))
}
