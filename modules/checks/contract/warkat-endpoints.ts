import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { reasons } from './schemas.ts'

const read = contract.meta({ permission: 'checks.read' })
const write = contract.meta({ permission: 'checks.write' })

const drawer = z.object({
  ...{ drawer: z.string(), routing: z.string(), account: z.string() },
  standing: z.enum(['listed', 'warned-2', 'warned-1']),
  ...{ count: z.number().int(), until: z.string().nullable() },
  /** What led to it: each warkat that was kosong, the newest first. */
  refusals: z
    .array(z.object({ item: z.string(), serial: z.string(), day: z.string(), amount: z.number().int() }))
    .readonly(),
})

export const warkatEndpoints = {
  /** Drawers on the black list or warned, as of a day; of today where none is named. */
  drawers: read
    .route({ method: 'GET', path: '/checks/black-list' })
    .input(z.object({ day: z.iso.date().optional() }))
    .output(z.array(drawer)),
  /** Says anew for which reasons a warkat was refused; none: its refusal counts for nothing. */
  refusal: write
    .route({ method: 'POST', path: '/checks/{item}/refusals' })
    .input(z.object({ id: z.uuid(), item: z.uuid(), reasons, why: z.string().max(300) }))
    .output(z.object({ item: z.string() }))
    .errors(refusals('check-unknown', 'not-refused', 'reason-missing', 'refusal-reasons-wrong', 'deed-differs')),
}
