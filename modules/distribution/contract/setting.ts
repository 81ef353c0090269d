import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { day, id } from './parts.ts'

const read = contract.meta({ permission: 'distribution.read' })
const write = contract.meta({ permission: 'distribution.write' })
const mm = z.number().int().min(1).max(10_000)

export const setting = z.object({
  gs1Prefix: z
    .string()
    .regex(/^\d{4,12}$/)
    .nullable(),
  wageHour: z.number().int().min(0),
  began: day.nullable(),
  version: z.number().int(),
})
export const carton = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,11}$/),
  name: z.string().trim().min(1).max(60),
  outer: z.tuple([mm, mm, mm]),
  inner: z.tuple([mm, mm, mm]),
  empty: z.number().int().min(0),
  heaviest: z.number().int().positive(),
  active: z.boolean().default(true),
})
export const truck = z.object({
  id,
  code: z.string().trim().min(1).max(20),
  place: id,
  capacityGrams: z.number().int().positive().max(60_000_000),
  spots: z.number().int().min(1).max(200),
  kmCost: z.number().int().min(0).default(0),
  hourCost: z.number().int().min(0).default(0),
  leaves: z.number().int().min(0).max(1439).default(360),
  back: z.number().int().min(1).max(2880).default(1200),
  active: z.boolean().default(true),
})

export const settingEndpoints = {
  setting: read.route({ method: 'GET', path: '/distribution/setting' }).output(setting),
  saveSetting: write
    .route({ method: 'PUT', path: '/distribution/setting' })
    .input(setting)
    .output(setting)
    .errors(refusals('setting-stale', 'gs1-prefix-in-use')),
  cartonKinds: read.route({ method: 'GET', path: '/distribution/carton-kinds' }).output(z.array(carton)),
  saveCarton: write
    .route({ method: 'PUT', path: '/distribution/carton-kinds/{code}' })
    .input(carton)
    .output(carton)
    .errors(refusals('carton-inside-smaller', 'carton-holds-something')),
  trucks: read.route({ method: 'GET', path: '/distribution/trucks' }).output(z.array(truck)),
  saveTruck: write
    .route({ method: 'PUT', path: '/distribution/trucks/{id}' })
    .input(truck)
    .output(truck)
    .errors(refusals('truck-code-taken', 'truck-day-forward', 'place-unknown')),
  /** Sizes of items, as many as one likes; what was there is replaced. */
  saveSizes: write
    .route({ method: 'PUT', path: '/distribution/sizes' })
    .input(
      z.object({
        sizes: z
          .array(z.object({ item: id, width: mm, length: mm, depth: mm, flat: z.boolean().default(false) }))
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ saved: z.number().int() }))
    .errors(refusals('item-unknown')),
  /** The floor of a centre and where its bins stand on it. */
  saveFloor: write
    .route({ method: 'PUT', path: '/distribution/floors/{place}' })
    .input(
      z.object({
        place: id,
        aisles: z.number().int().min(1).max(500),
        aisleLength: z.number().int().min(1).max(1_000_000),
        aislePitch: z.number().int().min(1).max(100_000),
        door: z.number().int().min(0).default(0),
        totes: z.number().int().min(1).max(26).default(6),
        toteGrams: z.number().int().min(1).default(20_000),
        spots: z
          .array(
            z.object({
              bin: z.string().min(1).max(40),
              aisle: z.number().int().min(0),
              along: z.number().int().min(0),
            }),
          )
          .max(50_000),
      }),
    )
    .output(z.object({ spots: z.number().int() }))
    .errors(refusals('place-unknown', 'spot-off-floor')),
}
