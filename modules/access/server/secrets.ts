import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { assert } from '#kernel/answer.ts'
import { isUuid } from '#kernel/ids.ts'
import { CODE_BYTES, codeFrom, type DerivePin, PIN_BYTES } from '../rules/index.ts'

const stretch = promisify(pbkdf2)

/** The PIN's hash as a till derives it too: PBKDF2-SHA-256, base64url. Runs beside the event loop. */
export const derivePin: DerivePin = async (pin, salt, rounds) =>
  (await stretch(pin, salt, rounds, PIN_BYTES, 'sha256')).toString('base64url')

export const newSalt = (): string => randomBytes(16).toString('base64url')

/** Tokens of devices begin with this, so that a leaked one is known for what it is. */
const DEVICE = 'ujd_'

/** 256 random bits; kept by the device only. */
export const newDeviceToken = (): string => DEVICE + randomBytes(32).toString('base64url')

/** The device token in an `authorization: Bearer` header, or null. */
export const deviceTokenIn = (headers: Headers): string | null =>
  /^Bearer (ujd_[A-Za-z0-9_-]{43})$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null

/** The person for whom a handheld speaks, by the header that names them, or null. */
export const personIn = (headers: Headers): string | null => {
  const said = headers.get('x-ujung-person') ?? ''
  return isUuid(said) ? said : null
}

/** A token is as random as its hash is long: a plain hash keeps it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export const newCode = (): string => {
  const code = codeFrom(randomBytes(CODE_BYTES))
  assert(code, 'sixty-four random bytes gave no code')
  return code
}

/** A code is short, so its hash is keyed: a copy of the database alone does not give it away. */
export const codeHash = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`enrolment:${code}`).digest()
