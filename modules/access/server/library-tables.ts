/** How the library's tables and fields are called in our schema `access`. */

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** The user name stands where the library wants an e-mail address. */
export const USER = {
  modelName: 'user_account',
  fields: { email: 'label', emailVerified: 'email_verified', ...TIMES },
}

/** What the library calls the session's making is our last proof: `confirm` moves it on, and both go by it. */
export const SESSION = {
  modelName: 'session',
  fields: {
    userId: 'user_id',
    expiresAt: 'expires_at',
    createdAt: 'proven_at',
    updatedAt: 'updated_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

export const CREDENTIAL = {
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
}

export const VERIFICATION = { modelName: 'verification', fields: { expiresAt: 'expires_at', ...TIMES } }

export const TWO_FACTOR = {
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
}

export const PASSKEY = {
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
}
