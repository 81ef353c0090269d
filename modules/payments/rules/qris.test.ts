import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildQris, dynamicQris, type QrisMerchant, rupiahOf, staticQris, withAmount } from './build-qris.ts'
import { crc16, utf8 } from './crc16.ts'
import { merchantOf } from './merchant-of.ts'
import { readQris } from './read-qris.ts'

type Vector = { id: string; payload: string; valid: boolean; why: string; fields?: Record<string, string | null> }
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')).vectors as Vector[]
const root = resolve(import.meta.dirname, '../../..')
const full = resolve(root, process.env.UJUNG_DATA ?? '../shared/data', 'indonesia/qris-vectors.json')
const sample = resolve(import.meta.dirname, '../sample/qris.json')
if (!existsSync(full)) console.warn(`${full} is not there: the full list of QRIS vectors is not tried`)

/** Which word each refused vector must be refused with. */
const WORDS: Record<string, string> = {
  'bad-crc': 'crc-mismatch',
  'lowercase-crc': 'crc-mismatch',
  'static-without-51': 'static-needs-51',
  'idr-not-360': 'currency-360',
  'no-postal': 'postal-required',
  'poi-13': 'initiation',
  'tip-02-no-56': 'tip-fixed-missing',
  'criteria-xyz': 'criteria',
  'amount-zero': 'amount',
  'name-26-chars': 'name-length',
  'crc-not-last': 'crc-last',
  'duplicate-tag-59': 'duplicate-tag',
  'length-overflow': 'tlv-length',
}

const hold = ({ id, payload, valid, fields }: Vector) => {
  const answer = readQris(payload)
  if (!valid) return expect(answer).toMatchObject({ ok: false, refusal: WORDS[id] })
  if (!answer.ok) throw new Error(`${id}: ${answer.refusal} ${answer.detail}`)
  const { poi, billNumber, ...plain } = fields ?? {}
  expect(answer.value).toMatchObject({
    ...plain,
    ...(poi && { initiation: poi }),
    ...(billNumber && { bill: billNumber }),
  })
  expect(buildQris(answer.value.fields)).toBe(payload)
}

test('the checksum is CRC-16 of the UTF-8 bytes', () => {
  expect(crc16('123456789')).toBe('29B1')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(utf8(text)).toEqual([...new TextEncoder().encode(text)])
    }),
  )
})
test.each(read(sample))('$id: $why', hold)
test.skipIf(!existsSync(full)).each(existsSync(full) ? read(full) : [])('full list, $id: $why', hold)

const merchant: QrisMerchant = {
  acquirer: 'ID.CO.CONTOH.WWW',
  merchantPan: '936009990000000012',
  merchantId: '000000000000001',
  nmid: 'ID1020000000001',
  criteria: 'UMI',
  category: '5812',
  name: 'WARUNG CONTOH',
  city: 'JAKARTA',
  postal: '10110',
}

test('a merchant’s settings are read out of its own code', () => {
  const merchant = {
    ...{ acquirer: 'ID.CO.CONTOH.WWW', merchantPan: '936009990000000012', merchantId: '000000000000001' },
    ...{
      nmid: 'ID1020000000001',
      criteria: 'UMI',
      category: '5812',
      name: 'WARUNG CONTOH',
      city: 'JAKARTA',
      postal: '10110',
    },
  }
  const code = staticQris(merchant)
  expect(code.ok && merchantOf(`${code.value}\n`)).toEqual({ ok: true, value: merchant })
  expect(merchantOf('0002')).toMatchObject({ ok: false })
})

describe('building', () => {
  test('a static code from settings is the published one', () => {
    const vector = read(sample).find(v => v.id === 'static')!
    expect(staticQris(merchant)).toEqual({ ok: true, value: vector.payload })
  })
  test('a dynamic code for an amount is the published one', () => {
    const vector = read(sample).find(v => v.id === 'dynamic-25000')!
    expect(dynamicQris(merchant, { amount: 25_000 })).toEqual({ ok: true, value: vector.payload })
  })
  test('a name that looks like tags survives, and an old amount is replaced', () => {
    for (const id of ['trap-name-contains-tags', 'trap-amount-already-54']) {
      const vector = read(sample).find(v => v.id === id)!
      const made = withAmount(vector.payload, { amount: 77_000, bill: 'INV1' })
      if (!made.ok) throw new Error(made.detail)
      const again = readQris(made.value)
      if (!again.ok) throw new Error(again.detail)
      const before = readQris(vector.payload)
      if (!before.ok) throw new Error(before.detail)
      expect(again.value).toMatchObject({
        initiation: 'dynamic',
        amount: '77000',
        bill: 'INV1',
        merchantName: before.value.merchantName,
        nmid: before.value.nmid,
      })
    }
  })
  test('settings that break a rule are refused with its word', () => {
    expect(staticQris({ ...merchant, name: 'N'.repeat(26) })).toMatchObject({ refusal: 'name-length' })
    expect(staticQris({ ...merchant, criteria: 'X' })).toMatchObject({ refusal: 'criteria' })
    expect(staticQris({ ...merchant, nmid: '12' })).toMatchObject({ refusal: 'national-id' })
    expect(staticQris({ ...merchant, merchantPan: '4111111111111111' })).toMatchObject({ refusal: 'merchant-pan' })
    expect(staticQris({ ...merchant, city: '' })).toMatchObject({ refusal: 'tlv-length' })
  })
  test('any name, amount and note is read back, and any changed sign is noticed', () => {
    const word = fc.stringMatching(/^[ -~À-ÿ]{1,25}$/)
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 1e12 }), word, fc.nat(), (name, amount, bill, at) => {
        const made = dynamicQris({ ...merchant, name }, { amount, bill })
        if (!made.ok) throw new Error(made.detail)
        expect(readQris(made.value)).toMatchObject({ value: { merchantName: name, amount: String(amount), bill } })
        const spot = at % made.value.length
        const broken = made.value.slice(0, spot) + (made.value[spot] === '7' ? '8' : '7') + made.value.slice(spot + 1)
        expect(readQris(broken).ok).toBe(false)
      }),
    )
  })
})

test('rupiah of an amount', () =>
  expect(['25000', '100003.00', '5.5', null].map(rupiahOf)).toEqual([25_000, 100_003, null, null]))
