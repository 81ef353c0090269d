/**
 * Signed links: a token that names one thing and cannot be guessed or made up without the secret. It is the id's 16
 * bytes and 16 bytes of HMAC-SHA-256 over purpose and id, in 43 letters fit for an address. Web Crypto only, so that a
 * till without the server can print one.
 */

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const decode = (text: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return null
  const bytes = Uint8Array.from(atob(`${text.replaceAll('-', '+').replaceAll('_', '/')}=`), sign => sign.charCodeAt(0))
  // Two texts may stand for the same bytes in the last letter; only the one we write is a token.
  return encode(bytes) === text ? bytes : null
}

const bytesOfId = (id: string): Uint8Array => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error(`${id} is not an id`)
  return Uint8Array.from(id.replaceAll('-', '').match(/../g)!, pair => Number.parseInt(pair, 16))
}

const idOf = (bytes: Uint8Array): string =>
  Array.from(bytes, b => b.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const hmac = async (secret: string, text: string, size: number): Promise<Uint8Array> => {
  const raw = new TextEncoder().encode(secret)
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).slice(0, size)
}

/**
 * A secret for one purpose and holder, from the installation's own. A register gets its own for receipts: with it, it
 * can sign links to its sales and to nobody else's, and losing it gives nothing else away.
 */
export const deriveLinkSecret = async (secret: string, purpose: string, holder: string): Promise<string> =>
  encode(await hmac(secret, `link:${purpose}:${holder}`, 32))

/** The token for a thing; the same one every time. `id` is a UUID. */
export const signLink = async (secret: string, purpose: string, id: string): Promise<string> =>
  encode(Uint8Array.from([...bytesOfId(id), ...(await hmac(secret, `${purpose}:${id}`, 16))]))

/** The id a token names, unproved: to find out whose secret to prove it with. Null when it is no token at all. */
export const idInLink = (token: string): string | null => {
  const bytes = decode(token)
  return bytes ? idOf(bytes.slice(0, 16)) : null
}

/** The id a token names, if the secret signed it for this purpose; otherwise null. Compares in constant time. */
export const readLink = async (secret: string, purpose: string, token: string): Promise<string | null> => {
  const bytes = decode(token)
  if (!bytes) return null
  const id = idOf(bytes.slice(0, 16))
  const wanted = await hmac(secret, `${purpose}:${id}`, 16)
  const difference = wanted.reduce((a, byte, i) => a | (byte ^ bytes[16 + i]!), 0)
  return difference === 0 ? id : null
}
