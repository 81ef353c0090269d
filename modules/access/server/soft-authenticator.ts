import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

const head = (major: number, n: number): Buffer => {
  if (n < 24) return Buffer.from([(major << 5) | n])
  return n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}

/** As much of RFC 8949 as an attestation needs. */
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -value - 1) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const b64 = (data: Buffer) => data.toString('base64url')

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

export type AuthenticatorOptions = {
  /** Whether it asks for a finger, face or PIN. */
  readonly verifies?: boolean
  /** The page it believes to be on. */
  readonly origin: string
  readonly rpId: string
}

/**
 * A passkey authenticator in software (WebAuthn level 2, P-256, no attestation), for tests: what a browser would hand
 * on from a phone or a security key.
 */
export const softAuthenticator = ({ verifies = true, origin, rpId }: AuthenticatorOptions) => {
  const id = randomBytes(16)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const authData = (flags: number, rest: Buffer = Buffer.alloc(0)) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([PRESENT | (verifies ? VERIFIED : 0) | flags]), count, rest])
  }

  const coseKey = () => {
    const { x, y } = publicKey.export({ format: 'jwk' })
    const point = (text: string) => Buffer.from(text, 'base64url')
    return cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x!)],
        [-3, point(y!)],
      ]),
    )
  }

  const shell = (response: object) => ({
    id: b64(id),
    rawId: b64(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  /** What `navigator.credentials.create` gives for a challenge. */
  const create = (challenge: string) => {
    const length = Buffer.from([0, id.length])
    const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey()])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData(ATTESTED, attested)],
    ])
    return shell({
      clientDataJSON: b64(clientData('webauthn.create', challenge)),
      attestationObject: b64(cbor(attestation)),
      transports: ['internal'],
    })
  }

  /** What `navigator.credentials.get` gives for a challenge. */
  const get = (challenge: string) => {
    const data = clientData('webauthn.get', challenge)
    const auth = authData(0)
    const signature = createSign('sha256')
      .update(Buffer.concat([auth, sha256(data)]))
      .sign(privateKey)
    return shell({ clientDataJSON: b64(data), authenticatorData: b64(auth), signature: b64(signature) })
  }

  return { create, get, rewind: () => (counter = 0) }
}
