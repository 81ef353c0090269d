import type { Tx } from '#platform/postgres/index.ts'
import type { State } from '../../rules/index.ts'

/** One way of goods from spot to spot; `document` is a sale's id where `kind` is `sale`. */
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

// A site is a place, or a supplier, or a shipment: it is shown by the name that is found.
const steps = (which: string) => `
  select m.document, coalesce(d.kind, 'sale') as kind, coalesce(d.ref, '') as ref, m.at, m.qty, m.assumed,
         m.from_state as "fromState", coalesce(f.code, m.from_site::text) as "from",
         m.to_state as "toState", coalesce(t.code, m.to_site::text) as "to"
  from stock.move m left join stock.document d on d.id = m.document
  left join company.v_place f on f.id = m.from_site left join company.v_place t on t.id = m.to_site
  where ${which} and not (m.from_state = m.to_state and m.from_site = m.to_site)
  order by m.at, m.document, m.line limit 20000`

const [OF_LOT, OF_PIECE] = [steps('m.lot = $1'), steps('m.serials @> array[$1] and m.item = $2')]

type Of = { readonly lot: string } | { readonly item: string; readonly serial: string }

/** The ways of a lot or of a single piece, oldest first. One statement. */
export const readSteps = async (tx: Tx, of: Of): Promise<Step[]> => {
  const rows = await ('lot' in of
    ? tx.rows<Omit<Step, 'at'> & { at: Date }>(OF_LOT, [of.lot])
    : tx.rows<Omit<Step, 'at'> & { at: Date }>(OF_PIECE, [of.serial, of.item]))
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}
