import { refused } from '#kernel/answer.ts'
import { answered } from '#platform/http/context.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { HANDHELD_WORDS, TILL_WORDS } from '../rules/index.ts'
import { acting, mayAt, placesWhere } from './acting.ts'
import { listDevices, revokeDevice } from './devices.ts'
import { enrolRegister } from './enrol-register.ts'
import { listAudit } from './list-audit.ts'
import type { Access } from './open-access.ts'
import type { Os } from './os.ts'
import { redeemEnrolment } from './redeem-enrolment.ts'
import { staffOfPlace } from './staff-of-place.ts'
import { addressKey, giveBack, takeTry } from './take-try.ts'
import { deliberately } from './user-router.ts'
import { verifyAudit } from './verify-audit.ts'

/** Tills, their staff, and the audit. */
export const tillRouter = (access: Access, os: Os) => ({
  enrolRegister: os.enrolRegister.handler(({ input, context }) =>
    deliberately(access, context, (tx, who, now) =>
      enrolRegister(tx, who, now, { register: input.register, secret: access.options.secret }),
    ),
  ),
  redeemEnrolment: os.redeemEnrolment.handler(async ({ input, context }) => {
    const now = context.now()
    answered(await transact(context.db, tx => takeTry(tx, now, [addressKey(context.ip)])))
    const from = { request: context.request, ip: context.ip }
    const redeemed = await transact(context.db, async tx => {
      const answer = await redeemEnrolment(tx, now, { ...input, secret: access.options.secret, from })
      if (answer.ok) await giveBack(tx, now, null, context.ip)
      return answer
    })
    access.forget()
    return answered(redeemed)
  }),
  devices: os.devices.handler(({ input, context }) =>
    readOnly(context.db, tx => listDevices(tx, placesWhere(acting(context), 'access.tills'), input)),
  ),
  revokeDevice: os.revokeDevice.handler(async ({ input, context }) => {
    const answer = await transact(context.db, tx => revokeDevice(tx, acting(context), context.now(), input))
    access.forget()
    answered(answer)
    return {}
  }),
  staff: os.staff.handler(async ({ input, context }) => {
    const who = acting(context)
    const [place] = who.places === 'all' ? [] : [...who.places]
    if (who.kind !== 'register' || !place)
      return answered<never>(refused('not-a-till', 'Only an enrolled till or handheld is told PIN hashes.'))
    const { revision, staff } = await transact(context.db, tx =>
      staffOfPlace(tx, place, input.since ?? null, mayAt(who, 'sync.till') ? TILL_WORDS : HANDHELD_WORDS),
    )
    return { revision, staff: staff?.map(person => ({ ...person, permissions: [...person.permissions] })) ?? null }
  }),
  audit: os.audit.handler(({ input, context }) => {
    const from = input.from ? new Date(input.from) : undefined
    const to = input.to ? new Date(input.to) : undefined
    return readOnly(context.db, tx => listAudit(tx, { ...input, from, to }))
  }),
  verifyAudit: os.verifyAudit.handler(async ({ context }) => {
    const verdict = await readOnly(context.db, verifyAudit)
    return { ...verdict, faults: [...verdict.faults] }
  }),
})
