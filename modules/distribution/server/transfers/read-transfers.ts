import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { TransferRow, TransferView } from '../../contract/index.ts'
import { GOAL, GOAL_JOIN, iso } from '../name-goods.ts'

export type TransferFilter = {
  readonly place?: string
  readonly state?: readonly string[]
  readonly search?: string
  readonly limit: number
}

const HEAD = `
  select t.id, t.number, t.from_place as "from", f.code as "fromCode", ${GOAL}, t.customer, t.origin, t.state,
         t.due_day as "dueDay", t.note, t.shipment,
         (select count(*)::int from distribution.transfer_line l where l.transfer = t.id) as lines,
         (select coalesce(sum(l.qty), 0)::bigint from distribution.transfer_line l where l.transfer = t.id) as qty,
         (select coalesce(sum(l.picked), 0)::bigint from distribution.transfer_line l where l.transfer = t.id) as picked,
         (select count(*)::int from distribution.unit u where u.transfer = t.id) as units,
         (select ${iso('max(s.at)')} from distribution.transfer_step s where s.transfer = t.id) as since
  from distribution.transfer t join company.v_place f on f.id = t.from_place ${GOAL_JOIN}`

/** Where `$1` lists the places a person may see; all of them when null. */
const SEEN = `($1::uuid[] is null or t.from_place = any($1) or t.to_place = any($1))`

/** Transfers from or to the places where `who` may look, those that are due first. One statement. */
export const listTransfers = (tx: Tx, who: Who, filter: TransferFilter): Promise<TransferRow[]> =>
  tx.rows(
    `${HEAD} where ${SEEN} and ($2::uuid is null or t.from_place = $2 or t.to_place = $2)
       and ($3::text[] is null or t.state = any($3))
       and ($4::text is null or t.number ilike '%' || $4 || '%' or g.name ilike '%' || $4 || '%' or c.name ilike '%' || $4 || '%')
     order by t.state in ('closed', 'cancelled'), t.due_day, t.number desc limit $5`,
    [
      placesOrNull(who, 'distribution.read'),
      filter.place ?? null,
      filter.state && filter.state.length > 0 ? filter.state : null,
      filter.search ? filter.search.replace(/[\\%_]/g, '\\$&') : null,
      filter.limit,
    ],
  )

const STEPS = `
  select coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'at', ${iso('s.at')}, 'who', s.who, 'note', s.note) order by s.at, s.state), '[]')
  from distribution.transfer_step s where s.transfer = t.id`

const ITEMS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'item', i.id, 'sku', i.sku, 'name', i.name, 'unit', i.base_unit,
    'qty', l.qty, 'picked', l.picked, 'packed', l.packed, 'received', l.received, 'why', l.why) order by i.name, l.id), '[]')
  from distribution.transfer_line l join catalog.v_item i on i.id = l.item where l.transfer = t.id`

const CONTENTS = `
  select coalesce(jsonb_agg(jsonb_build_object('item', i.id, 'sku', i.sku, 'name', i.name, 'unit', i.base_unit,
    'qty', x.qty, 'lot', x.lot, 'expiry', x.expiry) order by x.line), '[]')
  from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
  join catalog.v_item i on i.id = l.item where x.unit = u.id`

const PACKED = `
  select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'sscc', u.sscc, 'kind', u.kind, 'carton', u.carton,
    'state', u.state, 'grams', u.grams, 'packedAt', ${iso('u.packed_at')}, 'loadedAt', ${iso('u.loaded_at')},
    'receivedAt', ${iso('u.received_at')}, 'putAt', ${iso('u.put_at')}, 'contents', (${CONTENTS})) order by u.sscc), '[]')
  from distribution.unit u where u.transfer = t.id`

/** One transfer with its lines, its steps and its units. One statement. */
export const readTransfer = (tx: Tx, who: Who, id: string): Promise<TransferView | undefined> =>
  tx.one(
    `select h.*, sh.number as "shipmentNumber", (${STEPS}) as steps, (${ITEMS}) as items, (${PACKED}) as packed
     from (${HEAD} where ${SEEN} and t.id = $2) h join distribution.transfer t on t.id = h.id
     left join distribution.shipment sh on sh.id = t.shipment`,
    [placesOrNull(who, 'distribution.read'), id],
  )
