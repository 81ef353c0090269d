import type { Claim, LineBasis } from '../../rules/index.ts'
import { unitsOf } from './item-cards.ts'

/** A line that asks for more than may be had; thousandths. */
export type ClaimRow = {
  readonly id: string
  readonly item: string
  readonly place: string
  readonly qty: number
  readonly pack: number
  readonly least: number
  readonly basis: LineBasis
}

/** Weeks until goods that are not given now can be given, as far as nothing better is known. */
export const AGAIN_WEEKS = 1

/** The least shipment is what the narrowest terms say, as when the line was planned. Lines `l` with their terms `b`, `i` and `p`. */
export const CLAIM_COLUMNS =
  'l.id, l.item, l.place, l.qty, l.pack, coalesce(b.least, i.least, p.least, 0)::bigint as least, l.basis'
export const CLAIM_TERMS = `
  left join replenishment.terms b on b.place = l.place and b.item = l.item
  left join replenishment.terms i on i.place is null and i.item = l.item
  left join replenishment.terms p on p.place = l.place and p.item is null`

/** What a line asks for, in units, with the demand until it could ask again. */
export const claimOf = ({ qty, pack, least, basis }: ClaimRow): Claim => ({
  ...{ wish: unitsOf(qty), pack: unitsOf(pack), least: unitsOf(least), position: unitsOf(basis.position) },
  ...{ mean: unitsOf(basis.level) * (basis.lead / 7 + AGAIN_WEEKS), surplus: basis.surplus / 1000 },
})
