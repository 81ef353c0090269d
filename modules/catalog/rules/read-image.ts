/** Pictures a browser shows and that carry no script; an SVG may. */
export const IMAGE_TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const
export type ImageType = keyof typeof IMAGE_TYPES

/** The most one picture may weigh, in bytes. */
export const IMAGE_MOST = 2_000_000

const begins = (bytes: Uint8Array, signs: readonly number[], at = 0) => signs.every((sign, n) => bytes[at + n] === sign)

/** What kind of picture the bytes are by their own first signs, whatever the file calls itself; null for anything else. */
export const imageType = (bytes: Uint8Array): ImageType | null => {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp'
  return null
}

/** The digest a key of a stored picture names (`<sha-256>.jpg`); null for other keys. */
export const imageDigest = (key: string): string | null => /^([0-9a-f]{64})\.(jpg|png|webp)$/.exec(key)?.[1] ?? null
