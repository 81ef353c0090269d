import { expect, test } from 'vitest'
import { imageDigest, imageType } from './index.ts'

const bytes = (...signs: number[]) => Uint8Array.from(signs)
const text = (it: string) => new TextEncoder().encode(it)

test('a picture is known by its own first bytes, whatever it is called', () => {
  expect(imageType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(imageType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png')
  expect(imageType(text('RIFF____WEBPVP8 '))).toBe('image/webp')
  for (const other of ['<svg onload="x"/>', 'GIF89a', 'RIFF____WAVE', '', '<html>'])
    expect(imageType(text(other)), other).toBeNull()
})

test('only keys of stored pictures name a digest', () => {
  const digest = 'ab'.repeat(32)
  expect(imageDigest(`${digest}.webp`)).toBe(digest)
  for (const key of [`${digest}.svg`, `../${digest}.jpg`, 'kopi.jpg', digest]) expect(imageDigest(key)).toBeNull()
})
