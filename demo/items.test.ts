import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isUuid } from '#kernel/ids.ts'
import { readBarcode } from '#modules/catalog/rules/index.ts'
import { DEMO_PATTERNS, priceLabel, weightLabel } from './barcodes.ts'
import { DEMO_BRANDS } from './brands.ts'
import { DEMO_CATEGORIES } from './categories.ts'
import { demoItems } from './items.ts'
import { supplierOf } from './suppliers.ts'

const items = demoItems()

/** Modulo 10 with weights 3 and 1, written apart from the product's own: digit by digit from the left of 14 places. */
const passes = (code: string) =>
  [...code.padStart(14, '0')].reduce((sum, digit, n) => sum + Number(digit) * (n % 2 === 0 ? 3 : 1), 0) % 10 === 0

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

const repeated = (values: readonly string[]) => values.filter((value, n) => values.indexOf(value) !== n)

describe('the listed goods', () => {
  test('are about two thousand', () => {
    expect(items.length).toBeGreaterThanOrEqual(1900)
    expect(items.length).toBeLessThanOrEqual(2100)
  })

  test('are the same everywhere; new goods go to the end of a category and change this on purpose', () => {
    expect(hashOf(demoItems())).toBe(hashOf(items))
    expect(hashOf(items)).toBe('888e2cd4939b14da')
  })

  test('have their own id, sku, name and barcodes', () => {
    expect(items.filter(item => !isUuid(item.id))).toEqual([])
    expect(repeated(items.map(item => item.id))).toEqual([])
    expect(repeated(items.map(item => item.sku))).toEqual([])
    expect(repeated(items.map(item => item.name))).toEqual([])
    expect(repeated(items.flatMap(item => item.barcodes.map(barcode => barcode.code)))).toEqual([])
  })

  test('carry codes of 13 or 14 digits that pass the check, from prefix 899, or five digits for the scales', () => {
    for (const { code, kind } of items.flatMap(item => item.barcodes)) {
      if (kind === 'plu') expect(code).toMatch(/^[1-4]\d{4}$/)
      else expect([code, passes(code)]).toEqual([expect.stringMatching(/^1?89900\d{8}$/), true])
    }
  })

  test('are read by the catalogue as what they are', () => {
    for (const { code, kind } of items.flatMap(item => item.barcodes).filter(barcode => barcode.kind !== 'plu')) {
      const read = readBarcode(code)
      expect([code, kind, read.ok]).toEqual([code, kind, true])
    }
  })

  test('have prices above zero that end in 00 or 50, nearly all above cost', () => {
    const odd = items.filter(item => item.price <= 0 || item.price % 50 !== 0 || !Number.isSafeInteger(item.cost))
    expect(odd.map(item => item.name)).toEqual([])
    expect(items.filter(item => item.cost < 1)).toEqual([])
    const net = (item: (typeof items)[number]) => (item.taxClass === 'ppn' ? item.price / 1.11 : item.price)
    const atLoss = items.filter(item => item.cost >= net(item))
    expect(atLoss.length).toBeGreaterThan(5)
    expect(atLoss.length).toBeLessThan(items.length / 25)
  })

  test('give members and wholesalers less than the public pays, and cartons less again', () => {
    for (const { name, price, memberPrice, wholesalePrice, cartonPrice } of items) {
      if (memberPrice !== null) expect([name, memberPrice < price]).toEqual([name, true])
      if (wholesalePrice !== null) expect([name, cartonPrice! <= wholesalePrice]).toEqual([name, true])
    }
    expect(items.filter(item => item.memberPrice !== null).length).toBeGreaterThan(150)
  })

  test('lie in known categories, none of which is empty', () => {
    const used = new Set(items.map(item => item.category))
    expect(repeated(DEMO_CATEGORIES.map(category => category.code))).toEqual([])
    const leaves = DEMO_CATEGORIES.filter(category => category.parent !== null)
    expect(leaves.filter(category => !used.has(category.code))).toEqual([])
    expect(DEMO_CATEGORIES.filter(category => category.parent === null).length).toBe(21)
  })

  test('use every brand, and every item has a supplier', () => {
    const used = new Set(items.map(item => item.brand))
    expect(DEMO_BRANDS.filter(brand => !used.has(brand.name))).toEqual([])
    expect(new Set(items.map(item => supplierOf(item).code)).size).toBe(11)
  })

  test('keep what is not to have PPN apart: unprocessed staples of PMK 116/2017, and tobacco, taxed at the maker', () => {
    const taxed = (word: string) => items.filter(item => item.name.startsWith(word)).map(item => item.taxClass)
    for (const word of [
      'Beras ',
      'Telur ',
      'Garam ',
      'Gula Pasir',
      'Daging Sapi',
      'Cabai',
      'Sigaret',
      'Susu Pasteurisasi',
    ])
      expect([word, new Set(taxed(word))]).toEqual([word, new Set(['exempt'])])
    for (const word of ['Mie ', 'Minyak Goreng', 'Tepung', 'Susu UHT', 'Gula Merah', 'Tahu', 'Madu'])
      expect([word, new Set(taxed(word))]).toEqual([word, new Set(['ppn'])])
  })

  test('guard tobacco: from 21 years on, not in the web shop, never promoted', () => {
    const tobacco = items.filter(item => item.minAge !== null)
    expect(tobacco.length).toBeGreaterThan(5)
    for (const item of tobacco)
      expect([item.category, item.minAge, item.sellsOnline, item.promotable]).toEqual(['sigaret', 21, false, false])
  })

  test('fit on the receipt', () => {
    expect(items.filter(item => item.receiptName.length > 28 || item.receiptName.length < 3)).toEqual([])
  })
})

describe('weighed goods', () => {
  const weighed = items.filter(item => item.plu !== null)

  test('are sold by the kg and carry only a PLU', () => {
    expect(weighed.length).toBeGreaterThan(90)
    for (const item of weighed) expect([item.unit, item.barcodes.length]).toEqual(['kg', 1])
  })

  test('have labels that the catalogue reads back', () => {
    for (const item of weighed) {
      const label = item.label === 'price' ? priceLabel(item.plu!, 48_700) : weightLabel(item.plu!, 735)
      const read = readBarcode(label, { inStore: DEMO_PATTERNS })
      const value = item.label === 'price' ? { price: 48_700 } : { weight: 735 }
      expect(read).toMatchObject({ ok: true, value: { symbology: 'in-store', item: item.plu, ...value } })
    }
  })
})

test('a hundred thousand items begin with the listed ones and share no id and no barcode', () => {
  const many = demoItems(100_000)
  const codes = many.flatMap(item => item.barcodes.map(barcode => barcode.code))
  expect(many.length).toBe(100_000)
  expect(many[17]).toEqual(items[17])
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(many.map(item => item.id)).size).toBe(100_000)
  expect(new Set(many.map(item => item.sku)).size).toBe(100_000)
  expect(codes.filter(code => code.length > 5 && !passes(code))).toEqual([])
  expect(demoItems(10)).toEqual(items.slice(0, 10))
})
