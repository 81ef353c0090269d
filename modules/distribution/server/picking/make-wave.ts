import { type Answer, done, refused } from '#kernel/answer.ts'
import { mulDiv } from '#kernel/whole.ts'
import { planPicks } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { announceChange } from '../announce-change.ts'
import { clockAt } from '../place-clock.ts'
import { numberText, takeNumbers } from '../take-numbers.ts'
import { lockTransfers } from '../transfers/find-transfers.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { type Fetch, type PlannedList, planWave } from './plan-wave.ts'
import { readFloor } from './read-floor.ts'

export type WaveWish = { readonly id: string; readonly place: string; readonly transfers: readonly string[] }
export type MadeWave = { readonly id: string; readonly number: string; readonly lists: number; readonly walkMm: number }

type Line = { id: string; transfer: string; item: string; qty: number; grams: number }

const LINES = `
  select l.id, l.transfer, l.item, l.qty, coalesce(i.grams, 0) as grams
  from distribution.transfer_line l join catalog.v_item i on i.id = l.item join distribution.transfer t on t.id = l.transfer
  where l.transfer = any($1::uuid[]) order by t.due_day, t.number, l.id`

const PLANNED = `
  select tl.item, p.location, p.lot, sum(p.qty)::bigint as qty
  from distribution.pick p join distribution.pick_list l on l.id = p.pick_list join distribution.transfer_line tl on tl.id = p.line
  where l.place = $1 and l.state <> 'done' and p.got is null and p.bin is not null and tl.item = any($2::uuid[])
  group by 1, 2, 3`

type Planned = { item: string; location: string | null; lot: string | null; qty: number }

/** Where goods stand that no open list is going to fetch already, by item, in the order in which stock wants them taken. */
const freeBins = async (tx: Tx, place: string, today: string, wanted: ReadonlyMap<string, number>) => {
  const planned = Map.groupBy(await tx.rows<Planned>(PLANNED, [place, [...wanted.keys()]]), it => it.item)
  const asked = [...wanted].map(([item, qty]) => ({
    item,
    qty: (planned.get(item) ?? []).reduce((sum, it) => sum + it.qty, qty),
  }))
  const plans = await planPicks(tx, place, asked, { today })
  return new Map(
    plans.map(({ item, picks }) => {
      const bins = picks.map(pick => ({ ...pick }))
      for (const gone of planned.get(item) ?? []) {
        const bin = bins.find(it => it.location === gone.location && it.lot === gone.lot)
        if (bin) bin.qty = Math.max(0, bin.qty - gone.qty)
      }
      return [item, bins] as const
    }),
  )
}

/** Where the goods of the lines stand: what stock plans for an item is given to its lines one after the other. */
const fetchesFor = async (tx: Tx, place: string, today: string, lines: readonly Line[]): Promise<Fetch[]> => {
  const items = [...Map.groupBy(lines, line => line.item)]
  const wanted = new Map(items.map(([item, those]) => [item, those.reduce((sum, l) => sum + l.qty, 0)]))
  const bins = await freeBins(tx, place, today, wanted)
  return items.flatMap(([item, those]) => those.flatMap(line => fetchesOf(line, bins.get(item) ?? [])))
}

type Bin = Awaited<ReturnType<typeof planPicks>>[number]['picks'][number]

/** One line's fetches, taken off the bins in their order; what no bin has left is asked for without one. */
const fetchesOf = (line: Line, bins: { -readonly [K in keyof Bin]: Bin[K] }[]): Fetch[] => {
  const fetches: Fetch[] = []
  let left = line.qty
  const fetch = (qty: number, bin: Bin | null) => {
    fetches.push({
      ...{ line: line.id, transfer: line.transfer, qty, grams: mulDiv(line.grams, qty, 1000, 'up') },
      ...{ bin: bin?.locationCode ?? null, location: bin?.location ?? null },
      ...{ lot: bin?.lot ?? null, expiry: bin?.expires ?? null },
    })
    left -= qty
  }
  for (const bin of bins) {
    const qty = Math.min(left, bin.qty)
    if (qty > 0) fetch(qty, bin)
    bin.qty -= qty
  }
  if (left > 0) fetch(left, null)
  return fetches
}

const WAVE = `
  insert into distribution.wave (id, number, place, state, walk_mm, s_shape_mm, made_at, made_by)
  values ($1, $2, $3, 'open', $4, $5, $6, $7)`
const LISTS = `
  insert into distribution.pick_list (id, number, wave, place, state, walk_mm)
  select id, number, $4, $5, 'open', walk from unnest($1::uuid[], $2::text[], $3::bigint[]) as t (id, number, walk)`
const TOTES = `
  insert into distribution.tote (pick_list, slot, transfer) select * from unnest($1::uuid[], $2::text[], $3::uuid[])`
const PICKS = `
  insert into distribution.pick (id, pick_list, seq, line, slot, bin, location, lot, expiry, qty)
  select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::date[], $10::bigint[])`

const writeLists = async (tx: Tx, wish: WaveWish, lists: readonly PlannedList[]) => {
  const first = await takeNumbers(tx, 'list', lists.length)
  const named = lists.map((list, i) => ({ ...list, id: newId(), number: numberText('list', first + i) }))
  await tx.rows(LISTS, [
    ...columns(
      named,
      l => l.id,
      l => l.number,
      l => l.walkMm,
    ),
    wish.id,
    wish.place,
  ])
  const totes = named.flatMap(list => list.slots.map(slot => ({ ...slot, list: list.id })))
  await tx.rows(
    TOTES,
    columns(
      totes,
      t => t.list,
      t => t.slot,
      t => t.transfer,
    ),
  )
  const picks = named.flatMap(list => list.picks.map((pick, seq) => ({ ...pick, seq, list: list.id })))
  await tx.rows(
    PICKS,
    columns(
      picks,
      () => newId(),
      p => p.list,
      p => p.seq,
      p => p.line,
      p => p.slot,
      p => p.bin,
      p => p.location,
      p => p.lot,
      p => p.expiry,
      p => p.qty,
    ),
  )
}

/**
 * Makes a wave of released transfers of a centre: what stock says where it stands, batched, walked the shortest way, each
 * transfer with its slot on a trolley. A constant number of statements. The same id again gives the same wave.
 */
export const makeWave = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: WaveWish,
): Promise<Answer<MadeWave, 'transfer-unknown' | 'transfer-state' | 'nothing-to-pick'>> => {
  const known = await tx.one<MadeWave>(
    `select w.id, w.number, w.walk_mm as "walkMm", (select count(*)::int from distribution.pick_list l where l.wave = w.id) as lists
     from distribution.wave w where w.id = $1`,
    [wish.id],
  )
  if (known) return done(known)
  const found = await lockTransfers(tx, [...new Set(wish.transfers)], 'wave')
  if (!found.ok) return found
  const stray = found.value.find(t => t.from !== wish.place)
  if (stray) return refused('transfer-state', `${stray.number} leaves from another place.`)
  const ids = found.value.map(t => t.id)
  const lines = await tx.rows<Line>(LINES, [ids])
  if (lines.length === 0) return refused('nothing-to-pick', 'These transfers have no lines.')
  const centre = await readFloor(tx, wish.place)
  const { day } = await clockAt(tx, wish.place, now)
  const wave = planWave(centre, await fetchesFor(tx, wish.place, day, lines))
  const number = numberText('wave', await takeNumbers(tx, 'wave', 1))
  await tx.rows(WAVE, [wish.id, number, wish.place, wave.walkMm, wave.sShapeMm, now, who.id])
  await writeLists(tx, wish, wave.lists)
  await tx.rows('update distribution.transfer set wave = $2 where id = any($1::uuid[])', [ids, wish.id])
  await stepTransfers(tx, who.id, now, ids, 'picking')
  await announceChange(tx, 'waves', [wish.place])
  return done({ id: wish.id, number, lists: wave.lists.length, walkMm: wave.walkMm })
}
