/** Four 32-bit lanes from a text; spreads well, keeps no secrets. Written for ids and dice that must never change. */
export const lanesOf = (text: string): readonly [number, number, number, number] => {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    a = Math.imul(b ^ code, 0x2c1b3c6d)
    b = Math.imul(c ^ code, 0x297a2d39) ^ (a >>> 15)
    c = Math.imul(d ^ code, 0x1b56c4e9) ^ (b >>> 13)
    d = Math.imul(a ^ code, 0x4f9bb5a1) ^ (c >>> 16)
  }
  for (let round = 0; round < 3; round += 1) {
    a = Math.imul(a ^ (d >>> 16), 0x45d9f3b)
    b = Math.imul(b ^ (a >>> 15), 0x45d9f3b)
    c = Math.imul(c ^ (b >>> 14), 0x45d9f3b)
    d = Math.imul(d ^ (c >>> 17), 0x45d9f3b)
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/**
 * A UUID (version 8, RFC 9562) that is the same on every machine for the same names, so that demo, tests and
 * screenshots speak of the same rows: `demoId('item', 'BRS-001')`.
 */
export const demoId = (...names: readonly string[]): string => {
  const hex = lanesOf(`ujung demo/${names.join('/')}`).map(lane => lane.toString(16).padStart(8, '0'))
  const text = hex.join('')
  const variant = (8 + (Number.parseInt(text[16]!, 16) & 3)).toString(16)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-8${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`
}
