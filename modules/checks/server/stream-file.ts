import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

const PIECE = 256 * 1024

/** The bytes of a file in pieces; `-` is standard input. */
export const streamFile = (path: string): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE })

/** Bytes in memory as pieces, like those of a file. */
export async function* streamBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** Gives a file that can be read more than once: what comes from standard input is laid down first, and taken away. */
export const withFile = async <Done>(path: string, use: (path: string) => Promise<Done>): Promise<Done> => {
  if (path !== '-') return use(path)
  const folder = await mkdtemp(join(tmpdir(), 'ujung-checks-'))
  try {
    const laid = join(folder, 'standard-input')
    await pipeline(process.stdin, createWriteStream(laid))
    return await use(laid)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What went wrong with a file, for people: the file and the reason. */
export const fileTrouble = (error: unknown): string | null => {
  const { code, path } = error as NodeJS.ErrnoException
  return code === undefined ? null : `${path ?? ''}: ${code}`
}
