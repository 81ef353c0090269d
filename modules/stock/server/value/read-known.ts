import type { Tx } from '#platform/postgres/index.ts'
import type { CostMethod, DayOuts, DayValue, Layer, Standing } from '../../rules/index.ts'

export type Asked = { readonly item: string; readonly from: string }

export type KnownItem = Asked & {
  readonly method: CostMethod
  /** Minor units per whole base unit, where nothing is known yet. */
  readonly standard: number
  readonly opening: Standing | null
  readonly layers: readonly (Layer & { readonly left: number })[]
  readonly days: readonly DayOuts[]
  /** What was worked out before, from the day on. */
  readonly old: ReadonlyMap<string, DayValue>
}

const ASKED = 'unnest($1::uuid[], $2::date[]) as a (item, first)'

const STANDING = `d.front_receipt || '/' || d.front_line as front, d.front_taken as "frontTaken", d.short, d.owed, d.qty, d.value, d.rate_qty as "rateQty", d.rate_cost as "rateCost"`

const SETTINGS = `
  select a.item, coalesce(c.method, s.method) as method, coalesce(c.standard, 0)::bigint as standard, o.*
  from ${ASKED} join stock.item_cost c on c.item = a.item cross join stock.setting s
  left join lateral (select d.day, ${STANDING} from stock.cost_day d
                     where d.item = a.item and d.day < a.first order by d.day desc limit 1) o on true`

const DAYS = `
  select d.item, d.day, d.in_qty as "inQty", d.in_cost as "inCost", d.out_qty as "outQty", d.out_cost as "outCost", d.settled,
         ${STANDING}
  from ${ASKED} join stock.cost_day d on d.item = a.item and d.day >= a.first`

const OUTS = `
  select o.item, o.day, o.why, o.qty, o.cost from ${ASKED} join stock.cost_out o on o.item = a.item and o.day >= a.first
  order by o.item, o.day, o.why`

// From the day of the front as it stood before the first day, and of the oldest layer that something is left of now; with
// `all`, those that were used up as well.
const FRONT = `
  left join lateral (select f.day from stock.cost_day d
                     left join stock.layer f on f.receipt = d.front_receipt and f.line = d.front_line
                     where d.item = a.item and d.day < a.first order by d.day desc limit 1) f on true
  left join lateral (select o.day from stock.layer o where o.item = a.item and o.left_qty > 0 order by o.day limit 1) o on true
  join stock.layer l on l.item = a.item and l.day >= least(a.first, f.day, o.day)`

const layersOf = (all: boolean) => `
  select l.item, l.day, l.receipt || '/' || l.line as key, l.qty, l.cost, l.left_qty as "left"
  from ${ASKED} ${all ? 'join stock.layer l on l.item = a.item' : FRONT}
  order by l.item, l.day, l.receipt, l.line`

const gather = <Row extends { item: string }>(rows: readonly Row[]) => {
  const gathered = new Map<string, Row[]>()
  for (const row of rows) {
    const list = gathered.get(row.item)
    if (list) list.push(row)
    else gathered.set(row.item, [row])
  }
  return (item: string) => gathered.get(item) ?? []
}

type SettingRow = { item: string; method: CostMethod; standard: number; day: string | null } & Standing
type OutRow = { item: string; day: string; why: string; qty: number; cost: number }

const daysOf = (rows: readonly OutRow[]): DayOuts[] => {
  const days = new Map<string, { why: string; qty: number }[]>()
  for (const { day, why, qty } of rows) days.set(day, [...(days.get(day) ?? []), { why, qty }])
  return [...days].map(([day, outs]) => ({ day, outs }))
}

const oldOf = (days: readonly Omit<DayValue, 'outs'>[], outs: readonly OutRow[]) => {
  const old = new Map<string, DayValue>(days.map(day => [day.day, { ...day, outs: [] }]))
  for (const { day, why, qty, cost } of outs) {
    const known = old.get(day)
    if (known) old.set(day, { ...known, outs: [...known.outs, { why, qty, cost }] })
  }
  return old
}

/** What is known of items from a day on, and how they stood before it. Four statements for any number of items. */
export const readKnown = async (tx: Tx, asked: readonly Asked[], all: boolean): Promise<KnownItem[]> => {
  const values = [asked.map(a => a.item), asked.map(a => a.from)]
  const settings = new Map((await tx.rows<SettingRow>(SETTINGS, values)).map(row => [row.item, row]))
  const days = gather(await tx.rows<Omit<DayValue, 'outs'> & { item: string }>(DAYS, values))
  const outs = gather(await tx.rows<OutRow>(OUTS, values))
  const layers = gather(await tx.rows<Layer & { item: string; left: number }>(layersOf(all), values))
  return asked.map(({ item, from }) => {
    const { method, standard, day, ...opening } = settings.get(item)!
    return {
      ...{ item, from, method, standard, opening: day === null ? null : opening, layers: layers(item) },
      ...{ days: daysOf(outs(item)), old: oldOf(days(item), outs(item)) },
    }
  })
}
