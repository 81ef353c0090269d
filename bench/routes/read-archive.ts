import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/** The text files of a .tar.gz (ustar, names up to 100 letters), by path. */
export const readArchive = (path: string): Map<string, string> => {
  const bytes = gunzipSync(readFileSync(path))
  const files = new Map<string, string>()
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const field = (from: number, to: number) => bytes.toString('latin1', at + from, at + to).replace(/[\0 ].*/s, '')
    const size = Number.parseInt(field(124, 136) || '0', 8)
    const start = at + BLOCK
    if (/^0?$/.test(field(156, 157)) && field(0, 100) !== '')
      files.set(field(0, 100), bytes.toString('utf8', start, start + size))
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
