/** The bytes of a text in UTF-8, without the platform's encoder: rules run where there is none. */
export const utf8 = (text: string): number[] =>
  Array.from(text).flatMap(sign => {
    const code = sign.codePointAt(0)!
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  })

/**
 * CRC-16 with polynomial 1021 and start FFFF (ISO/IEC 13239 as EMVCo uses it) over the UTF-8 bytes, as four upper-case
 * hex digits. `123456789` gives 29B1.
 */
export const crc16 = (text: string): string => {
  let crc = 0xffff
  for (const byte of utf8(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
