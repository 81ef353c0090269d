import { type Database, transact } from '#platform/postgres/index.ts'
import { type Claim, type FullLoads, fullLoads, gainOf, type Odds } from '../../rules/index.ts'
import { CLAIM_COLUMNS, CLAIM_TERMS, type ClaimRow, claimOf } from './claim-of.ts'
import { thousandthsOf, unitsOf } from './item-cards.ts'
import type { PlanWish } from './plan-wish.ts'
import { type Load, readLoads } from './read-loads.ts'
import type { Sharing } from './share-exactly.ts'

const CLAIMS = `
  select ${CLAIM_COLUMNS}, g.grams from replenishment.line l
  join catalog.v_item g on g.id = l.item and g.grams is not null ${CLAIM_TERMS}
  where l.run = $1 and l.state = 'proposed' and l.kind = 'transfer' and l.from_place = $2 and l.due_day = $3::date
    and l.place = any($4::uuid[])
  order by l.place, l.item`

const CUT = `
  update replenishment.line l set qty = s.qty, basis = l.basis || s.more,
    exception = case when s.matters then 'truck-full' else l.exception end
  from unnest($1::uuid[], $2::bigint[], $3::jsonb[], $4::boolean[]) s (id, qty, more, matters) where l.id = s.id`

type Row = ClaimRow & { readonly grams: number }

/** What a unit missed costs: its margin and how urgently goods of its class are wanted. Minor units. */
const missOf = ({ basis }: ClaimRow): number => basis.unitMargin + (basis.urgency / 1000) * basis.unitWorth

/** What a cut is expected to lose until goods can come again, minor units. */
const lossOf = (odds: Odds, row: ClaimRow, qty: number): number =>
  missOf(row) * gainOf(odds, claimOf(row), unitsOf(qty), unitsOf(row.qty - qty))

const claimsOf = (rows: readonly Row[], full: FullLoads<Load>, number: ReadonlyMap<string, number>): Claim[] => {
  const usual = rows.reduce((sum, row) => sum + missOf(row), 0) / rows.length || 1
  const all = full.together ? [full.rooms.length - 1] : []
  return rows.map((row): Claim => {
    const rooms = [number.get(row.place)!, ...all].map(at => ({ number: at, perUnit: row.grams }))
    return { ...claimOf(row), rooms, weight: missOf(row) / usual }
  })
}

type Cut = { readonly row: Row; readonly n: number; readonly qty: number }

/** The lines that get less than they ask for, and whose room a further pack does not find: its own load's, or all trucks' of the day. */
const cutOf = (
  rows: readonly Row[],
  full: FullLoads<Load>,
  number: ReadonlyMap<string, number>,
  given: readonly number[],
) => {
  const used = new Float64Array(full.loads.length)
  const lines = rows.map((row, at): Cut => {
    const n = number.get(row.place)!
    used[n]! += given[at]! * row.grams
    return { row, n, qty: thousandthsOf(given[at]!) }
  })
  return lines
    .filter(({ row, qty }) => qty < row.qty)
    .map(cut => ({ ...cut, own: used[cut.n]! + unitsOf(cut.row.pack) * cut.row.grams > full.rooms[cut.n]! }))
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
}

/**
 * Looks, when every place has been planned, what the trucks cannot carry: of each delivery that is heavier than its truck or its
 * place takes, and of each day that is heavier than all trucks of the centre, the packs go that save most for their part of the
 * room. Goods of unknown weight go along. A line that gets nothing stays, with nothing on it. A cut
 * wants a look where it loses more than a line costs. Gives how many lines were cut.
 */
export const fitTrucks = async (db: Database, odds: Odds, share: Sharing, wish: PlanWish): Promise<number> => {
  const { centre } = wish.policy
  if (centre === null) return 0
  const { loads, together } = await transact(db, tx => readLoads(tx, wish.run, centre))
  let cut = 0
  for (const full of fullLoads(loads, together))
    await transact(db, async tx => {
      const number = new Map(full.loads.map((load, n) => [load.place, n]))
      const rows = await tx.rows<Row>(CLAIMS, [wish.run, centre, full.loads[0]!.day, [...number.keys()]])
      const claims = claimsOf(rows, full, number)
      const { given, how } = await share({ there: [Number.POSITIVE_INFINITY], rooms: full.rooms, claims })
      const changed = cutOf(rows, full, number, given)
      const more = changed.map(({ n, own }) => {
        const { room, roomOf } = full.loads[n]!
        const whose = own || !full.together ? { room, roomOf } : { room: together, roomOf: 'trucks' as const }
        return JSON.stringify({ ...whose, ...(how !== 'plain' && { shared: how }) })
      })
      const matters = changed.map(({ row, qty }) => lossOf(odds, row, qty) >= wish.policy.line)
      await tx.rows(CUT, [changed.map(({ row }) => row.id), changed.map(({ qty }) => qty), more, matters])
      cut += changed.length
    })
  return cut
}
