import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { FIELD_TYPES } from '../rules/index.ts'

export const paperField = z.object({
  name: z.string().max(40),
  type: z.enum(FIELD_TYPES),
  /** The words it is announced by on paper, the most telling first. */
  labels: z.array(z.string().max(60)).max(20).readonly(),
})

const kind = z.object({
  ...{ word: z.string().max(40), id: z.string().max(80), en: z.string().max(80) },
  keepYears: z.number().int().nullable(),
  fields: z.array(paperField).max(40).readonly(),
  version: z.number().int().min(0),
  /** The process that begins with such a paper, and when. */
  begins: z.string().max(100).nullable(),
  beginsWhen: z.enum(['read', 'accepted']),
})

const faults = ['kind-unnamed', 'kind-word', 'kind-years', 'kind-field-twice', 'kind-field-unlabelled'] as const

export const kindEndpoints = {
  /** The kinds of paper there are, what stands on each, and what begins with it. */
  kinds: contract
    .meta({ permission: 'papers.read' })
    .route({ method: 'GET', path: '/papers/kinds' })
    .output(z.array(kind)),
  /** Makes a kind (version 0) or changes the one of this version. */
  saveKind: contract
    .meta({ permission: 'papers.manage' })
    .route({ method: 'PUT', path: '/papers/kinds/{word}' })
    .input(kind)
    .output(z.object({ word: z.string(), version: z.number().int() }))
    .errors(refusals('kind-stale', ...faults)),
}
