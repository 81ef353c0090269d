import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Context } from '#platform/http/context.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { acting } from './acting.ts'
import { askLibrary } from './ask-library.ts'
import { audit } from './audit.ts'
import { managedUser, type UserRefusal } from './change-user.ts'
import { ownTry } from './confirm.ts'
import { endSessions } from './end-sessions.ts'
import type { Access } from './open-access.ts'
import { giveBack } from './take-try.ts'

export type TotpRefusal = 'wait' | 'password-wrong' | 'totp-on' | 'totp-off' | 'code-wrong'

const MEANS: Readonly<Record<string, TotpRefusal>> = {
  INVALID_PASSWORD: 'password-wrong',
  TOTP_ALREADY_ENABLED: 'totp-on',
  TOTP_NOT_ENABLED: 'totp-off',
  TWO_FACTOR_NOT_ENABLED: 'totp-off',
  INVALID_CODE: 'code-wrong',
}

const SAID: Readonly<Partial<Record<TotpRefusal, string>>> = {
  'password-wrong': 'The password is another one.',
  'totp-on': 'An authenticator is set up already; remove it first.',
  'totp-off': 'No authenticator is set up.',
  'code-wrong': 'The code is wrong, used or too old. Is the clock of the phone right?',
}

type Asked<Value> = (headers: Headers) => Promise<{ headers: Headers; response: Value }>

/** One deed on one's own authenticator: counted, done by the library, written down. */
const own = async <Value>(
  access: Access,
  context: Context,
  what: string | null,
  deed: Asked<Value>,
): Promise<Answer<Value, TotpRefusal>> => {
  const who = acting(context)
  const counted = await ownTry(context, who)
  if (!counted.ok) return counted
  const asked = await askLibrary(context, 'session_token', deed)
  if (!asked.ok) {
    const word = MEANS[asked.detail ?? ''] ?? 'code-wrong'
    return refused(word, SAID[word])
  }
  access.forget()
  await transact(context.db, async tx => {
    await giveBack(tx, context.now(), who.username ?? who.id, null)
    if (what) await audit(tx, who, context.now(), what, `user:${who.id}`)
  })
  return asked
}

/** Begins to set up an authenticator: the address for its QR code, and the recovery codes, both shown this once. */
export const beginTotp = async (access: Access, context: Context, input: { readonly password: string }) => {
  const begun = await own(access, context, null, headers =>
    access.library.api.enableTwoFactor({ body: { ...input, method: 'totp' }, headers, returnHeaders: true }),
  )
  if (!begun.ok) return begun
  const { totpURI, backupCodes } = begun.value as { totpURI: string; backupCodes: string[] }
  return done({ uri: totpURI, recoveryCodes: backupCodes })
}

/** Ends the setting up with a first code; from now on sign-in by password asks for one. */
export const finishTotp = (access: Access, context: Context, input: { readonly code: string }) =>
  own(access, context, 'totp.set-up', headers =>
    access.library.api.verifyTOTP({ body: input, headers, returnHeaders: true }),
  )

/** Removes one's authenticator and its recovery codes. */
export const removeTotp = (access: Access, context: Context, input: { readonly password: string }) =>
  own(access, context, 'totp.removed', headers =>
    access.library.api.disableTwoFactor({ body: input, headers, returnHeaders: true }),
  )

/** New recovery codes; the old ones are void. */
export const renewRecoveryCodes = async (access: Access, context: Context, input: { readonly password: string }) => {
  const made = await own(access, context, 'totp.codes-renewed', headers =>
    access.library.api.generateBackupCodes({ body: input, headers, returnHeaders: true }),
  )
  return made.ok ? done({ recoveryCodes: made.value.backupCodes }) : made
}

/** Removes the authenticator of another person who lost it; ends their sessions. */
export const resetTotp = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly user: string },
): Promise<Answer<undefined, UserRefusal>> => {
  const found = await managedUser(tx, who, input.user)
  if (!found.ok) return found
  await tx.rows('delete from access.two_factor where user_id = $1', [input.user])
  await tx.rows('update access.user_account set two_factor_enabled = false, updated_at = $2 where id = $1', [
    input.user,
    now,
  ])
  await endSessions(tx, input.user)
  await audit(tx, who, now, 'totp.reset', `user:${input.user}`)
  return done(undefined)
}
