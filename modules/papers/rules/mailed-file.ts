import { TYPES } from './accepted-types.ts'

/** A file that hangs on a mail, as the mail calls it. */
export type MailedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

const WANTED = ['application/pdf', 'image/jpeg', 'image/png'] as const

/**
 * What a mailed file is by its first bytes, since mail programs call much `application/octet-stream`: a PDF, a JPEG or a
 * PNG. Null: nothing that becomes a paper by mail.
 */
export const typeOfMailed = ({ bytes }: MailedFile): (typeof WANTED)[number] | null =>
  WANTED.find(type => TYPES[type]!(bytes)) ?? null

const TAG = /^[^@+]+\+([a-z][a-z0-9-]*)@/

/** The kind a mail was addressed to, `papers+invoice@toko.example`, of those there are. */
export const kindOfMail = (to: readonly string[], kinds: readonly string[]): string | null =>
  to.map(address => TAG.exec(address.toLowerCase())?.[1]).find(tag => tag !== undefined && kinds.includes(tag)) ?? null
