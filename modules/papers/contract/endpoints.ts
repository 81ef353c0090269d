import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { LARGEST_FILE } from '../rules/index.ts'
import { kindEndpoints, paperField } from './kind-endpoints.ts'
import { mailEndpoints } from './mail-endpoints.ts'

const read = contract.meta({ permission: 'papers.read' })
const write = contract.meta({ permission: 'papers.write' })
const manage = contract.meta({ permission: 'papers.manage' })

/** Deeds give a Date; what travels is ISO 8601 text in UTC. */
const instant = z
  .date()
  .transform(at => at.toISOString())
  .pipe(z.iso.datetime())
const file = z.file().max(LARGEST_FILE + 1)
const source = z.enum(['scan', 'photo', 'mail', 'upload', 'made'])
const state = z.enum(['waiting', 'read', 'unreadable', 'destroyed'])
const id = z.object({ id: z.uuid() })
const title = z.string().trim().min(1).max(200)

const fileRefusals = ['file-empty', 'file-too-large', 'file-type', 'file-is-other'] as const

export const paperRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  about: z.string().nullable(),
  source: z.string(),
  day: z.string(),
  keepUntil: z.string().nullable(),
  at: instant,
  state,
  held: z.boolean(),
  type: z.string(),
  snippet: z.string().nullable(),
})

export const paperDetail = z.object({
  ...{
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    place: z.string().nullable(),
    about: z.string().nullable(),
  },
  ...{ source: z.string(), day: z.string(), keepUntil: z.string().nullable(), at: instant, who: z.string() },
  destroyedAt: instant.nullable(),
  mail: z.object({ sender: z.string(), subject: z.string(), sentAt: instant.nullable() }).nullable(),
  wanted: z.array(paperField).readonly(),
  versions: z
    .array(
      z.object({
        ...{ n: z.number().int(), file: z.string(), type: z.string(), state, hash: z.string().nullable() },
        ...{ bytes: z.number().int().nullable(), text: z.string(), at: instant, who: z.string() },
      }),
    )
    .readonly(),
  fields: z
    .array(
      z.object({
        ...{ name: z.string(), proposed: z.string(), value: z.string().nullable(), acceptedBy: z.string().nullable() },
        /** How sure the reading is, in thousandths. */
        sure: z.number().int(),
      }),
    )
    .readonly(),
  holds: z
    .array(z.object({ id: z.string(), reason: z.string(), at: instant, who: z.string(), liftedAt: instant.nullable() }))
    .readonly(),
  life: z
    .array(z.object({ seq: z.number().int(), what: z.string(), at: instant, who: z.string(), digest: z.string() }))
    .readonly(),
})

export const papersContract = {
  ...kindEndpoints,
  /** Papers by what stands on them, the newest first; `due` lists those whose time to be kept is over. */
  list: read
    .route({ method: 'GET', path: '/papers' })
    .input(
      z.object({
        ...{ text: z.string().max(200).optional(), kind: z.string().optional(), place: z.uuid().optional() },
        ...{ about: z.string().max(200).optional(), due: z.enum(['true', 'false']).optional() },
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.array(paperRow)),
  mail: mailEndpoints,
  get: read
    .route({ method: 'GET', path: '/papers/{id}' })
    .input(id)
    .output(paperDetail)
    .errors(refusals('paper-unknown')),
  /** The file of a version, as browsers show it: a TIFF as PNG; what was captured stays as it is. */
  file: read
    .route({ method: 'GET', path: '/papers/{id}/versions/{n}/file' })
    .input(id.extend({ n: z.coerce.number().int().positive() }))
    .output(z.file())
    .errors(refusals('paper-unknown')),
  /** Takes a paper in. The id is made by whoever sends it: sent twice, it is kept once. */
  capture: write
    .route({ method: 'POST', path: '/papers' })
    .input(
      z.object({
        ...{ id: z.uuid(), kind: z.string(), title, place: z.uuid().nullable().default(null) },
        ...{ about: z.string().max(200).nullable().default(null), source, day: z.iso.date(), file },
      }),
    )
    .output(z.object({ id: z.string(), answer: z.enum(['created', 'exists']) }))
    .errors(refusals('kind-unknown', 'place-unknown', 'paper-differs', ...fileRefusals)),
  addVersion: write
    .route({ method: 'POST', path: '/papers/{id}/versions' })
    .input(id.extend({ file }))
    .output(z.object({ id: z.string(), n: z.number().int() }))
    .errors(
      refusals('paper-unknown', 'paper-destroyed', 'kind-unknown', 'place-unknown', 'paper-differs', ...fileRefusals),
    ),
  /** What a person read on it or agreed to. */
  accept: write
    .route({ method: 'POST', path: '/papers/{id}/fields' })
    .input(
      id.extend({
        values: z
          .array(z.object({ name: z.string(), value: z.string().max(500) }))
          .min(1)
          .max(50),
      }),
    )
    .output(z.object({ id: z.string(), values: z.record(z.string(), z.string()) }))
    .errors(refusals('paper-unknown', 'paper-destroyed', 'field-unknown', 'value-unreadable')),
  /** Forbids that it be destroyed. */
  hold: manage
    .route({ method: 'POST', path: '/papers/{document}/holds' })
    .input(z.object({ id: z.uuid(), document: z.uuid(), reason: z.string().trim().min(3).max(300) }))
    .output(z.object({ id: z.string() }))
    .errors(refusals('paper-unknown', 'paper-destroyed')),
  lift: manage
    .route({ method: 'POST', path: '/papers/holds/{id}/lift' })
    .input(id)
    .output(z.object({ id: z.string() }))
    .errors(refusals('hold-unknown')),
  /** Destroys those of these papers whose time is over and that nothing holds; the rest stays and is not named. */
  destroy: manage
    .route({ method: 'POST', path: '/papers/destroy' })
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(500) }))
    .output(
      z.object({ destroyed: z.array(z.object({ id: z.string(), title: z.string(), hashes: z.array(z.string()) })) }),
    ),
  /** The certificate of the destruction in which a paper went, with what was destroyed together with it. */
  certificate: manage
    .route({ method: 'GET', path: '/papers/{id}/certificate' })
    .input(id.extend({ language: z.enum(['id', 'en']).default('id') }))
    .output(z.object({ name: z.string(), pdf: z.string().describe('base64') }))
    .errors(refusals('paper-kept')),
  /** Proves that no paper, entry or file was changed by anyone who could reach the database. */
  verify: manage.route({ method: 'GET', path: '/papers/verify' }).output(
    z.object({
      ...{ entries: z.number().int(), documents: z.number().int(), head: z.string() },
      faults: z.array(z.object({ fault: z.string(), document: z.string().nullable(), detail: z.string() })),
    }),
  ),
}
