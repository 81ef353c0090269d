import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Answer, done, refused } from '#kernel/answer.ts'

export type SourceFile = { readonly path: string; readonly name: string }

const READABLE = /\.(csv|txt|tsv)(\.gz)?$/i

const namesIn = async (path: string): Promise<string[]> => {
  const found = await stat(path)
  if (!found.isDirectory()) return [path]
  const names = await readdir(path)
  return names
    .filter(name => READABLE.test(name))
    .sort()
    .map(name => join(path, name))
}

/** The files that paths name: a folder stands for its CSV files by name, files stand in the order they are given. */
export const findFiles = async (
  paths: readonly string[],
): Promise<Answer<readonly SourceFile[], 'file-unreadable' | 'no-files'>> => {
  const files: SourceFile[] = []
  for (const path of paths) {
    const names = await namesIn(path).catch(() => null)
    if (!names) return refused('file-unreadable', `${path} cannot be opened; check its name and place.`)
    files.push(...names.map(name => ({ path: name, name: basename(name) })))
  }
  return files.length > 0 ? done(files) : refused('no-files', `There is no CSV file in ${paths.join(', ')}.`)
}

const PIECE = 1 << 18

/** The bytes of a file, unpacked when its name ends in `.gz`; `onBytes` sees them as they lie on the disk. */
const openBytes = ({ path }: SourceFile, onBytes?: (bytes: Uint8Array) => void): Readable => {
  const raw = createReadStream(path, { highWaterMark: PIECE })
  if (onBytes) raw.on('data', bytes => onBytes(bytes as Uint8Array))
  if (!/\.gz$/i.test(path)) return raw
  // The reader of the unpacked end is told of an error of either; there is nothing more to do here.
  return pipeline(raw, createGunzip({ chunkSize: PIECE }), () => undefined)
}

const LINE_END = 10

/**
 * The text of a file in pieces that end with a line: UTF-8, or from the first piece that is none what older Windows
 * programs write. Throws when the file cannot be read or unpacked.
 */
export async function* readText(file: SourceFile, onBytes?: (bytes: Uint8Array) => void): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8')
  let rest: Buffer = Buffer.alloc(0)
  const decode = (bytes: Buffer) => {
    if (decoder.encoding === 'utf-8' && !isUtf8(bytes)) decoder = new TextDecoder('windows-1252')
    return decoder.decode(bytes)
  }
  for await (const bytes of openBytes(file, onBytes)) {
    const all = Buffer.concat([rest, bytes as Buffer])
    const end = all.lastIndexOf(LINE_END) + 1
    rest = all.subarray(end)
    if (end > 0) yield decode(all.subarray(0, end))
  }
  if (rest.length > 0) yield decode(rest)
}
