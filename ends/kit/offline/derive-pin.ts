import { type DerivePin, PIN_BYTES } from '#modules/access/rules/index.ts'

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** PBKDF2-SHA-256 by the browser, off the screen's thread. */
export const derivePin: DerivePin = async (pin, salt, rounds) => {
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations: rounds }
  return base64url(new Uint8Array(await crypto.subtle.deriveBits(how, key, PIN_BYTES * 8)))
}
