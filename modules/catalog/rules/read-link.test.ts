import { describe, expect, test } from 'vitest'
import { readBarcode } from './index.ts'

const MILK = '08990121011028'
const read = (text: string) => readBarcode(text, { today: '2026-11-23' })

describe('GS1 Digital Link', () => {
  test.each([
    [`https://id.gs1.org/01/${MILK}`, { gtin: MILK }],
    [
      `http://toko.example/promo/x/01/${MILK}/10/AB%2F1/21/S1?17=261231&linkType=gs1:pip#top`,
      { gtin: MILK, batch: 'AB/1', serial: 'S1', expiry: '2026-12-31' },
    ],
    [`HTTPS://ID.EXAMPLE/01/${MILK}?3103=000250;392=`, null],
    [`https://id.example/01/8990121011028`, { gtin: MILK }],
    [`https://id.example/01/${MILK}/22/2A/10/L`, { batch: 'L' }],
    [`https://id.example/00/006141411234567890`, { sscc: '006141411234567890', gtin: null }],
    [`https://id.example/01/${MILK}?3103=000250&utm_source=x`, { weight: 250 }],
    [`]Q1https://id.example/01/${MILK}`, { gtin: MILK, text: `https://id.example/01/${MILK}` }],
  ])('%s', (text, expected) => {
    if (expected) expect(read(text)).toMatchObject({ ok: true, value: { symbology: 'digital-link', ...expected } })
    else expect(read(text)).toMatchObject({ ok: false, refusal: 'ai-unknown' })
  })

  test.each([
    ['https://id.gs1.org/ARFKk4XBJQ0bYy', 'link-compressed'],
    ['https://id.gs1.org/01/09506000134376/AiK2vv-Rz_1Ca', 'link-compressed'],
    ['https://www.example.com/menu', 'link-not-gs1'],
    ['https://', 'link-not-gs1'],
    ['https://id.example/01/08990121011029', 'check-digit-wrong'],
    [`https://id.example/01/${MILK}/21/S/10/L`, 'ai-value-wrong'],
    [`https://id.example/01/${MILK}/235/T/10/L`, 'ai-value-wrong'],
    [`https://id.example/01/${MILK}/10/%zz`, 'ai-value-wrong'],
    [`https://id.example/01/${MILK}?05=1`, 'ai-unknown'],
    [`https://id.example/01/${MILK}?21=1`, 'ai-value-wrong'],
    [`https://id.example/01/${MILK}/10/${'A'.repeat(21)}`, 'ai-value-wrong'],
  ])('%s is refused: %s', (text, refusal) => {
    expect(read(text)).toMatchObject({ ok: false, refusal })
  })
})
