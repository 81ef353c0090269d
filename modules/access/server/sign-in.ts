import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { usernameOf } from '../rules/index.ts'
import type { Acting } from './acting.ts'
import { askLibrary } from './ask-library.ts'
import { audit } from './audit.ts'
import { type Access, cookieName } from './open-access.ts'
import { accountKey, addressKey, giveBack, takeTry } from './take-try.ts'
import { signedCookieIn } from './who-of.ts'

export type SignedIn = { readonly next: 'done' | 'code' }
export type SignInRefusal = 'sign-in-failed' | 'wait'

const FAILED = refused('sign-in-failed', 'Name or password is wrong, or the account is not in use.')
const CODE_FAILED = refused('sign-in-failed', 'The code is wrong, used or too old. Start again if it stays so.')

const from = (context: Context): Acting['from'] => ({ request: context.request, ip: context.ip })

type Known = { id: string; name: string; username: string }

/** Writes down that a person has come in, and which way. */
export const noteSignIn = async (tx: Tx, now: Date, user: Known, way: string, came: Acting['from']): Promise<void> => {
  const who: Acting = { ...SYSTEM, kind: 'user', id: user.id, name: user.name, from: came }
  await giveBack(tx, now, user.username, came?.ip ?? null)
  await audit(tx, who, now, 'signed-in', `user:${user.id}`, { way })
}

const known = async (tx: Tx, username: string): Promise<Known | undefined> =>
  tx.one<Known>('select id, name, username from access.user_account where username = $1', [username])

/** A failed try is written down only for an account there is: a password typed as a name must not be kept. */
const noteFailure = async (tx: Tx, context: Context, username: string, way: string): Promise<void> => {
  const user = await known(tx, username)
  const who: Acting = { ...SYSTEM, from: from(context) }
  if (user) await audit(tx, who, context.now(), 'sign-in.failed', `user:${user.id}`, { way })
}

/**
 * Signs in by user name and password. `code` means the password was right and a TOTP (or recovery) code is asked for
 * next. What is wrong is never said; a try is counted before it is looked at, for names that exist and that don't.
 */
export const signIn = async (
  access: Access,
  context: Context,
  input: { readonly username: string; readonly password: string },
): Promise<Answer<SignedIn, SignInRefusal>> => {
  const username = usernameOf(input.username)
  const keys = [accountKey(username), addressKey(context.ip)]
  const counted = await transact(context.db, tx => takeTry(tx, context.now(), keys))
  if (!counted.ok) return counted
  const body = { username, password: input.password }
  const asked = await askLibrary(context, 'none', headers =>
    access.library.api.signInUsername({ body, headers, returnHeaders: true }),
  )
  if (!asked.ok) {
    await transact(context.db, tx => noteFailure(tx, context, username, 'password'))
    return FAILED
  }
  if ('twoFactorRedirect' in asked.value) return done({ next: 'code' })
  await transact(context.db, async tx => {
    const user = await known(tx, username)
    if (user) await noteSignIn(tx, context.now(), user, 'password', from(context))
  })
  return done({ next: 'done' })
}

const challenged = `
  select u.id, u.name, u.username from access.verification v join access.user_account u on u.id::text = v.value
  where v.identifier = $1 and v.expires_at > $2`

/** Whose second step the request's cookie stands for. */
const halfWay = async (access: Access, context: Context): Promise<Known | undefined> => {
  const { baseUrl, secret } = access.options
  const challenge = signedCookieIn(context.headers, cookieName(baseUrl, 'two_factor'), secret)
  if (!challenge) return undefined
  return transact(context.db, tx => tx.one<Known>(challenged, [challenge, context.now()]))
}

/** The second step: a TOTP code of six digits, or one of the recovery codes, each good once. */
export const signInCode = async (
  access: Access,
  context: Context,
  input: { readonly code: string },
): Promise<Answer<SignedIn, SignInRefusal>> => {
  const user = await halfWay(access, context)
  const keys = [addressKey(context.ip), ...(user ? [accountKey(user.username)] : [])]
  const counted = await transact(context.db, tx => takeTry(tx, context.now(), keys))
  if (!counted.ok) return counted
  if (!user) return CODE_FAILED
  const code = input.code.trim()
  const way = /^\d{6}$/.test(code) ? 'totp' : 'recovery-code'
  const verify = way === 'totp' ? access.library.api.verifyTOTP : access.library.api.verifyBackupCode
  const asked = await askLibrary(context, 'two_factor', headers =>
    verify({ body: { code }, headers, returnHeaders: true }),
  )
  if (!asked.ok) {
    await transact(context.db, tx => noteFailure(tx, context, user.username, way))
    return CODE_FAILED
  }
  await transact(context.db, tx => noteSignIn(tx, context.now(), user, way, from(context)))
  return done({ next: 'done' })
}
