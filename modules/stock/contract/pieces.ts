import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { step } from './lots.ts'

const piece = z.object({
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  serial: z.string(),
  /** Where it is by the record: `on-hand`, `damaged`, `recalled`, `transit`, or outside: `sold`, `supplier` … */
  state: z.string(),
  /** Code of the place; empty where it is none of ours. For what was sold, the place that sold it. */
  placeCode: z.string(),
  location: z.string().nullable(),
  lot: z.string().nullable(),
  lotCode: z.string().nullable(),
})
export type PieceShown = z.infer<typeof piece>

export const pieces = {
  /** Pieces with a number of their own: by the beginning of the number, or all of an item by its SKU; the first of all where nothing is asked. */
  pieces: contract
    .route({ method: 'GET', path: '/stock/pieces' })
    .meta({ permission: 'stock.read' })
    .input(
      z.object({
        search: z.string().max(60),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(piece)),
  /** Both ways from one piece: from whom it came, and to whom it went. */
  tracePiece: contract
    .route({ method: 'GET', path: '/stock/pieces/trace' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ item: z.uuid(), serial: z.string().min(1).max(60) }))
    .output(z.object({ piece, steps: z.array(step) }))
    .errors(refusals('serial-unknown')),
}
