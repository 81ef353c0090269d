import { describe, expect, test } from 'vitest'
import { checkDigitOf, checkPattern, type InStorePattern, lookupKeys, priceCheckDigitOf, readBarcode } from './index.ts'

const PATTERNS: readonly InStorePattern[] = [
  { name: 'priced', template: '20IIIIIPPPPPC', step: 100 },
  { name: 'weighed', template: '21IIIIIWWWWWC', step: 1 },
  { name: 'verified', template: '22IIIIVPPPPPC', step: 1 },
  { name: 'counted', template: '23IIIIIVQQQQC', step: 1000 },
  { name: 'plain', template: '29IIIIIIIIIIC', step: 1 },
]

const label = (body: string) => body + checkDigitOf(body)
const read = (code: string) => readBarcode(code, { inStore: PATTERNS })

describe('in-store labels', () => {
  test.each([
    [label('200123400455'), { item: '01234', price: 45_500, weight: null }],
    [label('210123401250'), { item: '01234', weight: 1250, price: null }],
    [label(`221234${priceCheckDigitOf('14685')}14685`), { item: '1234', price: 14_685 }],
    [label(`2312345${priceCheckDigitOf('0012')}0012`), { item: '12345', count: 12_000 }],
    [label('291234567890'), { item: '1234567890', price: null, weight: null }],
  ])('%s', (code, expected) => {
    const answer = read(code)
    expect(answer).toMatchObject({ ok: true, value: { symbology: 'in-store', gtin: null, ...expected } })
    expect(answer.ok && lookupKeys(answer.value)).toEqual([`plu:${expected.item}`])
  })

  test('a wrong verifier, a wrong check digit and a zero are refused', () => {
    const wrong = (priceCheckDigitOf('14685')! + 1) % 10
    expect(read(label(`221234${wrong}14685`))).toMatchObject({ refusal: 'price-check-wrong' })
    expect(read(label('210123400000'))).toMatchObject({ refusal: 'value-zero' })
    expect(read('2101234012509')).toMatchObject({ refusal: 'check-digit-wrong' })
  })

  test('without a fitting pattern it is an EAN-13 of the company; other prefixes are never touched', () => {
    const own = label('270123401250')
    expect(read(own)).toMatchObject({ ok: true, value: { symbology: 'ean-13', gtin: `0${own}` } })
    const everything = [{ name: 'greedy', template: '99IIIIIWWWWWC', step: 1 }]
    const foreign = label('990123401250')
    expect(readBarcode(foreign, { inStore: everything })).toMatchObject({ value: { symbology: 'ean-13' } })
  })

  test('a UPC-A of number system 2 is the same label with a zero in front', () => {
    const upc = `2${'12345'}${'00455'}`
    const code = upc + checkDigitOf(upc)
    const options = { inStore: [{ name: 'us', template: '02IIIIIPPPPPC', step: 1 }] }
    expect(readBarcode(code, options)).toMatchObject({ value: { symbology: 'in-store', item: '12345', price: 455 } })
  })

  // Worked examples of the GS1 General Specifications 7.9.3 and 7.9.4.
  test('verifier digits of the standard', () => {
    expect(priceCheckDigitOf('2875')).toBe(9)
    expect(priceCheckDigitOf('14685')).toBe(6)
    expect(priceCheckDigitOf('123')).toBeNull()
  })

  test('patterns are checked before they are kept', () => {
    for (const pattern of PATTERNS) expect(checkPattern(pattern)).toBeNull()
    const wrong = (template: string, step = 1) => checkPattern({ name: 'p', template, step })
    expect(wrong('20IIIIIPPPPP')).toMatch(/13 places/)
    expect(wrong('50IIIIIPPPPPC')).toMatch(/13 places/)
    expect(wrong('20PPPPPPPPPPC')).toMatch(/no place I/)
    expect(wrong('20IIIIPPPWWWC')).toMatch(/more than one of/)
    expect(wrong('20IIIIIIVPPPC')).toMatch(/four or five/)
    expect(wrong('20IIIVVPPPPPC')).toMatch(/more than one verifier/)
    expect(wrong('20IIIIIPPPPPC', 0.5)).toMatch(/whole number/)
  })
})
