import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barcodeKey, checkDigitOf, expandUpcE, lookupKeys, readBarcode } from './index.ts'

const root = resolve(import.meta.dirname, '../../..')
const data = resolve(root, process.env.UJUNG_DATA ?? '../shared/data', 'gs1')
const sample = resolve(root, 'modules/catalog/sample')

const codes = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(line => line.split(',') as [string, string])

const misread = (rows: readonly [string, string][]) =>
  rows.filter(([code, right]) => readBarcode(code).ok !== (right === '1')).map(([code]) => code)

const value = (text: string, options = {}) => {
  const read = readBarcode(text, options)
  if (!read.ok) throw new Error(`${read.refusal}: ${read.detail}`)
  return read.value
}

const word = (text: string, options = {}) => {
  const read = readBarcode(text, options)
  return read.ok ? 'ok' : read.refusal
}

describe('real codes', () => {
  test('the sample is told right from wrong', () => {
    const rows = codes(readFileSync(resolve(sample, 'gtin.csv'), 'utf8'))
    expect(rows.length).toBeGreaterThan(300)
    expect(misread(rows)).toEqual([])
  })

  test('Indonesian products read as GTIN-13 of prefix 899', () => {
    for (const [code] of codes(readFileSync(resolve(sample, 'gtin-indonesia.csv'), 'utf8'))) {
      expect(value(code)).toMatchObject({ symbology: 'ean-13', gtin: `0${code}` })
      expect(code).toMatch(/^899/)
    }
  })

  const there = existsSync(resolve(data, 'gtin_real_valid_and_invalid.csv.gz'))
  if (!there) console.warn(`skipped: no real codes at ${data}; set UJUNG_DATA to the folder that holds gs1/`)

  test.skipIf(!there)('all 20,659 real codes are told right from wrong, and all 280 Indonesian ones', () => {
    const rows = codes(gunzipSync(readFileSync(resolve(data, 'gtin_real_valid_and_invalid.csv.gz'))).toString())
    expect(rows.length).toBe(20_659)
    expect(misread(rows)).toEqual([])
    const indonesian = codes(readFileSync(resolve(data, 'gtin13_indonesia_899_openfoodfacts.csv'), 'utf8'))
    expect(indonesian.length).toBe(280)
    expect(indonesian.filter(([code]) => !readBarcode(code).ok)).toEqual([])
  })
})

describe('numbers', () => {
  test('every GTIN length comes out as 14 digits', () => {
    expect(value('8990121011028')).toMatchObject({ symbology: 'ean-13', gtin: '08990121011028' })
    expect(value('036000291452')).toMatchObject({ symbology: 'upc-a', gtin: '00036000291452' })
    expect(value('96385074')).toMatchObject({ symbology: 'ean-8', gtin: '00000096385074' })
    expect(value('10012345678902')).toMatchObject({ symbology: 'gtin-14', gtin: '10012345678902' })
    expect(value(']E08990121011028').gtin).toBe('08990121011028')
    expect(value(' 8990121011028\r\n').gtin).toBe('08990121011028')
  })

  test.each([
    ['8990121011029', 'check-digit-wrong'],
    ['899012101102', 'check-digit-wrong'],
    ['12345', 'length-unknown'],
    ['', 'empty'],
    [' \n', 'empty'],
    [']C1', 'empty'],
    ['kopi susu', 'character-wrong'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(word(text)).toBe(refusal)
    const read = readBarcode(text)
    expect(!read.ok && read.detail).toBeTruthy()
  })

  test('UPC-E expands by its seventh digit, only where asked for', () => {
    expect(expandUpcE('01234505')).toBe('012000003455')
    expect(expandUpcE('01234531')).toBe('012300000451')
    expect(expandUpcE('01234543')).toBe('012340000053')
    expect(expandUpcE('01234565')).toBe('012345000065')
    expect(expandUpcE('21234565')).toBeNull()
    expect(value('04252614', { eightDigits: 'upc-e' })).toMatchObject({ symbology: 'upc-e', gtin: '00042100005264' })
    expect(word('04252614')).toBe('check-digit-wrong')
    expect(value('04252614', { eightDigits: 'either' }).symbology).toBe('upc-e')
    expect(value('96385074', { eightDigits: 'either' }).symbology).toBe('ean-8')
    expect(word(']E404252614', { eightDigits: 'upc-e' })).toBe('check-digit-wrong')
  })

  test("own codes: text as it stands, digits by the company's lengths", () => {
    expect(value('KOPI-250')).toMatchObject({ symbology: 'internal', item: 'KOPI-250', gtin: null })
    expect(value('104523', { internalLengths: [6] })).toMatchObject({ symbology: 'internal', item: '104523' })
    expect(lookupKeys(value('KOPI-250'))).toEqual(['KOPI-250'])
  })

  test('one key for one item, however its number is written', () => {
    expect(barcodeKey('036000291452')).toBe('00036000291452')
    expect(barcodeKey('0036000291452')).toBe('00036000291452')
    expect(barcodeKey('8990121011029')).toBe('8990121011029')
    expect(lookupKeys(value('036000291452'))).toEqual(['00036000291452', '036000291452'])
  })
})

describe('laws', () => {
  const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`))

  test('whatever is scanned, an answer comes and nothing is thrown', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\]?[CEdQeIA]?\d{0,40}$/),
      fc.string().map(s => `(01)${s}`),
      fc.string().map(s => `https://a.id/01/${s}`),
      fc.string().map(s => `]C101${s}\x1d10${s}`),
    )
    fc.assert(
      fc.property(any, fc.boolean(), (text, bareElements) => {
        const read = readBarcode(text, { bareElements, today: '2026-11-23' })
        expect(typeof read.ok).toBe('boolean')
        if (!read.ok) expect(read.detail).toBeTruthy()
      }),
      { numRuns: 3000 },
    )
  })

  test('a right check digit is read, any other digit there is refused, and so is any one changed digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 11, 12, 13).chain(n => digits(n)),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const code = body + checkDigitOf(body)
          expect(readBarcode(code).ok).toBe(true)
          const place = at % code.length
          const changed = code.slice(0, place) + ((Number(code[place]) + by) % 10) + code.slice(place + 1)
          expect(word(changed)).toBe('check-digit-wrong')
        },
      ),
    )
  })

  test('a GTIN with leading zeros or without is the same item', () => {
    fc.assert(
      fc.property(digits(11), body => {
        const upc = body + checkDigitOf(body)
        expect(value(`0${upc}`).gtin).toBe(value(upc).gtin)
        expect(value(`00${upc}`).gtin).toBe(value(upc).gtin)
      }),
    )
  })
})
