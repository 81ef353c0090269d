const starts = (bytes: Uint8Array, ...signs: readonly number[]) => signs.every((sign, n) => bytes[n] === sign)

const isWebp = (bytes: Uint8Array) =>
  starts(bytes, 0x52, 0x49, 0x46, 0x46) && starts(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50)

const isTiff = (bytes: Uint8Array) => starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a)

const isText = (bytes: Uint8Array) => !bytes.subarray(0, 4096).includes(0)

/** MP3: a tag before it, or the first frame. */
const isMpeg = (bytes: Uint8Array) =>
  starts(bytes, 0x49, 0x44, 0x33) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && bytes[1] !== 0xff)

/** 20 MiB, as much as a page scanned at 600 dots to the inch needs. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** What may be kept, and how its first bytes begin: the name of a file proves nothing. */
export const TYPES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': bytes => starts(bytes, 0x89, 0x50, 0x4e, 0x47),
  'image/jpeg': bytes => starts(bytes, 0xff, 0xd8, 0xff),
  'image/webp': isWebp,
  'image/tiff': isTiff,
  'application/pdf': bytes => starts(bytes, 0x25, 0x50, 0x44, 0x46),
  'audio/mpeg': isMpeg,
  'text/plain': isText,
}

/** Whether a picture can be read by looking at it. */
export const isPicture = (type: string): boolean => type.startsWith('image/')
