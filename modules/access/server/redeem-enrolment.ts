import { type Answer, done, refused } from '#kernel/answer.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { codeOf, isCode } from '../rules/index.ts'
import { type Acting, signature } from './acting.ts'
import { audit } from './audit.ts'
import { newId } from './new-id.ts'
import { codeHash, newDeviceToken, tokenHash } from './secrets.ts'

export type Redeemed = {
  /** Bearer token of the device: the only time it is told. */
  readonly token: string
  readonly device: string
  readonly register: string
  readonly place: string
  readonly name: string
}

type Used = { register: string; place: string; name: string; made_by: string }

const use = `
  update access.enrolment e set used_at = $2
  where code_hash = $1 and used_at is null and expires_at > $2
    and exists (select from company.v_register r where r.id = e.register and (r.kind = 'handheld') = $3)
  returning register, place, name, made_by`

const revoke = `
  update access.device set revoked_at = $2, revoked_by = $3 where register = $1 and revoked_at is null returning id`

const keep = `
  insert into access.device (id, register, place, name, about, token_hash, enrolled_at, enrolled_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

/**
 * Turns a code into a device's token: the device is the register's till from now on, and the one before is out. Of any
 * number who send the same code one is served. `from` says where the request comes from, for the audit.
 */
export const redeemEnrolment = async (
  tx: Tx,
  now: Date,
  input: {
    readonly code: string
    readonly secret: string
    /** What the device says of itself, up to 200 signs. */
    readonly about?: string
    /** What the device is to be; a till unless said. */
    readonly as?: 'till' | 'handheld'
    readonly from?: Acting['from']
  },
): Promise<Answer<Redeemed, 'code-refused'>> => {
  const code = codeOf(input.code)
  const used = isCode(code)
    ? await tx.one<Used>(use, [codeHash(input.secret, code), now, input.as === 'handheld'])
    : undefined
  if (!used)
    return refused(
      'code-refused',
      'The code is unknown, used, older than 15 minutes, or for another kind of device. Ask for a new one.',
    )
  const { register, place, name } = used
  const device = newId(now)
  const token = newDeviceToken()
  const who: Acting = { ...SYSTEM, kind: 'register', id: register, name, from: input.from }
  const replaced = await tx.rows<{ id: string }>(revoke, [register, now, signature(who)])
  const about = (input.about ?? '').slice(0, 200)
  await tx.rows(keep, [device, register, place, name, about, tokenHash(token), now, used.made_by])
  const detail = { device, place, about, replaced: replaced.map(row => row.id), enrolledBy: used.made_by }
  await audit(tx, who, now, 'till.enrolled', `register:${register}`, detail)
  return done({ token, device, register, place, name })
}
