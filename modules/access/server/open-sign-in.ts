import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'

import type { Database } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'
import { FRESH_MINUTES, PASSWORD_MAX, PASSWORD_MIN, USERNAME } from '../rules/index.ts'
import { admitSession } from './admit-session.ts'
import { CREDENTIAL, PASSKEY, SESSION, TWO_FACTOR, USER, VERIFICATION } from './library-tables.ts'
import { newId } from './new-id.ts'

/** Header in which our own edge tells the library the caller's address; whatever a caller sends in it is dropped. */
export const ADDRESS_HEADER = 'x-ujung-address'

export type SignInOptions = {
  readonly db: Database
  /** At least 32 signs; signs cookies and encrypts TOTP secrets. */
  readonly secret: string
  /** Where people reach this installation, `https://toko.example`. */
  readonly baseUrl: string
  /** Further origins that are our own, as the development server's. */
  readonly origins: readonly string[]
  readonly sessionHours: number
  /** Where the library says what went wrong: a forged passkey answer, a database that is away. */
  readonly log?: Log
}

const unproven = (userVerified: boolean | undefined) => {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'The passkey must ask for a finger, face or PIN.' })
}

const passkeys = (baseUrl: string, origins: readonly string[]) =>
  passkey({
    rpID: new URL(baseUrl).hostname,
    rpName: 'Ujung',
    origin: [...origins],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => unproven(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => unproven(verification.authenticationInfo.userVerified),
    },
    schema: PASSKEY,
  })

/**
 * better-auth over our own tables: passwords (scrypt), TOTP and passkeys. It opens no door by itself; nobody signs up,
 * nothing is mailed, nothing is reported home.
 */
export const openSignIn = ({ db, secret, baseUrl, origins, sessionHours, log }: SignInOptions) =>
  betterAuth({
    appName: 'Ujung',
    baseURL: baseUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    logger: { disabled: !log, level: 'warn', log: (_, message, ...about) => log?.warn({ about }, message) },
    rateLimit: { enabled: false },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: db.pool }) }),
      type: 'postgres',
      schemaName: 'access',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: USER,
    session: {
      ...SESSION,
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      freshAge: FRESH_MINUTES * 60,
    },
    account: CREDENTIAL,
    verification: VERIFICATION,
    advanced: {
      cookiePrefix: 'ujung',
      useSecureCookies: baseUrl.startsWith('https://'),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(new Date()) },
    },
    databaseHooks: { session: { create: { before: (session, context) => admitSession(db, session.userId, context) } } },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 30,
        usernameValidator: name => USERNAME.test(name.toLowerCase()),
      }),
      twoFactor({ issuer: 'Ujung', schema: TWO_FACTOR }),
      passkeys(baseUrl, origins),
    ],
  })

export type SignIn = ReturnType<typeof openSignIn>
