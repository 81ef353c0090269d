import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { PickList, WaveRow } from '../../contract/index.ts'
import { CODED_JSON, iso } from '../name-goods.ts'

const COUNTS = `
  (select count(*)::int from distribution.tote o where o.pick_list = l.id) as totes,
  (select count(*)::int from distribution.pick p where p.pick_list = l.id) as picks,
  (select count(*)::int from distribution.pick p where p.pick_list = l.id and p.got is null) as left,
  (select count(*)::int from distribution.pick p where p.pick_list = l.id and p.got < p.qty) as short`

const HEAD = `
  select l.id, l.number, w.number as wave, l.state, coalesce(l.taken_by = $1, false) as mine, l.taken_by as "takenBy",
         l.walk_mm as "walkMm", ${COUNTS}
  from distribution.pick_list l join distribution.wave w on w.id = l.wave`

export type ListHead = WaveRow['lists'][number]

/** Pick lists of a place that are not done, the picker's own first. One statement. */
export const openLists = (tx: Tx, who: Who, place: string): Promise<ListHead[]> =>
  tx.rows(`${HEAD} where l.place = $2 and l.state <> 'done' order by mine desc, l.number`, [who.id, place])

const TOTES = `
  select coalesce(jsonb_agg(jsonb_build_object('slot', o.slot, 'transfer', t.id, 'transferNumber', t.number, 'code', o.code,
    'to', t.to_place, 'toCode', coalesce(g.code, ''), 'toName', coalesce(g.name, c.name, '')) order by o.slot), '[]')
  from distribution.tote o join distribution.transfer t on t.id = o.transfer
  left join company.v_place g on g.id = t.to_place left join party.v_party c on c.id = t.customer
  where o.pick_list = l.id`

const PICKS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'seq', p.seq, 'bin', p.bin, 'qty', p.qty, 'got', p.got, 'slot', p.slot,
    'lot', p.lot, 'expiry', p.expiry,
    'state', case when p.got is null then 'open' when p.got < p.qty then 'short' else 'picked' end, ${CODED_JSON}) order by p.seq), '[]')
  from distribution.pick p join distribution.transfer_line tl on tl.id = p.line join catalog.v_item i on i.id = tl.item
  where p.pick_list = l.id`

/** A pick list in walking order, of a place where `who` may work. One statement. */
export const readList = (tx: Tx, who: Who, id: string): Promise<PickList | undefined> =>
  tx.one(
    `select l.id, l.number, l.place, l.state, l.walk_mm as "walkMm", (${TOTES}) as totes, (${PICKS}) as picks
     from distribution.pick_list l where l.id = $1 and ($2::uuid[] is null or l.place = any($2))`,
    [id, placesOrNull(who, 'distribution.work')],
  )

/** Waves of a place with their lists, open ones or the last that are done. Two statements. */
export const listWaves = async (tx: Tx, who: Who, place: string, isDone: boolean): Promise<WaveRow[]> => {
  const waves = await tx.rows<Omit<WaveRow, 'lists' | 'picks' | 'picked' | 'short'>>(
    `select w.id, w.number, w.place, w.state, ${iso('w.made_at')} as "madeAt", ${iso('w.done_at')} as "doneAt",
       w.walk_mm as "walkMm", w.s_shape_mm as "sShapeMm",
       (select count(*)::int from distribution.transfer t where t.wave = w.id) as transfers
     from distribution.wave w where w.place = $1 and (w.state = 'done') = $2
     order by w.made_at desc limit 30`,
    [place, isDone],
  )
  const lists = await tx.rows<ListHead & { waveId: string }>(
    `select h.*, l2.wave as "waveId" from (${HEAD} where l.wave = any($2::uuid[])) h
     join distribution.pick_list l2 on l2.id = h.id order by h.number`,
    [who.id, waves.map(w => w.id)],
  )
  const of = Map.groupBy(lists, ({ waveId }) => waveId)
  return waves.map(wave => {
    const those = of.get(wave.id) ?? []
    const sum = (pick: (list: ListHead) => number) => those.reduce((total, list) => total + pick(list), 0)
    return {
      ...wave,
      lists: those.map(({ waveId: _, ...list }) => list),
      ...{ picks: sum(l => l.picks), picked: sum(l => l.picks - l.left), short: sum(l => l.short) },
    }
  })
}
