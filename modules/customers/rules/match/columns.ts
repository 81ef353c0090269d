/** What a column of people holds, which decides how two of its values are compared. */
export type Kind = 'given-name' | 'surname' | 'number' | 'date' | 'phone' | 'text'

export type Column = { readonly name: string; readonly kind: Kind }

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['given-name', /^(given|first|fore)_?name$|^nama_?depan$/],
  ['surname', /^(sur|last|family)_?name$|^nama_?belakang$/],
  ['date', /birth|^dob$|^(tanggal|tgl)_?lahir$|(^|_)date$/],
  ['phone', /phone|mobile|^(no_?)?(hp|wa|telp?|telepon)$|whatsapp/],
]

const ID = /^(rec_?)?id$|^(record|customer|party|member)_?id$|^id_?pelanggan$/

const plain = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')

/** A column whose values are digits alone, in nearly all rows, is compared as a number somebody typed. */
const isDigits = (values: readonly string[]): boolean => {
  const given = values.filter(value => value.trim() !== '')
  return given.length > 0 && given.filter(value => /^[\d\s.-]+$/.test(value)).length >= given.length * 0.9
}

/** Which column names the record: by its heading, else the first. */
export const idColumnOf = (headings: readonly string[]): number =>
  Math.max(
    0,
    headings.findIndex(heading => ID.test(plain(heading))),
  )

/** What a column holds, by its heading (English or Indonesian) and else by what stands in it. */
export const columnOf = (heading: string, values: readonly string[]): Column => {
  const name = plain(heading)
  const known = KINDS.find(([, pattern]) => pattern.test(name))
  return { name, kind: known?.[0] ?? (isDigits(values) ? 'number' : 'text') }
}
