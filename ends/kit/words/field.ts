import type { Language } from '#kit/ui/speak.tsx'
import type { Formats } from '#kit/words/format.ts'
import type { Field } from '#modules/flow/rules/index.ts'
import { sayIn, type Words } from './words.ts'

/** What forms say: the two answers of a yes and no, and what is wrong with a field. */
export const FIELD = {
  yes: ['Ya', 'Yes'],
  no: ['Tidak', 'No'],
  missing: ['Wajib diisi', 'Must be filled in'],
  'not-asked': ['Tidak ditanyakan di sini', 'Not asked here'],
  'wrong-type': ['Jenisnya salah', 'Of the wrong kind'],
  'not-a-choice': ['Bukan salah satu pilihan', 'None of the choices'],
  'too-small': ['Terlalu kecil atau terlalu pendek', 'Too small or too short'],
  'too-large': ['Terlalu besar atau terlalu panjang', 'Too large or too long'],
  'wrong-form': ['Tulisannya belum benar', 'Not written as it must be'],
} as const satisfies Words

/** What a field or a choice is called. */
export const fieldName = (field: Pick<Field, 'title' | 'x-en'>, language: Language): string =>
  language === 'en' ? (field['x-en'] ?? field.title) : field.title

/** What is said below a field: how to fill it in, and an amount as people read it. */
export const fieldHint = (field: Field, value: unknown, language: Language, format: Formats): string | undefined => {
  const told = language === 'en' ? (field['x-en-description'] ?? field.description) : field.description
  const amount = field.format === 'money' && typeof value === 'number' ? format.money(value) : undefined
  return [told, amount].filter(Boolean).join(' ') || undefined
}

/** A value as a person reads it. */
export const fieldValue = (field: Field, value: unknown, language: Language, format: Formats): string => {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return sayIn(FIELD, language)(value ? 'yes' : 'no')
  if (typeof value === 'number') return field.format === 'money' ? format.money(value) : String(value)
  const choice = field.oneOf?.find(it => it.const === value)
  if (choice) return fieldName(choice, language)
  return field.format === 'date' ? format.day(String(value)) : String(value)
}
