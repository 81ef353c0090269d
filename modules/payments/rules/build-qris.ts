import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { Minor } from '#kernel/money.ts'
import { crc16 } from './crc16.ts'
import { type Field, insideOf, TAG, writeFields } from './qris-fields.ts'
import { NATIONAL_DOMAIN } from './qris-rules.ts'
import { type QrisRefusal, readQris } from './read-qris.ts'

/** What the acquirer told the merchant; settings of one place. */
export type QrisMerchant = {
  /** Reverse domain of the acquirer, `ID.CO.BANK.WWW`. */
  readonly acquirer: string
  readonly merchantPan: string
  readonly merchantId: string
  readonly nmid: string
  readonly criteria: string
  /** Merchant category code, four digits. */
  readonly category: string
  readonly name: string
  readonly city: string
  readonly postal: string
}

export type QrisPayment = {
  /** Rupiah, above zero. */
  readonly amount: Minor
  readonly bill?: string
  readonly reference?: string
  readonly terminal?: string
}

/** The objects joined in the order of their tags, with the checksum last. */
export const buildQris = (fields: readonly Field[]): string => {
  const body = fields.filter(([tag]) => tag !== TAG.crc)
  const text = `${writeFields([...body].sort(([a], [b]) => (a < b ? -1 : 1)))}${TAG.crc}04`
  return text + crc16(text)
}

/** The static code of a merchant, to be printed and shown on the counter. Refused when the settings break a rule. */
export const staticQris = (merchant: QrisMerchant): Answer<string, QrisRefusal> => checked(merchantFields(merchant))

/**
 * A dynamic code for one payment, from the merchant's settings. No acquirer has been asked, so none will announce the
 * payment: it stays "awaiting confirmation by a person" until someone has seen the money arrive.
 */
export const dynamicQris = (merchant: QrisMerchant, payment: QrisPayment): Answer<string, QrisRefusal> =>
  checked(withPayment(merchantFields(merchant), payment))

/** The same from a code the merchant already has: its objects are kept, the amount and references are replaced. */
export const withAmount = (payload: string, payment: QrisPayment): Answer<string, QrisRefusal> => {
  const read = readQris(payload)
  return read.ok ? checked(withPayment(read.value.fields, payment)) : read
}

const merchantFields = (m: QrisMerchant): Field[] => [
  [TAG.format, '01'],
  [TAG.initiation, '11'],
  [
    '26',
    writeFields([
      ['00', m.acquirer],
      ['01', m.merchantPan],
      ['02', m.merchantId],
      ['03', m.criteria],
    ]),
  ],
  [
    TAG.national,
    writeFields([
      ['00', NATIONAL_DOMAIN],
      ['02', m.nmid],
      ['03', m.criteria],
    ]),
  ],
  [TAG.category, m.category],
  [TAG.currency, '360'],
  [TAG.country, 'ID'],
  [TAG.name, m.name],
  [TAG.city, m.city],
  [TAG.postal, m.postal],
]

const withPayment = (fields: readonly Field[], { amount, bill, reference, terminal }: QrisPayment): Field[] => {
  assert(Number.isSafeInteger(amount) && amount > 0, 'a QRIS payment is a whole amount above zero')
  const notes: Field[] = [
    ['01', bill],
    ['05', reference],
    ['07', terminal],
  ].filter((note): note is [string, string] => note[1] !== undefined)
  const kept = insideOf(fields, TAG.more).filter(([tag]) => !notes.some(n => n[0] === tag))
  const more = [...kept, ...notes].sort(([a], [b]) => (a < b ? -1 : 1))
  const rest = fields.filter(([tag]) => tag !== TAG.initiation && tag !== TAG.amount && tag !== TAG.more)
  return [
    ...rest,
    [TAG.initiation, '12'],
    [TAG.amount, String(amount)],
    ...(more.length > 0 ? [[TAG.more, writeFields(more)] as const] : []),
  ]
}

const checked = (fields: readonly Field[]): Answer<string, QrisRefusal> => {
  const long = fields.find(([, value]) => Array.from(value).length > 99)
  if (long) return refused('tlv-length', `Object ${long[0]} is longer than 99 characters.`)
  const empty = fields.find(([, value]) => value === '')
  if (empty) return refused('tlv-length', `Object ${empty[0]} is empty.`)
  const payload = buildQris(fields)
  const read = readQris(payload)
  return read.ok ? done(payload) : read
}

/** Whole rupiah a code asks for, or null when it names none or a part of a rupiah. */
export const rupiahOf = (amount: string | null): Minor | null => {
  const match = /^(\d+)(?:\.0{1,2})?$/.exec(amount ?? '')
  return match ? Number(match[1]) : null
}
