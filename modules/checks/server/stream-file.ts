import { createReadStream } from 'node:fs'

const PIECE = 256 * 1024

/** The bytes of a file in pieces; `-` is standard input. */
export const streamFile = (path: string): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE })

/** What went wrong with a file, for people: the file and the reason. */
export const fileTrouble = (error: unknown): string | null => {
  const { code, path } = error as NodeJS.ErrnoException
  return code === undefined ? null : `${path ?? ''}: ${code}`
}
