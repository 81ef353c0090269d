import { ORPCError } from '@orpc/client'

type Ceremony =
  | 'generate-register-options'
  | 'verify-registration'
  | 'generate-authenticate-options'
  | 'verify-authentication'

/** The library's own words for what the contract calls otherwise. */
const wordOf = (code: string): string => {
  if (code === 'SESSION_NOT_FRESH') return 'confirm-first'
  return /^[a-z-]+$|^UNAUTHORIZED$/.test(code) ? code : 'passkey-refused'
}

/** The passkey ceremonies are the only part of signing in that is not in the contract: they are the browser's own. */
const ask = async (step: Ceremony, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(`/auth/passkey/${step}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
  })
  const said = (await answer.json().catch(() => ({}))) as Record<string, unknown>
  if (answer.ok) return said
  const { code = 'passkey-refused', message = '' } = said as { code?: string; message?: string }
  const word = wordOf(code)
  throw new ORPCError(word, { status: answer.status, message })
}

/** Whether this browser can hold passkeys and speak of them in JSON. */
export const canPasskey = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** The person closed the browser's own question, or it had nothing to offer. */
const notUsed = (): never => {
  throw new ORPCError('passkey-refused', { status: 409, message: '' })
}

export const signInByPasskey = async (): Promise<void> => {
  const options = (await ask('generate-authenticate-options')) as unknown as PublicKeyCredentialRequestOptionsJSON
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = (await navigator.credentials.get({ publicKey }).catch(notUsed)) as PublicKeyCredential | null
  await ask('verify-authentication', { response: credential?.toJSON() ?? notUsed() })
}

export const addPasskey = async (name: string): Promise<void> => {
  const options = (await ask('generate-register-options')) as unknown as PublicKeyCredentialCreationOptionsJSON
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = (await navigator.credentials.create({ publicKey }).catch(notUsed)) as PublicKeyCredential | null
  await ask('verify-registration', { response: credential?.toJSON() ?? notUsed(), name })
}
