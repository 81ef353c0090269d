import { assert } from './answer.ts'

const hex = (bytes: Uint8Array) => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')

/** UUIDv7 (RFC 9562) from a time in milliseconds and 10 random bytes; the actor makes it and saves it before sending. */
export const uuidv7 = (nowMs: number, random: Uint8Array): string => {
  assert(random.length >= 10, 'uuidv7 needs 10 random bytes')
  const bytes = new Uint8Array(16)
  for (let i = 0, t = nowMs; i < 6; i += 1, t = Math.floor(t / 256)) bytes[5 - i] = t % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const text = hex(bytes)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
