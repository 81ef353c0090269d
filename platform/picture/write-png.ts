import { crc32, deflateSync } from 'node:zlib'
import type { Bilevel } from './read-tiff.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** A picture of two colours as a PNG of one bit a dot; black is 0 there. */
export const writePng = ({ width, height, rows }: Bilevel): Uint8Array => {
  const stride = (width + 7) >> 3
  const lines = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let n = 0; n < stride; n += 1) lines[y * (stride + 1) + 1 + n] = ~rows[y * stride + n]! & 0xff
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
