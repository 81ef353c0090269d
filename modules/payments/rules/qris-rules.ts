import { refused } from '#kernel/answer.ts'
import { type Field, fieldOf, readFields, TAG } from './qris-fields.ts'

/** UMI micro, UKE small, UME medium, UBE large, URE regular, PSO public service, BLU public service agency. */
export const CRITERIA = ['UMI', 'UKE', 'UME', 'UBE', 'URE', 'PSO', 'BLU'] as const

export const NATIONAL_DOMAIN = 'ID.CO.QRIS.WWW'

export type QrisFault =
  | 'format-first'
  | 'initiation'
  | 'missing'
  | 'country'
  | 'category'
  | 'currency-360'
  | 'amount'
  | 'tip-kind'
  | 'tip-fixed-missing'
  | 'tip-percent-missing'
  | 'name-length'
  | 'city-length'
  | 'postal-required'
  | 'static-needs-51'
  | 'merchant-account'
  | 'merchant-pan'
  | 'national-id'
  | 'criteria'
  | 'template'

/** The first rule that the objects break, or null. The checksum object is not among them. */
export const qrisFault = (fields: readonly Field[]) => rootFault(fields) ?? accountFault(fields) ?? tipFault(fields)

const rootFault = (fields: readonly Field[]) => {
  const one = (tag: string) => fieldOf(fields, tag)
  if (fields[0]?.[0] !== TAG.format || fields[0][1] !== '01')
    return refused('format-first', 'The code must begin with the format (00) "01".')
  if (one(TAG.initiation) !== '11' && one(TAG.initiation) !== '12')
    return refused('initiation', 'The initiation method (01) must be 11, static, or 12, dynamic.')
  const missing = [TAG.category, TAG.currency, TAG.country, TAG.name, TAG.city].find(tag => one(tag) === undefined)
  if (missing) return refused('missing', `Object ${missing} is missing.`)
  if (one(TAG.country) !== 'ID') return refused('country', 'The country (58) of a QRIS code is ID.')
  if (one(TAG.currency) !== '360') return refused('currency-360', 'The currency (53) must be 360, rupiah.')
  if (!/^\d{4}$/.test(one(TAG.category)!)) return refused('category', 'The category (52) has four digits.')
  if (!isAmount(one(TAG.amount)))
    return refused('amount', 'The amount (54) must be above 0, with at most two decimals.')
  if (lengthOf(one(TAG.name)!) > 25) return refused('name-length', 'The merchant name (59) has at most 25 characters.')
  if (lengthOf(one(TAG.city)!) > 15) return refused('city-length', 'The city (60) has at most 15 characters.')
  if (!/^.{1,10}$/u.test(one(TAG.postal) ?? '')) return refused('postal-required', 'The postal code (61) is missing.')
  return null
}

const accountFault = (fields: readonly Field[]) => {
  const isStatic = fieldOf(fields, TAG.initiation) === '11'
  const accounts = fields.filter(([tag]) => (tag >= '26' && tag <= '45') || tag === TAG.national)
  if (isStatic && !accounts.some(([tag]) => tag === TAG.national))
    return refused('static-needs-51', 'A static code needs the national merchant id (51).')
  if (accounts.length === 0) return refused('merchant-account', 'No merchant account (26-45 or 51) is given.')
  for (const [tag, text] of [...accounts, ...fields.filter(f => f[0] === TAG.more)]) {
    const inside = readFields(text)
    if (!inside.ok) return refused('template', `Object ${tag}: ${inside.detail}`)
    const fault = tag === TAG.more ? null : partFault(tag, inside.value)
    if (fault) return fault
  }
  return null
}

const partFault = (tag: string, inside: readonly Field[]) => {
  const [domain, pan, id, criteria] = ['00', '01', '02', '03'].map(sub => fieldOf(inside, sub))
  if (!domain) return refused('merchant-account', `Object ${tag} does not say whose account it is (sub-object 00).`)
  if (criteria !== undefined && !CRITERIA.some(c => c === criteria))
    return refused('criteria', `Object ${tag}: "${criteria}" is none of ${CRITERIA.join(', ')}.`)
  if (tag !== TAG.national)
    return pan === undefined || /^9360\d{4,15}$/.test(pan)
      ? null
      : refused('merchant-pan', `Object ${tag}: the merchant PAN must be digits and begin with 9360.`)
  if (domain !== NATIONAL_DOMAIN || !id || !/^ID\d{1,13}$/.test(id))
    return refused('national-id', `Object 51 must hold ${NATIONAL_DOMAIN} and a merchant id of ID and digits.`)
  return null
}

const tipFault = (fields: readonly Field[]) => {
  const kind = fieldOf(fields, TAG.tipKind)
  if (kind === undefined) return null
  if (!/^0[123]$/.test(kind)) return refused('tip-kind', 'The tip indicator (55) must be 01, 02 or 03.')
  if (kind === '02' && !hasAmount(fieldOf(fields, TAG.tipFixed)))
    return refused('tip-fixed-missing', 'A fixed tip (55 = 02) needs its amount (56).')
  if (kind === '03' && !hasAmount(fieldOf(fields, TAG.tipPercent)))
    return refused('tip-percent-missing', 'A tip in per cent (55 = 03) needs its rate (57).')
  return null
}

const hasAmount = (text: string | undefined) => text !== undefined && isAmount(text)
const isAmount = (text: string | undefined) =>
  text === undefined || (text.length <= 13 && /^\d+(\.\d{1,2})?$/.test(text) && /[1-9]/.test(text))
const lengthOf = (text: string) => Array.from(text).length
