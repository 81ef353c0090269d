import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** Where a message goes: the receiver's public key (P-256, uncompressed) and the secret it shares with the sender. */
export type PushKeys = { readonly p256dh: Buffer; readonly auth: Buffer }

/** Given only where a published example is repeated; else made anew for each message. */
export type Chosen = { readonly salt: Buffer; readonly privateKey: Buffer }

const RECORD = 4096

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))

const label = (text: string) => Buffer.from(`${text}\0`)

/** The key and nonce of the one record of a message, as RFC 8188 derives them from the shared secret of RFC 8291. */
export const recordKeys = (shared: Buffer, { p256dh, auth }: PushKeys, sender: Buffer, salt: Buffer) => {
  const material = derive(shared, auth, Buffer.concat([label('WebPush: info'), p256dh, sender]), 32)
  return {
    key: derive(material, salt, label('Content-Encoding: aes128gcm'), 16),
    nonce: derive(material, salt, label('Content-Encoding: nonce'), 12),
  }
}

/**
 * A message only the receiver's browser can read (RFC 8291, content coding `aes128gcm` of RFC 8188): one record of at
 * most 4,096 octets, so at most 3,993 octets of text. Throws where the receiver's key is no point of the curve.
 */
export const encryptPush = (text: Buffer, keys: PushKeys, chosen?: Chosen): Buffer => {
  if (text.length > RECORD - 103) throw new Error('a push message of more than 3,993 octets')
  const ecdh = createECDH('prime256v1')
  if (chosen) ecdh.setPrivateKey(chosen.privateKey)
  else ecdh.generateKeys()
  const [sender, salt] = [ecdh.getPublicKey(), chosen?.salt ?? randomBytes(16)]
  const { key, nonce } = recordKeys(ecdh.computeSecret(keys.p256dh), keys, sender, salt)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // 2 ends the last record; nothing is padded.
  const sealed = [cipher.update(Buffer.concat([text, Buffer.of(2)])), cipher.final(), cipher.getAuthTag()]
  const size = Buffer.alloc(4)
  size.writeUInt32BE(RECORD)
  return Buffer.concat([salt, size, Buffer.of(sender.length), sender, ...sealed])
}
