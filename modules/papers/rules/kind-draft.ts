import type { FieldType, PaperField } from './paper-field.ts'

/** A kind of paper as a person makes it. */
export type KindDraft = {
  readonly word: string
  readonly id: string
  readonly en: string
  /** Whole years after the year of the paper's date; null: for ever. */
  readonly keepYears: number | null
  readonly fields: readonly PaperField[]
  /** The process that begins with such a paper; null: none. */
  readonly begins: string | null
  readonly beginsWhen: 'read' | 'accepted'
}

const LONGEST = 38

/** A word out of what people write, `Nama barang` becomes `nama_barang`; of letters no other alphabet has. */
const wordOf = (text: string, between: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, between)
    .replaceAll(new RegExp(`^[0-9${between}]+|${between}+$`, 'g'), '')
    .slice(0, LONGEST)

const freeWord = (word: string, taken: readonly string[], between: string): string => {
  const free = (n: number): string => (taken.includes(`${word}${between}${n}`) ? free(n + 1) : `${word}${between}${n}`)
  return taken.includes(word) ? free(2) : word
}

/** What a field is called by processes and decisions: a name FEEL can read, none of those taken. */
export const fieldName = (label: string, taken: readonly string[]): string =>
  freeWord(wordOf(label, '_') || 'isian', taken, '_')

/** What a kind is called by addresses (`papers+surat-izin@…`) and by its papers, none of those taken. */
export const kindWord = (name: string, taken: readonly string[]): string => {
  const word = wordOf(name, '-')
  return freeWord(word.length < 2 ? `jenis-${word || '1'}` : word, taken, '-')
}

export type KindFault = 'kind-unnamed' | 'kind-word' | 'kind-years' | 'kind-field-twice' | 'kind-field-unlabelled'

/** What is wrong with a kind, or null. */
export const kindFault = ({ word, id, en, keepYears, fields }: KindDraft): KindFault | null => {
  if (id.trim() === '' || en.trim() === '') return 'kind-unnamed'
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(word)) return 'kind-word'
  if (keepYears !== null && (!Number.isInteger(keepYears) || keepYears < 1 || keepYears > 100)) return 'kind-years'
  if (new Set(fields.map(it => it.name)).size < fields.length) return 'kind-field-twice'
  const sound = (it: PaperField) => /^[a-z][a-z0-9_]*$/.test(it.name) && it.labels.some(label => label.trim() !== '')
  return fields.every(sound) ? null : 'kind-field-unlabelled'
}

const TYPE_OF: readonly (readonly [RegExp, FieldType])[] = [
  [/\b(tanggal|tgl|date|mulai|sampai|jatuh tempo|due|until)\b/, 'date'],
  [/\b(jumlah|total|harga|biaya|nilai|nominal|rp|amount|price|cost|upah|denda)\b/, 'amount'],
  [/\bnpwp\b/, 'npwp'],
  [/\b(nomor|no|nik|nip|kode|number|code)\b/, 'code'],
]

/** A label, and then what is to be filled in: a colon, dots or a line. */
const FILLED = /^\s*(?:[-*•]|\d{1,2}[.)])?\s*([\p{L}][\p{L}\p{N} ./()&'-]{1,38}?)\s*(?::|\.{3,}|…|_{3,})/u

/** Fields a form seems to ask for, read off its text: every line that says something and leaves room after it. */
export const fieldsOfForm = (text: string): PaperField[] => {
  const fields: PaperField[] = []
  for (const line of text.split('\n')) {
    const label = FILLED.exec(line)?.[1]?.trim().toLowerCase().replaceAll(/\s+/g, ' ')
    if (!label || fields.some(it => it.labels[0] === label) || fields.length >= 40) continue
    const type = TYPE_OF.find(([words]) => words.test(label))?.[1] ?? 'text'
    const taken = fields.map(it => it.name)
    fields.push({ name: fieldName(label, taken), type, labels: [label] })
  }
  return fields
}
