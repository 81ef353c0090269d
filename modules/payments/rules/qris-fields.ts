import { type Answer, done, refused } from '#kernel/answer.ts'

/** One object of the code: a two-digit tag and its text. */
export type Field = readonly [tag: string, value: string]

/** Tags of the EMVCo merchant-presented code as QRIS uses them. */
export const TAG = {
  format: '00',
  initiation: '01',
  national: '51',
  category: '52',
  currency: '53',
  amount: '54',
  tipKind: '55',
  tipFixed: '56',
  tipPercent: '57',
  country: '58',
  name: '59',
  city: '60',
  postal: '61',
  more: '62',
  crc: '63',
} as const

/** What goes wrong while reading: `length` names a length that is no number or runs over the end. */
export type FieldFault = 'tlv-length' | 'duplicate-tag'

/** Splits a text of tag (2), length (2) and value into its objects, in order. Lengths count characters. */
export const readFields = (text: string): Answer<readonly Field[], FieldFault> => {
  const signs = Array.from(text)
  const fields: Field[] = []
  for (let at = 0; at < signs.length; ) {
    const head = signs.slice(at, at + 4).join('')
    if (!/^\d{4}$/.test(head)) return refused('tlv-length', `At ${at}: "${head}" is not a tag and a length.`)
    const [tag, length] = [head.slice(0, 2), Number(head.slice(2))]
    const value = signs.slice(at + 4, at + 4 + length)
    if (length === 0 || value.length < length)
      return refused('tlv-length', `Object ${tag} says ${length} characters; there are ${value.length}.`)
    if (fields.some(f => f[0] === tag)) return refused('duplicate-tag', `Object ${tag} stands twice.`)
    fields.push([tag, value.join('')])
    at += 4 + length
  }
  return done(fields)
}

export const writeFields = (fields: readonly Field[]): string =>
  fields.map(([tag, value]) => tag + String(Array.from(value).length).padStart(2, '0') + value).join('')

export const fieldOf = (fields: readonly Field[], tag: string): string | undefined =>
  fields.find(f => f[0] === tag)?.[1]

/** A template's objects, or none when it is absent or unreadable (which reading the whole code has already refused). */
export const insideOf = (fields: readonly Field[], tag: string): readonly Field[] => {
  const text = fieldOf(fields, tag)
  const read = text === undefined ? done([]) : readFields(text)
  return read.ok ? read.value : []
}
