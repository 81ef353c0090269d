import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { coded, goal, id, qty, scanned, transferState, unitKind } from './parts.ts'

const work = contract.meta({ permission: 'distribution.work' })

const packLine = coded.extend({
  line: z.string(),
  picked: z.number().int(),
  packed: z.number().int(),
  lot: z.string().nullable(),
  expiry: z.string().nullable(),
})
const packJob = goal.extend({
  id: z.string(),
  number: z.string(),
  state: transferState,
  totes: z.array(z.string()),
  lines: z.array(packLine),
})
export type PackJob = z.infer<typeof packJob>

const content = z.object({ item: id, qty, lot: z.string().max(20).optional(), expiry: z.iso.date().optional() })
const boxed = z.object({
  box: z.string(),
  name: z.string(),
  grams: z.number().int(),
  contents: z.array(z.object({ item: z.string(), qty: z.number().int() })),
})

export const packingEndpoints = {
  packWork: work
    .route({ method: 'GET', path: '/distribution/pack-work' })
    .input(z.object({ place: id }))
    .output(z.array(packJob)),
  /** Which boxes the picked goods go into. Items without a size are packed by eye, and are told apart. */
  cartons: work
    .route({ method: 'GET', path: '/distribution/transfers/{id}/cartons' })
    .input(z.object({ id }))
    .output(
      z.object({
        boxes: z.array(boxed),
        /** Full cases that travel as they are: so many of the pack's unit. */
        cases: z.array(
          z.object({ item: z.string(), unit: z.string(), qty: z.number().int(), count: z.number().int() }),
        ),
        unsized: z.array(z.object({ item: z.string(), qty: z.number().int() })),
      }),
    )
    .errors(refusals('transfer-unknown')),
  /** Packs units and gives each its SSCC. `finish` says that nothing more is to be packed. */
  packUnits: work
    .route({ method: 'POST', path: '/distribution/transfers/{id}/units' })
    .input(
      z.object({
        id,
        units: z
          .array(
            z.object({
              id,
              kind: unitKind,
              carton: z.string().max(12).optional(),
              grams: z.number().int().positive().optional(),
              contents: z.array(content).min(1).max(300),
            }),
          )
          .max(200),
        finish: z.boolean(),
      }),
    )
    .output(z.object({ units: z.array(z.object({ id: z.string(), sscc: z.string() })), state: transferState }))
    .errors(
      refusals(
        'transfer-unknown',
        'transfer-state',
        'gs1-prefix-missing',
        'sscc-used-up',
        'over-packed',
        'under-packed',
      ),
    ),
  /** The GS1 logistic label: a PDF of A6, or what a ZPL printer prints. */
  label: contract
    .meta({ permission: 'distribution.read' })
    .route({ method: 'GET', path: '/distribution/units/{id}/label' })
    .input(z.object({ id, format: z.enum(['pdf', 'zpl']).default('pdf') }))
    .output(z.object({ format: z.enum(['pdf', 'zpl']), text: z.string().nullable(), base64: z.string().nullable() }))
    .errors(refusals('unit-unknown')),
  /** A unit by what was scanned: where it is, what is in it. */
  unit: contract
    .meta({ permission: 'distribution.read' })
    .route({ method: 'GET', path: '/distribution/units' })
    .input(z.object({ code: scanned }))
    .output(
      goal.extend({
        id: z.string(),
        sscc: z.string(),
        kind: unitKind,
        state: z.string(),
        transfer: z.string(),
        transferNumber: z.string(),
        shipmentNumber: z.string().nullable(),
        contents: z.array(coded.extend({ qty: z.number().int(), lot: z.string().nullable() })),
      }),
    )
    .errors(refusals('unit-unknown', 'sscc-form', 'sscc-check-digit')),
}
