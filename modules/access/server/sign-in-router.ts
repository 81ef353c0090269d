import { refused } from '#kernel/answer.ts'
import { answered } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { type Acting, acting, freshProof } from './acting.ts'
import { confirm, ownTry } from './confirm.ts'
import { anyUser } from './list-users.ts'
import { readMe } from './me.ts'
import type { Access } from './open-access.ts'
import type { Os } from './os.ts'
import { listPasskeys, removePasskey } from './passkeys.ts'
import { endSession, listSessions } from './sessions.ts'
import { changePassword } from './set-password.ts'
import { setPin } from './set-pin.ts'
import { signIn, signInCode } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { giveBack } from './take-try.ts'
import { beginTotp, finishTotp, removeTotp, renewRecoveryCodes } from './totp.ts'

const NONE = refused('no-session', 'Only a person with a session can do this.')

const withSession = (who: Acting): Acting => (who.session ? who : answered<never>(NONE))

/** Signing in and out, and what a person does with their own account. */
export const signInRouter = (access: Access, os: Os) => ({
  state: os.state.handler(async ({ context }) => ({ users: await readOnly(context.db, anyUser) })),
  signIn: os.signIn.handler(async ({ input, context }) => answered(await signIn(access, context, input))),
  signInCode: os.signInCode.handler(async ({ input, context }) => answered(await signInCode(access, context, input))),
  signOut: os.signOut.handler(async ({ context }) => {
    await signOut(access, context)
    return {}
  }),
  me: os.me.handler(({ context }) => readOnly(context.db, tx => readMe(tx, acting(context), context.now()))),
  confirm: os.confirm.handler(async ({ input, context }) => {
    answered(await confirm(access, context, input))
    return {}
  }),
  changePassword: os.changePassword.handler(async ({ input, context }) => {
    const who = withSession(acting(context))
    answered(await ownTry(context, who))
    const now = context.now()
    const changed = await transact(context.db, async tx => {
      const answer = await changePassword(tx, who, now, input)
      if (answer.ok || answer.refusal !== 'password-wrong') await giveBack(tx, now, who.username ?? who.id, null)
      return answer
    })
    access.forget()
    answered(changed)
    return {}
  }),
  setMyPin: os.setMyPin.handler(async ({ input, context }) => {
    const who = acting(context)
    answered(freshProof(who, context.now()))
    answered(await transact(context.db, tx => setPin(tx, who, context.now(), { user: who.id, pin: input.pin })))
    return {}
  }),
  sessions: os.sessions.handler(async ({ context }) => {
    const who = acting(context)
    const rows = await readOnly(context.db, tx => listSessions(tx, who.id, context.now()))
    return rows.map(row => ({ ...row, current: row.id === who.session?.id }))
  }),
  endSession: os.endSession.handler(async ({ input, context }) => {
    const answer = await transact(context.db, tx => endSession(tx, acting(context), context.now(), input))
    access.forget()
    answered(answer)
    return {}
  }),
  beginTotp: os.beginTotp.handler(async ({ input, context }) => {
    withSession(acting(context))
    return answered(await beginTotp(access, context, input))
  }),
  finishTotp: os.finishTotp.handler(async ({ input, context }) => {
    withSession(acting(context))
    answered(await finishTotp(access, context, input))
    return {}
  }),
  removeTotp: os.removeTotp.handler(async ({ input, context }) => {
    withSession(acting(context))
    answered(await removeTotp(access, context, input))
    return {}
  }),
  renewRecoveryCodes: os.renewRecoveryCodes.handler(async ({ input, context }) => {
    withSession(acting(context))
    return answered(await renewRecoveryCodes(access, context, input))
  }),
  passkeys: os.passkeys.handler(({ context }) => readOnly(context.db, tx => listPasskeys(tx, acting(context).id))),
  removePasskey: os.removePasskey.handler(async ({ input, context }) => {
    const who = acting(context)
    answered(freshProof(who, context.now()))
    answered(await transact(context.db, tx => removePasskey(tx, who, context.now(), input)))
    return {}
  }),
})
