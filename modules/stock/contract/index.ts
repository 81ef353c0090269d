import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { STOCK_REFUSALS } from '../rules/index.ts'
import { counts } from './counts.ts'
import { figures } from './figures.ts'
import { goods } from './goods.ts'
import { lots } from './lots.ts'
import { pieces } from './pieces.ts'

export type { CountHead, CountLine } from './counts.ts'
export type { PortionRow } from './goods.ts'
export type { LotShown } from './lots.ts'
export type { PieceShown } from './pieces.ts'

const row = z.object({
  item: z.string(),
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  place: z.string(),
  placeCode: z.string(),
  onHand: z.number().int(),
  held: z.number().int(),
  available: z.number().int(),
})
export type StockRow = z.infer<typeof row>

const life = z.object({
  at: z.string(),
  why: z.string(),
  ref: z.string(),
  who: z.string(),
  other: z.string(),
  change: z.number().int(),
  balance: z.number().int(),
})

export const stockContract = {
  /** What is where; `search` matches the name or the SKU, `below` shows only what is less (thousandths). */
  list: contract
    .route({ method: 'GET', path: '/stock' })
    .meta({ permission: 'stock.read' })
    .input(
      z.object({
        place: z.uuid().optional(),
        item: z.uuid().optional(),
        search: z.string().max(100).optional(),
        below: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(row)),
  /** What went in and out of an item at a place, newest first. */
  life: contract
    .route({ method: 'GET', path: '/stock/{place}/{item}' })
    .meta({ permission: 'stock.read' })
    .input(z.object({ place: z.uuid(), item: z.uuid() }))
    .output(z.array(life)),
  move: contract
    .route({ method: 'POST', path: '/stock/moves' })
    .meta({ permission: 'stock.adjust' })
    .input(
      z.object({
        id: z.uuid(),
        place: z.uuid(),
        day: z.iso.date(),
        kind: z.enum(['opening', 'adjustment', 'transfer']),
        otherPlace: z.uuid().optional(),
        reason: z.string().min(1).max(200),
        moves: z
          .array(
            z.object({
              item: z.uuid(),
              qty: z.number().int(),
              cost: z.number().int().nonnegative().optional(),
              lot: z.string().min(1).max(40).optional(),
              expires: z.iso.date().optional(),
              location: z.uuid().optional(),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(z.object({ answer: z.enum(['created', 'exists']) }))
    .errors(refusals(...STOCK_REFUSALS)),
  ...goods,
  ...counts,
  ...lots,
  ...pieces,
  ...figures,
}
