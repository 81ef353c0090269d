import { type Answer, done, refused } from '#kernel/answer.ts'
import { crc16, utf8 } from './crc16.ts'
import { type Field, type FieldFault, fieldOf, insideOf, readFields, TAG } from './qris-fields.ts'
import { type QrisFault, qrisFault } from './qris-rules.ts'

export type Qris = {
  /** `static` is printed and reused; `dynamic` is for one payment. */
  readonly initiation: 'static' | 'dynamic'
  readonly merchantName: string
  readonly city: string
  readonly postal: string | null
  readonly category: string
  /** As written: `25000` or `100003.00`; null when the payer types it. */
  readonly amount: string | null
  /** National merchant id, `ID` and digits. */
  readonly nmid: string | null
  readonly criteria: string | null
  readonly acquirers: readonly { readonly domain: string; readonly merchantPan: string | null }[]
  readonly bill: string | null
  readonly reference: string | null
  readonly terminal: string | null
  readonly tip: { readonly kind: 'asked' } | { readonly kind: 'fixed' | 'percent'; readonly value: string } | null
  /** Every object in order, the checksum left out: what a re-issue starts from. */
  readonly fields: readonly Field[]
}

export type QrisRefusal = FieldFault | QrisFault | 'crc-last' | 'crc-mismatch' | 'too-long'

/**
 * Reads a merchant-presented QRIS code and holds it to the rules of ASPI's MPM specification (as cited by
 * astrapay/spring-qris). The first fault is named. It does not test a Luhn digit in the merchant PAN: real ones have none.
 */
export const readQris = (payload: string): Answer<Qris, QrisRefusal> => {
  if (utf8(payload).length > 512) return refused('too-long', 'The code is longer than 512 bytes.')
  const read = readFields(payload)
  if (!read.ok) return read
  const fields = read.value
  const crc = fields.at(-1)
  if (crc?.[0] !== TAG.crc || crc[1].length !== 4) return refused('crc-last', 'The checksum (63) must stand last.')
  const wanted = crc16(payload.slice(0, -4))
  if (crc[1] !== wanted)
    return refused('crc-mismatch', `The checksum is ${crc[1]}, not ${wanted}: the code is damaged or was altered.`)
  const body = fields.slice(0, -1)
  return qrisFault(body) ?? done(qrisOf(body))
}

const qrisOf = (fields: readonly Field[]): Qris => {
  const one = (tag: string) => fieldOf(fields, tag) ?? null
  const national = insideOf(fields, TAG.national)
  const more = insideOf(fields, TAG.more)
  const accounts = fields.filter(([tag]) => isAcquirer(tag)).map(([tag]) => insideOf(fields, tag))
  return {
    initiation: one(TAG.initiation) === '11' ? 'static' : 'dynamic',
    merchantName: one(TAG.name) ?? '',
    city: one(TAG.city) ?? '',
    postal: one(TAG.postal),
    category: one(TAG.category) ?? '',
    amount: one(TAG.amount),
    nmid: fieldOf(national, '02') ?? null,
    criteria: fieldOf(national, '03') ?? accounts.map(a => fieldOf(a, '03')).find(Boolean) ?? null,
    acquirers: accounts.map(a => ({ domain: fieldOf(a, '00') ?? '', merchantPan: fieldOf(a, '01') ?? null })),
    bill: fieldOf(more, '01') ?? null,
    reference: fieldOf(more, '05') ?? null,
    terminal: fieldOf(more, '07') ?? null,
    tip: tipOf(fields),
    fields,
  }
}

const tipOf = (fields: readonly Field[]): Qris['tip'] => {
  const kind = fieldOf(fields, TAG.tipKind)
  if (kind === '01') return { kind: 'asked' }
  if (kind === '02') return { kind: 'fixed', value: fieldOf(fields, TAG.tipFixed) ?? '' }
  return kind === '03' ? { kind: 'percent', value: fieldOf(fields, TAG.tipPercent) ?? '' } : null
}

const isAcquirer = (tag: string) => tag >= '26' && tag <= '45'
