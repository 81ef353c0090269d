import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBarcode } from '#modules/catalog/rules/index.ts'
import { bracketed, type LabelUnit, labelElements } from './label-elements.ts'
import { readSscc, saySscc, ssccCapacity, ssccOf } from './sscc.ts'
import { gs1128Field, zplLabel } from './zpl-label.ts'

const ok = <T>(answer: { ok: true; value: T } | { ok: false }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

describe('SSCC', () => {
  test('the example of the GS1 General Specifications has its check digit', () => {
    expect(ok(readSscc('106141412345678908'))).toBe('106141412345678908')
    expect(ok(ssccOf('0614141', 1_234_567_890))).toBe('106141412345678908')
  })

  test('every number of a prefix gives another SSCC that reads back, however it is scanned', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{4,12}$/),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (prefix, part) => {
          const number = Math.floor(part * ssccCapacity(prefix))
          const sscc = ok(ssccOf(prefix, number))
          expect(sscc).toHaveLength(18)
          expect(sscc.slice(1)).toMatch(new RegExp(`^${prefix}`))
          for (const scan of [sscc, `00${sscc}`, `(00)${sscc}`, `]C100${sscc}`, saySscc(sscc)])
            expect(ok(readSscc(scan))).toBe(sscc)
          if (number > 0) expect(ok(ssccOf(prefix, number - 1))).not.toBe(sscc)
        },
      ),
    )
  })

  test('what is none is refused with a word', () => {
    expect(readSscc('12')).toMatchObject({ refusal: 'sscc-form' })
    expect(readSscc('106141412345678907')).toMatchObject({ refusal: 'sscc-check-digit' })
    expect(ssccOf('123456789012', ssccCapacity('123456789012'))).toMatchObject({ refusal: 'sscc-used-up' })
    expect(ssccOf('123456789012', ssccCapacity('123456789012') - 1)).toMatchObject({ ok: true })
  })
})

const gtin = '08990001400010'
const unit = fc.record<LabelUnit>({
  sscc: fc.nat(1e9).map(n => ok(ssccOf('8991234', n))),
  grams: fc.option(fc.integer({ min: 1, max: 5_000_000 })),
  order: fc.nat(999_999).map(n => `TR-${String(n).padStart(6, '0')}`),
  postcode: fc.option(fc.stringMatching(/^[1-9][0-9]{4}$/)),
  content: fc.option(
    fc.record({
      gtin: fc.constant(gtin),
      count: fc.integer({ min: 1, max: 99_999 }),
      lot: fc.option(fc.stringMatching(/^[A-Z0-9>/-]{1,20}$/)),
      expiry: fc.option(fc.constantFrom('2027-03-31', '2026-12-01')),
    }),
  ),
})

/** What a reader gives back of the field data: by the sets it names, FNC1 as GS. */
const decoded = (field: string): string => {
  expect(field.startsWith('>;>8')).toBe(true)
  let [out, set] = ['', 'C']
  for (let at = 4; at < field.length; ) {
    const two = field.slice(at, at + 2)
    if (two === '>8') out += '\u001d'
    else if (two === '>6') set = 'B'
    else if (two === '>5') set = 'C'
    else if (two === '>0') out += '>'
    else if (set === 'C') {
      expect(two).toMatch(/^\d\d$/)
      out += two
    } else {
      out += field[at]
      at -= 1
    }
    at += 2
  }
  return out
}

describe('logistic labels', () => {
  test('every bar code is what the GS1 dictionary allows, and the SSCC stands alone and last', () => {
    fc.assert(
      fc.property(unit, it => {
        const bars = labelElements(it)
        expect(bars.at(-1)).toEqual([{ ai: '00', value: it.sscc }])
        for (const bar of bars.slice(0, -1)) {
          const read = readBarcode(`]C1${decoded(gs1128Field(bar))}`)
          expect(read, bracketed(bar)).toMatchObject({ ok: true })
        }
      }),
    )
  })

  test('the field data of ZPL carries exactly the elements', () => {
    fc.assert(
      fc.property(unit, it => {
        for (const bar of labelElements(it)) {
          const flat = decoded(gs1128Field(bar)).replaceAll('\u001d', '')
          expect(flat).toBe(bar.map(({ ai, value }) => ai + value).join(''))
        }
      }),
    )
  })

  test('content is told only where it is of one kind, weight in kilograms with its decimals', () => {
    const sscc = ok(ssccOf('8991234', 7))
    const mixed = { sscc, grams: 12_345, order: 'TR-000001', postcode: '12730', content: null }
    expect(labelElements(mixed).map(bracketed)).toEqual(['(3303)012345(420)12730(400)TR-000001', `(00)${sscc}`])
    const heavy = labelElements({ ...mixed, grams: 1_250_400 }).map(bracketed)
    expect(heavy[0]).toContain('(3300)001251')
  })

  test('a label holds its words safely, whatever they say', () => {
    const zpl = zplLabel({
      words: [{ text: 'Toko ^XZ “Dago” ~_é', size: 10 }],
      bars: [[{ ai: '00', value: ok(ssccOf('8991234', 7)) }]],
    })
    expect(zpl.match(/\^XZ/g)).toHaveLength(1)
    expect(zpl.endsWith('^XZ')).toBe(true)
    expect(zpl).toContain('_5EXZ')
    expect(zpl).toContain('_E2_80_9C')
    expect(zpl).toContain('_C3_A9')
  })
})
