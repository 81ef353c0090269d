import { type Database, transact } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'
import { type ArrivalFault, arrivalFault } from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { deviceBehind } from './device-behind.ts'
import { openSignIn, type SignIn } from './open-sign-in.ts'
import { remember } from './remember.ts'
import { deviceTokenIn, personIn, tokenHash } from './secrets.ts'
import { signedCookieIn, userBehind } from './who-of.ts'

export type AccessOptions = {
  readonly db: Database
  /** Secret of the installation, at least 32 signs. */
  readonly secret: string
  /** Where people reach this installation, `https://toko.example`; passkeys are bound to its host. */
  readonly baseUrl: string
  /** Further origins whose pages are our own, as the development server's. */
  readonly origins?: readonly string[]
  /** Hours until a session ends, whatever happens in it; a working day unless said. */
  readonly sessionHours?: number
  /** Milliseconds for which a process believes what it last read about a session; 2000 unless said, 0 for none. */
  readonly memoryMs?: number
  readonly now?: () => Date
  readonly log?: Log
}

/** What one process keeps open for signing in: the library over our tables, and a short memory of who is who. */
export type Access = {
  readonly options: AccessOptions
  readonly library: SignIn
  /**
   * Who sends these headers: a user by session cookie, a register by device token (or the person whom a handheld
   * speaks for), else null. A session, grant or
   * device that was ended in this process is gone at once; one ended in another, within `memoryMs`.
   */
  whoOf(headers: Headers): Promise<Acting | null>
  /** Whether a page of another site may have sent this; asked for every request that is not a plain reading. */
  arrivalFault(method: string, headers: Headers): ArrivalFault | null
  /** Forgets what is remembered: after every change of users, roles, grants, sessions or devices in this process. */
  forget(): void
}

/** What the library calls its cookies here. */
export const cookieName = (baseUrl: string, cookie: 'session_token' | 'two_factor'): string =>
  `${baseUrl.startsWith('https://') ? '__Secure-' : ''}ujung.${cookie}`

export const openAccess = (options: AccessOptions): Access => {
  const { db, secret, baseUrl } = options
  const now = options.now ?? (() => new Date())
  const origins = [new URL(baseUrl).origin, ...(options.origins ?? [])]
  const memory = remember<Acting>({ ms: options.memoryMs ?? 2000, most: 10_000, now: () => now().getTime() })
  const cookie = cookieName(baseUrl, 'session_token')

  const whoOf = async (headers: Headers): Promise<Acting | null> => {
    const device = deviceTokenIn(headers)
    if (device) {
      const person = personIn(headers)
      const key = `device:${tokenHash(device).toString('base64')}:${person ?? ''}`
      return memory.get(key, () => transact(db, tx => deviceBehind(tx, now(), device, person)))
    }
    const token = signedCookieIn(headers, cookie, secret)
    return token ? memory.get(`session:${token}`, () => transact(db, tx => userBehind(tx, now(), token))) : null
  }

  return {
    options,
    library: openSignIn({ db, secret, baseUrl, origins, sessionHours: options.sessionHours ?? 12, log: options.log }),
    whoOf,
    arrivalFault: (method, headers) =>
      arrivalFault(
        {
          method,
          origin: headers.get('origin'),
          host: headers.get('host'),
          site: headers.get('sec-fetch-site'),
          contentType: headers.get('content-type'),
          cookie: headers.has('cookie'),
        },
        origins,
      ),
    forget: memory.forget,
  }
}
