import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { LotShown } from '../../contract/index.ts'
import { isInside } from '../../rules/index.ts'
import { readLot } from './list-lots.ts'
import { readSteps, type Step } from './read-steps.ts'

export type Trace = {
  readonly lot: LotShown
  readonly came: Step[]
  readonly went: Step[]
  readonly sold: Step[]
  readonly lies: { place: string; placeCode: string; state: string; location: string | null; qty: number }[]
  /** Ways beyond the 20,000 oldest that are told; the totals count them too. */
  readonly more: number
  readonly totals: { came: number; sold: number; read: number; lies: number }
}

const LIES = `
  select p.site as place, coalesce(c.code, '') as "placeCode", p.state, l.code as location, p.qty
  from stock.portion p left join company.v_place c on c.id = p.site left join stock.location l on l.id = p.location
  where p.lot = $1 and p.qty > 0 order by c.code, p.state, l.code`

// Over all of its ways, of which a lot that is sold every day may have more than anybody reads.
const TOTALS = `
  select coalesce(sum(qty) filter (where not from_inside and to_inside and from_state <> 'sold'), 0)::bigint as came,
         coalesce(sum(qty) filter (where to_state = 'sold'), 0)::bigint
           - coalesce(sum(qty) filter (where from_state = 'sold'), 0)::bigint as sold,
         coalesce(sum(qty) filter (where to_state = 'sold' and not assumed), 0)::bigint as read, count(*)::int as ways
  from (select *, from_state = any($2::text[]) as from_inside, to_state = any($2::text[]) as to_inside
        from stock.move where lot = $1 and not (from_state = to_state and from_site = to_site)) m`

type Totals = { came: number; sold: number; read: number; ways: number }

const INSIDE = ['on-hand', 'damaged', 'recalled', 'transit']

/** A lot both ways: from whom it came, and every place, state and sale it went to. Four statements. */
export const traceLot = async (tx: Tx, id: string): Promise<Answer<Trace, 'lot-unknown'>> => {
  const lot = await readLot(tx, id)
  if (!lot) return refused('lot-unknown', `There is no lot ${id}.`)
  const steps = await readSteps(tx, { lot: id })
  const lies = await tx.rows<Trace['lies'][number]>(LIES, [id])
  const sold = steps.filter(s => s.toState === 'sold')
  const { ways, ...totals } = (await tx.one<Totals>(TOTALS, [id, INSIDE]))!
  const came = steps.filter(s => !isInside(s.fromState) && isInside(s.toState) && s.fromState !== 'sold')
  const known = new Set([...sold, ...came])
  return done({
    ...{ lot, came, sold, lies, went: steps.filter(s => !known.has(s)) },
    more: ways - steps.length,
    totals: { ...totals, lies: lies.reduce((sum, l) => sum + l.qty, 0) },
  })
}
