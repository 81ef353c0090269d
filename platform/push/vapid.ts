import { createECDH, createPrivateKey, hkdfSync, sign } from 'node:crypto'

/** Who sends (RFC 8292): a key pair on P-256, the public one as browsers ask for it. */
export type VapidKeys = { readonly publicKey: string; readonly privateKey: Buffer }

const keyOf = (secret: string, n: number): VapidKeys => {
  const privateKey = Buffer.from(hkdfSync('sha256', secret, 'ujung web push', `vapid ${n}`, 32))
  const ecdh = createECDH('prime256v1')
  try {
    ecdh.setPrivateKey(privateKey)
  } catch {
    // One in four billion is no number of the curve's group.
    return keyOf(secret, n + 1)
  }
  return { publicKey: ecdh.getPublicKey().toString('base64url'), privateKey }
}

/** The installation's keys, out of its own secret: every process has the same, and nothing more is to be kept. */
export const vapidKeys = (secret: string): VapidKeys => keyOf(secret, 0)

/** Hours a signature is good; 24 at most. */
const GOOD_FOR_S = 12 * 3600

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The `Authorization` of a request to a push service: signed for its origin alone, with who answers for the sender. */
export const vapidHeader = (keys: VapidKeys, endpoint: string, subject: string, now: Date): string => {
  const point = Buffer.from(keys.publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(it => it.toString('base64url'))
  const d = keys.privateKey.toString('base64url')
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x!, y: y!, d } })
  const exp = Math.floor(now.getTime() / 1000) + GOOD_FOR_S
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: new URL(endpoint).origin, exp, sub: subject })}`
  const signature = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  return `vapid t=${said}.${signature}, k=${keys.publicKey}`
}
