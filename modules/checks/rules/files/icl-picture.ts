import type { FilePicture } from './file-check.ts'
import type { Fields } from './icl-line.ts'

const SIDES: Readonly<Record<string, FilePicture['side']>> = { 0: 'front', 1: 'back' }
/** A whole side, not a part of it. */
const FULL_VIEW = ['', '00']

const MAGIC: readonly (readonly [type: NonNullable<FilePicture['type']>, first: readonly number[]])[] = [
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
]

/** What a picture is by its first bytes, whatever its record says. */
const typeOf = (bytes: Uint8Array): FilePicture['type'] =>
  MAGIC.find(([, first]) => first.every((byte, n) => bytes[n] === byte))?.[0] ?? null

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Gathers the picture of a view: what record 50 says of it, then the bytes of its 52. */
export const gatherPicture = () => {
  let view: Fields | null = null
  let parts: Uint8Array[] = []
  return {
    announce: (fields: Fields): void => {
      view = fields
    },
    begin: (): void => {
      parts = []
    },
    more: (buffer: Uint8Array, from: number, to: number): void => {
      parts.push(buffer.slice(from, to))
    },
    /** The picture; null for a part of a side, or where nothing was announced. Ends the view. */
    take: (): Omit<FilePicture, 'of' | 'item'> | null => {
      const side = SIDES[view?.viewSide ?? '']
      const whole = FULL_VIEW.includes((view?.viewDescriptor ?? '').trim())
      view = null
      const bytes = joined(parts)
      parts = []
      return side && whole && bytes.length > 0 ? { side, type: typeOf(bytes), bytes } : null
    },
  }
}
