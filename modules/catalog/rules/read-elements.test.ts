import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ELEMENT_SPECS } from './element-specs.ts'
import { checkDigitOf, readBarcode } from './index.ts'

const read = (text: string, options = {}) => readBarcode(text, { today: '2026-11-23', ...options })
const word = (text: string, options = {}) => {
  const answer = read(text, options)
  return answer.ok ? 'ok' : answer.refusal
}
const value = (text: string, options = {}) => {
  const answer = read(text, options)
  if (!answer.ok) throw new Error(`${text} ${answer.refusal}: ${answer.detail}`)
  return answer.value
}

const MILK = '08990121011028'

describe('the dictionary', () => {
  test('every AI of it is known, and none begins another', () => {
    expect(ELEMENT_SPECS.size).toBe(541)
    const ais = [...ELEMENT_SPECS.keys()]
    expect(ais.filter(ai => ais.some(other => other !== ai && other.startsWith(ai)))).toEqual([])
  })

  test('fixed length is a matter of the first two digits, as scanners of older make rely on', () => {
    const fixed = new Set([...ELEMENT_SPECS.values()].filter(s => s.fixed).map(s => s.ai.slice(0, 2)))
    const mixed = [...ELEMENT_SPECS.values()].filter(s => !s.fixed && fixed.has(s.ai.slice(0, 2)))
    expect(mixed).toEqual([])
  })
})

describe('as scanned', () => {
  const text = `]C101${MILK}17261200310300125010LOT/7\x1d21S9`

  test.each([']C1', ']d2', ']Q3', ']e0', ']e1', ']J1'])('carried by %s', carrier => {
    expect(value(carrier + text.slice(3))).toMatchObject({
      symbology: 'gs1-elements',
      gtin: MILK,
      batch: 'LOT/7',
      serial: 'S9',
      expiry: '2026-12-31',
      weight: 1250,
      concerns: [],
    })
  })

  test('FNC1 in front, after fixed fields and at the end is harmless', () => {
    expect(value(`\x1d01${MILK}\x1d10A\x1d`)).toMatchObject({ gtin: MILK, batch: 'A' })
  })

  test('another separator, when the scanner is set so', () => {
    expect(value(`]C110AB^01${MILK}`, { separator: '^' })).toMatchObject({ gtin: MILK, batch: 'AB' })
  })

  test('without identifier or separator only where the company allows it', () => {
    const bare = `01${MILK}1726123110AB`
    expect(readBarcode(bare)).toMatchObject({ ok: true, value: { symbology: 'internal' } })
    expect(value(bare, { bareElements: true })).toMatchObject({ gtin: MILK, batch: 'AB', expiry: '2026-12-31' })
    expect(word('0103021699050319151909261020180626')).toBe('length-unknown')
    expect(value('0103021699050319151909261020180626', { bareElements: true })).toMatchObject({
      gtin: '03021699050319',
      bestBefore: '2019-09-26',
      batch: '20180626',
    })
  })

  test.each([
    [`]C1018990121011028`, 'ai-value-wrong'],
    [`]C10108990121011029`, 'check-digit-wrong'],
    [`]C105${MILK}`, 'ai-unknown'],
    [`]C101${MILK}17261301`, 'ai-value-wrong'],
    [`]C101${MILK}17260230`, 'ai-value-wrong'],
    [`]C101${MILK}10${'A'.repeat(21)}`, 'ai-value-wrong'],
    [`]C101${MILK}10`, 'ai-value-wrong'],
    [`]C101${MILK}10A#`, 'ai-value-wrong'],
    [`]C110A\x1d10B\x1d01${MILK}`, 'ai-repeated'],
    ['\x1d', 'empty'],
  ])('%j is refused: %s', (scanned, refusal) => {
    expect(word(scanned)).toBe(refusal)
  })
})

describe('as people write', () => {
  test.each([
    [`(01)${MILK}(3922)1250000`, { price: 12_500 }],
    [`(01)${MILK}(3920)12500`, { price: 12_500 }],
    [`(01)${MILK}(3932)3601250000`, { price: 12_500 }],
    [`(00)006141411234567890`, { sscc: '006141411234567890', gtin: null }],
    [`(02)${MILK}(37)24`, { content: MILK, count: 24_000 }],
    [`(01)${MILK}(30)6`, { count: 6000 }],
    [`(01)${MILK}(15)261231(13)260200`, { bestBefore: '2026-12-31', packed: '2026-02-01' }],
    [`(01)${MILK}(16)260101(11)251231`, { sellBy: '2026-01-01', produced: '2025-12-31' }],
    [`(01)${MILK}(7003)2612312359`, { expiry: '2026-12-31' }],
    [`(01)${MILK}(17)240200`, { expiry: '2024-02-29' }],
    [`(01)${MILK}(17)790101`, { expiry: '1979-01-01' }],
    [`(01)${MILK}(17)760101`, { expiry: '2076-01-01' }],
    [`(01)${MILK}(10)A\\(1)`, { batch: 'A(1)' }],
    [`(01)${MILK}(3100)000002`, { weight: 2000 }],
    [`(8006)${MILK}0102`, { gtin: MILK }],
  ])('%s', (text, expected) => {
    expect(value(text)).toMatchObject(expected)
  })

  test('concerns: partners, foreign money, odd decimals', () => {
    const words = (text: string) => value(text).concerns.map(c => `${c.word} ${c.ai}`)
    expect(words('(10)A')).toEqual(['partner-missing 10'])
    expect(words(`(02)${MILK}(01)${MILK}`)).toEqual(['partner-missing 02', 'partner-excluded 02'])
    expect(words(`(01)${MILK}(30)1(3932)8401250`)).toEqual(['currency-foreign 3932'])
    expect(words(`(01)${MILK}(30)1(3922)1250`)).toEqual(['price-not-whole 3922'])
    expect(words(`(01)${MILK}(3105)123456`)).toEqual(['weight-rounded 3105'])
    expect(words(`(01)${MILK}(3103)001000(3101)000010`)).toEqual(['partner-excluded 3103', 'partner-excluded 3101'])
  })

  test.each([
    ['(99', 'character-wrong'],
    ['(1234)5', 'ai-unknown'],
    [`(01)${MILK}(10)`, 'ai-value-wrong'],
  ])('%s is refused: %s', (text, refusal) => {
    expect(word(text)).toBe(refusal)
  })
})

describe('laws', () => {
  const gtin = fc.stringMatching(/^\d{13}$/).map(body => body + checkDigitOf(body))
  const open = fc.stringMatching(/^[!"%&'*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/)

  test('whatever order, the scanned and the written form say the same', () => {
    fc.assert(
      fc.property(gtin, open, open, fc.boolean(), (item, batch, serial, first) => {
        const head = first ? `01${item}` : ''
        const tail = first ? '' : `01${item}`
        const scanned = value(`]C1${head}10${batch}\x1d21${serial}\x1d${tail}`)
        const written = value(`(01)${item}(21)${serial}(10)${batch}`)
        for (const field of ['gtin', 'batch', 'serial'] as const) expect(scanned[field]).toBe(written[field])
        expect(scanned).toMatchObject({ gtin: item, batch, serial })
      }),
    )
  })
})
