import { createDecipheriv, createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { recordKeys } from '../encrypt.ts'
import type { PushTarget } from '../send-push.ts'

/** A browser as a push service sees it: it subscribes, and reads what is sent to it (RFC 8291). */
export const pushBrowser = (endpoint: string) => {
  const ecdh = createECDH('prime256v1')
  const [p256dh, auth] = [ecdh.generateKeys(), randomBytes(16)]
  const target: PushTarget = { endpoint, p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') }
  const read = (body: Buffer): string => {
    const [salt, length] = [body.subarray(0, 16), body[20]!]
    const sender = body.subarray(21, 21 + length)
    const sealed = body.subarray(21 + length)
    const { key, nonce } = recordKeys(ecdh.computeSecret(sender), { p256dh, auth }, sender, salt)
    const decipher = createDecipheriv('aes-128-gcm', key, nonce)
    decipher.setAuthTag(sealed.subarray(-16))
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
  }
  return { target, read }
}

/** What a push service checks of `Authorization: vapid t=…, k=…` (RFC 8292), and what it says. Throws where it is false. */
export const readVapid = (header: string): { aud: string; exp: number; sub: string; key: string } => {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(it => it.toString('base64url'))
  const jwk = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x!, y: y! } })
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: jwk, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!good) throw new Error('the signature is of another key')
  return { ...JSON.parse(Buffer.from(body, 'base64url').toString('utf8')), key }
}
