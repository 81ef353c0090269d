import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import {
  changePasswordInput,
  codeInput,
  confirmInput,
  id,
  me,
  myPinInput,
  passkey,
  passwordInput,
  session,
  signedInOutput,
  signInInput,
} from './schemas.ts'

export const PASSWORD_FAULTS = [
  'password-too-short',
  'password-too-long',
  'password-too-common',
  'password-is-the-name',
] as const

/** Every deed may be refused for where it comes from. */
export const ARRIVAL = ['foreign-origin', 'not-json'] as const

const open = contract.meta({ public: true })
const done = z.object({})

export const signInContract = {
  /** Whether anyone can sign in yet; a new installation has nobody and asks for `ujung init`. */
  state: open.route({ method: 'GET', path: '/access/state' }).output(z.object({ users: z.boolean() })),
  signIn: open
    .route({ method: 'POST', path: '/access/sign-in' })
    .input(signInInput)
    .output(signedInOutput)
    .errors(refusals('sign-in-failed', 'wait', ...ARRIVAL)),
  signInCode: open
    .route({ method: 'POST', path: '/access/sign-in/code' })
    .input(codeInput)
    .output(signedInOutput)
    .errors(refusals('sign-in-failed', 'wait', ...ARRIVAL)),
  signOut: contract
    .route({ method: 'POST', path: '/access/sign-out' })
    .output(done)
    .errors(refusals(...ARRIVAL)),
  me: contract.route({ method: 'GET', path: '/access/me' }).output(me),
  /** The fresh proof that some deeds ask for when they refuse with `confirm-first`. */
  confirm: contract
    .route({ method: 'POST', path: '/access/confirm' })
    .input(confirmInput)
    .output(done)
    .errors(refusals('no-session', 'wait', 'password-wrong', 'code-wrong', 'code-needed', ...ARRIVAL)),
  changePassword: contract
    .route({ method: 'POST', path: '/access/me/password' })
    .input(changePasswordInput)
    .output(done)
    .errors(refusals('no-session', 'wait', 'password-wrong', 'password-same', ...PASSWORD_FAULTS, ...ARRIVAL)),
  setMyPin: contract
    .route({ method: 'PUT', path: '/access/me/pin' })
    .input(myPinInput)
    .output(done)
    .errors(
      refusals('confirm-first', 'user-unknown', 'not-allowed', 'pin-not-six-digits', 'pin-too-simple', ...ARRIVAL),
    ),
  sessions: contract.route({ method: 'GET', path: '/access/me/sessions' }).output(z.array(session)),
  endSession: contract
    .route({ method: 'DELETE', path: '/access/me/sessions/{session}' })
    .input(z.object({ session: id }))
    .output(done)
    .errors(refusals('session-unknown', ...ARRIVAL)),
  beginTotp: contract
    .route({ method: 'POST', path: '/access/me/totp' })
    .input(passwordInput)
    .output(z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) }))
    .errors(refusals('no-session', 'wait', 'password-wrong', 'totp-on', 'totp-off', 'code-wrong', ...ARRIVAL)),
  finishTotp: contract
    .route({ method: 'POST', path: '/access/me/totp/finish' })
    .input(codeInput)
    .output(done)
    .errors(refusals('no-session', 'wait', 'password-wrong', 'totp-on', 'totp-off', 'code-wrong', ...ARRIVAL)),
  removeTotp: contract
    .route({ method: 'POST', path: '/access/me/totp/remove' })
    .input(passwordInput)
    .output(done)
    .errors(refusals('no-session', 'wait', 'password-wrong', 'totp-on', 'totp-off', 'code-wrong', ...ARRIVAL)),
  renewRecoveryCodes: contract
    .route({ method: 'POST', path: '/access/me/totp/recovery-codes' })
    .input(passwordInput)
    .output(z.object({ recoveryCodes: z.array(z.string()) }))
    .errors(refusals('no-session', 'wait', 'password-wrong', 'totp-on', 'totp-off', 'code-wrong', ...ARRIVAL)),
  passkeys: contract.route({ method: 'GET', path: '/access/me/passkeys' }).output(z.array(passkey)),
  removePasskey: contract
    .route({ method: 'DELETE', path: '/access/me/passkeys/{passkey}' })
    .input(z.object({ passkey: id }))
    .output(done)
    .errors(refusals('confirm-first', 'passkey-unknown', 'not-allowed', ...ARRIVAL)),
}
