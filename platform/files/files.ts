import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'

/** Kinds of files that are kept, and the bytes they begin with. A file that is something else is not taken for a photo. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  'image/webp': /^52494646.{8}57454250/,
}

/** The largest file, bytes. */
export const LARGEST_FILE = 1_048_576

export type FileWish = { readonly type: string; readonly bytes: Uint8Array }
export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-not-of-type'

/** The name of a file: SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps a file by its content and gives its name; the same bytes again change nothing. */
export const putFile = async (
  tx: Tx,
  who: Who,
  now: Date,
  { type, bytes }: FileWish,
): Promise<Answer<{ hash: string }, FileRefusal>> => {
  if (bytes.length === 0) return refused('file-empty', 'The file is empty.')
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', `The file has ${bytes.length} bytes; at most ${LARGEST_FILE} are kept.`)
  const begins = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (!BEGINNINGS[type]?.test(begins)) return refused('file-not-of-type', `The file is no ${type}.`)
  const hash = hashOf(bytes)
  await tx.rows(
    'insert into files.content (hash, type, bytes, put_at, put_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [hash, type, Buffer.from(bytes), now, who.id],
  )
  return done({ hash })
}

/** A file by its name. */
export const readFile = (tx: Tx, hash: string): Promise<{ type: string; bytes: Buffer } | undefined> =>
  tx.one('select type, bytes from files.content where hash = $1', [hash])

/** Those of the names that no file has. One statement. */
export const missingFiles = async (tx: Tx, hashes: readonly string[]): Promise<string[]> => {
  if (hashes.length === 0) return []
  const rows = await tx.rows<{ hash: string }>(
    `select h as hash from unnest($1::text[]) as t (h) where not exists (select from files.content c where c.hash = h)`,
    [[...new Set(hashes)]],
  )
  return rows.map(row => row.hash)
}
