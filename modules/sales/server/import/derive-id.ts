import { hash } from 'node:crypto'
import { uuidv7 } from '#kernel/ids.ts'

/**
 * An id that follows from what a thing is called where it came from, so that reading a file again names the same things.
 * It has the form of a UUIDv7 of the year 1970: what was imported sorts before whatever is made here.
 */
export const deriveId = (...names: readonly string[]): string =>
  uuidv7(0, hash('sha256', names.join('\u0000'), 'buffer'))

/** The id of part `n` (1 … 65535) of a thing with a derived id. */
export const partId = (id: string, n: number): string => `00000000-${n.toString(16).padStart(4, '0')}${id.slice(13)}`

export const sha256 = (text: string): string => hash('sha256', text, 'hex')
