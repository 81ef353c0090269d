import { expect, test } from 'vitest'
import { qrSvg } from './index.ts'

test('a QR picture scales and carries its own background', () => {
  const svg = qrSvg('https://toko.id/s/abc')
  expect(svg).toMatch(/^<svg [^>]*viewBox=/)
  expect(svg.toLowerCase()).toContain('#ffffff')
})
