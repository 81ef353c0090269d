import { transact } from '#platform/postgres/index.ts'
import { CEREMONY, throttledAddress } from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { audit } from './audit.ts'
import type { Access } from './open-access.ts'
import { ADDRESS_HEADER } from './open-sign-in.ts'
import { noteSignIn } from './sign-in.ts'
import { takeTry } from './take-try.ts'

/** All of the library that the network can reach: the passkey ceremonies. Everything else goes by our own contract. */
const OPEN: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/auth/passkey/generate-register-options': 'GET',
  '/auth/passkey/verify-registration': 'POST',
  '/auth/passkey/generate-authenticate-options': 'GET',
  '/auth/passkey/verify-authentication': 'POST',
}

const said = (status: number, code: string, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ code, message }, { status, headers: { 'cache-control': 'no-store', ...headers } })

/** Where a request comes from, as the edge knows it; never read from the request itself. */
export type From = { readonly ip: string; readonly request: string }

const toLibrary = (request: Request, ip: string): Request => {
  const headers = new Headers(request.headers)
  headers.set(ADDRESS_HEADER, ip)
  return new Request(request, { headers })
}

/** The library's answer with its cookies, but without the session token and public key that its body repeats. */
const trimmed = (answer: Response, body: unknown): Response => {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return Response.json(body, { status: answer.status, headers })
}

type Known = { id: string; name: string; username: string }
type Came = { session: { userId: string } }
type Made = { id: string; name?: string | null }

const signedIn = async (access: Access, answer: Response, credential: string | undefined, now: Date, from: From) => {
  const { session } = (await answer.json()) as Came
  await transact(access.options.db, async tx => {
    const user = await tx.one<Known>('select id, name, username from access.user_account where id = $1', [
      session.userId,
    ])
    if (user) await noteSignIn(tx, now, user, 'passkey', from)
    await tx.rows('update access.passkey set last_used_at = $2 where credential_id = $1', [credential ?? '', now])
  })
  return trimmed(answer, { next: 'done' })
}

const registered = async (access: Access, answer: Response, who: Acting, now: Date, from: From) => {
  const { id, name } = (await answer.json()) as Made
  const detail = { passkey: id }
  await transact(access.options.db, tx =>
    audit(tx, { ...who, from } as Acting, now, 'passkey.added', `user:${who.id}`, detail),
  )
  return trimmed(answer, { id, name: name ?? null })
}

const credentialIn = async (request: Request): Promise<string | undefined> => {
  const body = (await request.json().catch(() => null)) as { response?: { id?: unknown } } | null
  return typeof body?.response?.id === 'string' ? body.response.id : undefined
}

/**
 * Answers `/auth/*`: the passkey ceremonies, for the browser's own WebAuthn calls. Adding a passkey asks for a session
 * with a proof of the last 10 minutes; signing in with one is throttled per address.
 */
export const authHandler =
  (access: Access) =>
  async (request: Request, from: From): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (OPEN[pathname] !== request.method) return said(404, 'NOT_FOUND', `There is no ${request.method} ${pathname}.`)
    const fault = access.arrivalFault(request.method, request.headers)
    if (fault) return said(403, fault, 'This comes from a page of another site, or not as JSON.')
    const now = access.options.now?.() ?? new Date()
    const who = await access.whoOf(request.headers)
    if (pathname.includes('regist')) {
      if (!who || who.mustChange) return said(401, 'UNAUTHORIZED', 'Sign in first.')
    } else {
      const key = { key: `ceremony:${throttledAddress(from.ip)}`, patience: CEREMONY }
      const counted = await transact(access.options.db, tx => takeTry(tx, now, [key]))
      if (!counted.ok) return said(429, 'wait', counted.detail ?? '', { 'retry-after': String(counted.seconds ?? 60) })
    }
    const credential = request.method === 'POST' ? await credentialIn(request.clone()) : undefined
    const answer = await access.library.handler(toLibrary(request, from.ip))
    if (request.method === 'POST' && answer.status === 500)
      return said(400, 'passkey-refused', 'The passkey was not made here, or not for this page.')
    if (!answer.ok || request.method === 'GET') return answer
    return who && pathname.endsWith('verify-registration')
      ? registered(access, answer, who, now, from)
      : signedIn(access, answer, credential, now, from)
  }
