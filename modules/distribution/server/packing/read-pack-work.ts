import type { Tx } from '#platform/postgres/index.ts'
import type { PackJob } from '../../contract/index.ts'
import { CODED_JSON, GOAL, GOAL_JOIN } from '../name-goods.ts'

const LINES = `
  select coalesce(jsonb_agg(jsonb_build_object('line', l.id, 'picked', l.picked, 'packed', l.packed,
    'lot', p.lot, 'expiry', p.expiry, ${CODED_JSON}) order by i.name, l.id), '[]')
  from distribution.transfer_line l join catalog.v_item i on i.id = l.item
  left join lateral (select p.lot, p.expiry from distribution.pick p where p.line = l.id and p.lot is not null order by p.seq limit 1) p on true
  where l.transfer = t.id and l.picked > l.packed`

/** What has been picked at a place and is to be packed, the earliest due first. One statement. */
export const readPackWork = (tx: Tx, place: string): Promise<PackJob[]> =>
  tx.rows(
    `select t.id, t.number, t.state, ${GOAL},
       array(select o.code from distribution.tote o where o.transfer = t.id and o.code is not null order by o.code) as totes,
       (${LINES}) as lines
     from distribution.transfer t ${GOAL_JOIN} where t.from_place = $1 and t.state = 'picked' order by t.due_day, t.number`,
    [place],
  )
