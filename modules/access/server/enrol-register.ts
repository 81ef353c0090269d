import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { CODE_MINUTES } from '../rules/index.ts'
import { mayAt, signature } from './acting.ts'
import { audit } from './audit.ts'
import { newId } from './new-id.ts'
import { codeHash, newCode } from './secrets.ts'

export type Enrolment = {
  /** To be typed at the till: shown once, kept nowhere. */
  readonly code: string
  readonly expiresAt: Date
  readonly register: string
  readonly place: string
  readonly name: string
}

type Register = { place: string; code: string; active: boolean }

const keep = `
  with gone as (delete from access.enrolment where register = $2 and used_at is null)
  insert into access.enrolment (id, register, place, name, code_hash, made_at, made_by, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

/**
 * Makes a code with which one device becomes a register's till: 8 signs, good once, for 15 minutes. A newer code for
 * the same register replaces it. `secret` is the installation's.
 */
export const enrolRegister = async (
  tx: Tx,
  who: Who,
  now: Date,
  input: { readonly register: string; readonly secret: string },
): Promise<Answer<Enrolment, 'register-unknown' | 'register-inactive' | 'not-allowed'>> => {
  const { register, secret } = input
  const found = await tx.one<Register>('select place, code, active from company.v_register where id = $1', [register])
  if (!found) return refused('register-unknown', `There is no register ${register}.`)
  if (!mayAt(who, 'access.tills', found.place))
    return refused('not-allowed', `Enrolling ${found.code} asks for access.tills at its place.`)
  if (!found.active) return refused('register-inactive', `${found.code} is out of use.`)
  const code = newCode()
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
  const made = [now, signature(who), expiresAt]
  await tx.rows(keep, [newId(now), register, found.place, found.code, codeHash(secret, code), ...made])
  await audit(tx, who, now, 'till.code-made', `register:${register}`, { place: found.place })
  return done({ code, expiresAt, register, place: found.place, name: found.code })
}
