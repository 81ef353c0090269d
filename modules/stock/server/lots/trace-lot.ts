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
  readonly totals: { came: number; sold: number; read: number; lies: number }
}

const LIES = `
  select p.site as place, coalesce(c.code, '') as "placeCode", p.state, l.code as location, p.qty
  from stock.portion p left join company.v_place c on c.id = p.site left join stock.location l on l.id = p.location
  where p.lot = $1 and p.qty > 0 order by c.code, p.state, l.code`

const sum = (steps: readonly { readonly qty: number }[]) => steps.reduce((total, s) => total + s.qty, 0)

/** A lot both ways: from whom it came, and every place, state and sale it went to. Three statements. */
export const traceLot = async (tx: Tx, id: string): Promise<Answer<Trace, 'lot-unknown'>> => {
  const lot = await readLot(tx, id)
  if (!lot) return refused('lot-unknown', `There is no lot ${id}.`)
  const steps = await readSteps(tx, { lot: id })
  const lies = await tx.rows<Trace['lies'][number]>(LIES, [id])
  const sold = steps.filter(s => s.toState === 'sold')
  const back = steps.filter(s => s.fromState === 'sold')
  const came = steps.filter(s => !isInside(s.fromState) && isInside(s.toState) && s.fromState !== 'sold')
  const known = new Set([...sold, ...came])
  return done({
    ...{ lot, came, sold, lies, went: steps.filter(s => !known.has(s)) },
    totals: {
      ...{ came: sum(came), sold: sum(sold) - sum(back), lies: sum(lies) },
      read: sum(sold.filter(s => !s.assumed)),
    },
  })
}
