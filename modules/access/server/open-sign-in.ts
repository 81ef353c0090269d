import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'

import type { Database } from '#platform/postgres/index.ts'
import type { Log } from '#platform/telemetry/index.ts'
import { FRESH_MINUTES, PASSWORD_MAX, PASSWORD_MIN, USERNAME } from '../rules/index.ts'
import { admitSession } from './admit-session.ts'
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

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' }

const unproven = (userVerified: boolean | undefined) => {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'The passkey must ask for a finger, face or PIN.' })
}

const second = () =>
  twoFactor({
    issuer: 'Ujung',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })

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
    schema: {
      passkey: {
        fields: {
          userId: 'user_id',
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })

/**
 * better-auth over our own tables: passwords (scrypt), TOTP and passkeys. It opens no door by itself; nobody signs up,
 * nothing is mailed, nothing is reported home. The user name stands in for the e-mail
 * address it wants.
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
    user: {
      modelName: 'user_account',
      fields: { email: 'label', emailVerified: 'email_verified', ...TIMES },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      freshAge: FRESH_MINUTES * 60,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        createdAt: 'proven_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...TIMES,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...TIMES } },
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
      second(),
      passkeys(baseUrl, origins),
    ],
  })

export type SignIn = ReturnType<typeof openSignIn>
