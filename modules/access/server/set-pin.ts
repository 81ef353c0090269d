import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { PIN_ROUNDS, type PinFault, pinFault } from '../rules/index.ts'
import { signature } from './acting.ts'
import { audit } from './audit.ts'
import { managedUser, type UserRefusal } from './change-user.ts'
import { derivePin, newSalt } from './secrets.ts'
import { touchStaff } from './touch-staff.ts'

const WHY: Readonly<Record<PinFault, string>> = {
  'pin-not-six-digits': 'A PIN is six digits.',
  'pin-too-simple': 'This PIN is a run or a repeat. Choose one that nobody tries first.',
}

const keep = `
  insert into access.pin (user_id, salt, hash, rounds, set_at, set_by) values ($1, $2, $3, $4, $5, $6)
  on conflict on constraint pin_pk do update set salt = excluded.salt, hash = excluded.hash,
    rounds = excluded.rounds, set_at = excluded.set_at, set_by = excluded.set_by`

/** One's own PIN (the caller has asked for a fresh proof), or another's with `access.pins` wherever they work. */
const allowed = async (tx: Tx, who: Who, user: string): Promise<Answer<undefined, UserRefusal>> => {
  if (who.kind === 'user' && who.id === user) return done(undefined)
  const found = await managedUser(tx, who, user, 'access.pins')
  return found.ok ? done(undefined) : found
}

/** Sets the PIN a person signs in with at tills. Tills have it at their next fetch. */
export const setPin = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly user: string; readonly pin: string },
): Promise<Answer<undefined, UserRefusal | PinFault>> => {
  const may = await allowed(tx, who, input.user)
  if (!may.ok) return may
  const fault = pinFault(input.pin)
  if (fault) return refused(fault, WHY[fault])
  const salt = newSalt()
  const hash = await derivePin(input.pin, salt, PIN_ROUNDS)
  await touchStaff(tx)
  await tx.rows(keep, [input.user, salt, hash, PIN_ROUNDS, now, signature(who)])
  await audit(tx, who, now, 'pin.set', `user:${input.user}`)
  return done(undefined)
}

/** Takes a person's PIN away: they can't sign in at tills once these have fetched their staff. */
export const clearPin = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly user: string },
): Promise<Answer<undefined, UserRefusal>> => {
  const may = await allowed(tx, who, input.user)
  if (!may.ok) return may
  await touchStaff(tx)
  await tx.rows('delete from access.pin where user_id = $1', [input.user])
  await audit(tx, who, now, 'pin.cleared', `user:${input.user}`)
  return done(undefined)
}
