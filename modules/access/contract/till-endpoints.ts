import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import {
  auditEntry,
  auditInput,
  auditVerdict,
  device,
  enrolment,
  id,
  redeemed,
  redeemInput,
  staffInput,
  staffOutput,
} from './schemas.ts'
import { ARRIVAL } from './sign-in-endpoints.ts'

const tills = contract.meta({ permission: 'access.tills' })
const audited = contract.meta({ permission: 'audit.read' })

export const tillContract = {
  /** Makes the code that turns one device into a register's till. */
  enrolRegister: tills
    .route({ method: 'POST', path: '/access/enrolments' })
    .input(z.object({ register: id }))
    .output(enrolment)
    .errors(refusals('register-unknown', 'register-inactive', 'not-allowed', 'confirm-first', ...ARRIVAL)),
  redeemEnrolment: contract
    .meta({ public: true })
    .route({ method: 'POST', path: '/access/enrolments/redeem' })
    .input(redeemInput)
    .output(redeemed)
    .errors(refusals('code-refused', 'wait', ...ARRIVAL)),
  devices: tills
    .route({ method: 'GET', path: '/access/devices' })
    .input(z.object({ revoked: z.union([z.boolean(), z.stringbool()]).default(false) }))
    .output(z.array(device)),
  revokeDevice: tills
    .route({ method: 'DELETE', path: '/access/devices/{device}' })
    .input(z.object({ device: id }))
    .output(z.object({}))
    .errors(refusals('device-unknown', 'not-allowed', ...ARRIVAL)),
  /** For an enrolled till or handheld, and nobody else: who may sign in at its place by PIN. `staff` is null when nothing changed since. */
  staff: contract
    .route({ method: 'GET', path: '/access/staff' })
    .input(staffInput)
    .output(staffOutput)
    .errors(refusals('not-a-till')),
}

export const auditContract = {
  audit: audited.route({ method: 'GET', path: '/access/audit' }).input(auditInput).output(z.array(auditEntry)),
  /** Recomputes the whole chain of seals; takes a while on a long one. */
  verifyAudit: audited.route({ method: 'GET', path: '/access/audit/verify' }).output(auditVerdict),
}
