import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Context } from '#platform/http/context.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { type Acting, acting } from './acting.ts'
import { askLibrary } from './ask-library.ts'
import { audit } from './audit.ts'
import { isPasswordOf } from './check-password.ts'
import type { Access } from './open-access.ts'
import { accountKey, giveBack, takeTry } from './take-try.ts'

export type ConfirmRefusal = 'no-session' | 'wait' | 'password-wrong' | 'code-wrong' | 'code-needed'

/** Counts a try of one's own secret, as sign-in does: a stolen session must not be a place to guess. */
export const ownTry = (context: Context, who: Acting): Promise<Answer<undefined, 'wait'>> =>
  transact(context.db, tx => takeTry(tx, context.now(), [accountKey(who.username ?? who.id)]))

const use = `
  insert into access.used_code (user_id, code, used_at) values ($1, $2, $3)
  on conflict on constraint used_code_pk do nothing returning code`

const codeFault = async (
  access: Access,
  context: Context,
  who: Acting,
  code: string | undefined,
): Promise<Answer<undefined, 'code-wrong' | 'code-needed'>> => {
  const row = await transact(context.db, tx =>
    tx.one<{ totp: boolean }>('select two_factor_enabled as totp from access.user_account where id = $1', [who.id]),
  )
  if (!row?.totp) return done(undefined)
  if (!code) return refused('code-needed', 'Give the code of your authenticator as well.')
  const asked = await askLibrary(context, 'session_token', headers =>
    access.library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  )
  const fresh = asked.ok && (await transact(context.db, tx => tx.one(use, [who.id, code, context.now()])))
  return fresh ? done(undefined) : refused('code-wrong', 'The code is wrong, used or too old.')
}

const prove = async (tx: Tx, who: Acting, now: Date): Promise<void> => {
  await tx.rows('update access.session set proven_at = $2 where id = $1', [who.session?.id, now])
  await giveBack(tx, now, who.username ?? who.id, null)
  await audit(tx, who, now, 'confirmed', `user:${who.id}`)
}

/**
 * The fresh proof some deeds ask for (`freshProof`): the password once more, and the code for those who have one. A
 * person with a passkey signs in with it again instead.
 */
export const confirm = async (
  access: Access,
  context: Context,
  input: { readonly password: string; readonly code?: string },
): Promise<Answer<undefined, ConfirmRefusal>> => {
  const who = acting(context)
  if (!who.session) return refused('no-session', 'Only a person with a session can confirm.')
  const counted = await ownTry(context, who)
  if (!counted.ok) return counted
  const right = await transact(context.db, tx => isPasswordOf(tx, who.id, input.password))
  if (!right) return refused('password-wrong', 'The password is another one.')
  const code = await codeFault(access, context, who, input.code)
  if (!code.ok) return code
  await transact(context.db, tx => prove(tx, who, context.now()))
  access.forget()
  return done(undefined)
}
