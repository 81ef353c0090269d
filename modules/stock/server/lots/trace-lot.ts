import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { LotShown } from '../../contract/index.ts'
import { isInside, type State } from '../../rules/index.ts'
import { readLot } from './list-lots.ts'

export type Step = {
  readonly document: string
  readonly kind: string
  readonly ref: string
  readonly at: string
  readonly qty: number
  readonly fromState: State
  readonly from: string
  readonly toState: State
  readonly to: string
  readonly assumed: boolean
}

export type Trace = {
  readonly lot: LotShown
  readonly came: Step[]
  readonly went: Step[]
  readonly sold: Step[]
  readonly lies: { place: string; placeCode: string; state: string; location: string | null; qty: number }[]
  readonly totals: { came: number; sold: number; read: number; lies: number }
}

// A site is a place, or a supplier, or a shipment: it is shown by the name that is found.
const STEPS = `
  select m.document, coalesce(d.kind, 'sale') as kind, coalesce(d.ref, '') as ref, m.at, m.qty, m.assumed,
         m.from_state as "fromState", coalesce(f.code, m.from_site::text) as "from",
         m.to_state as "toState", coalesce(t.code, m.to_site::text) as "to"
  from stock.move m left join stock.document d on d.id = m.document
  left join company.v_place f on f.id = m.from_site left join company.v_place t on t.id = m.to_site
  where m.lot = $1 and not (m.from_state = m.to_state and m.from_site = m.to_site)
  order by m.at, m.document, m.line limit 20000`

const LIES = `
  select p.site as place, coalesce(c.code, '') as "placeCode", p.state, l.code as location, p.qty
  from stock.portion p left join company.v_place c on c.id = p.site left join stock.location l on l.id = p.location
  where p.lot = $1 and p.qty > 0 order by c.code, p.state, l.code`

const sum = (steps: readonly { readonly qty: number }[]) => steps.reduce((total, s) => total + s.qty, 0)

/** A lot both ways: from whom it came, and every place, state and sale it went to. Three statements. */
export const traceLot = async (tx: Tx, id: string): Promise<Answer<Trace, 'lot-unknown'>> => {
  const lot = await readLot(tx, id)
  if (!lot) return refused('lot-unknown', `There is no lot ${id}.`)
  const rows = await tx.rows<Omit<Step, 'at'> & { at: Date }>(STEPS, [id])
  const steps = rows.map((row): Step => ({ ...row, at: row.at.toISOString() }))
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
