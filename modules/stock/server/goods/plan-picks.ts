import { balancesOf } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Portion, splitGoods, stockAccount } from '../../rules/index.ts'

export type Pick = {
  readonly location: string | null
  readonly locationCode: string | null
  /** Code of the lot. */
  readonly lot: string | null
  readonly expires: string | null
  readonly qty: number
}

export type PickPlan = { readonly item: string; readonly picks: readonly Pick[]; readonly short: number }

export type PickOptions = {
  /** Business day; what ends before it is passed over. */
  readonly today: string
  /** Days of life that must be left, today's not counted. */
  readonly minDays?: number
}

type Row = Portion & { item: string; locationCode: string | null; code: string | null }

const PORTIONS = `
  select p.item, p.location, l.code as "locationCode", l.walk, p.lot, t.code, t.expires, p.qty
  from stock.portion p left join stock.location l on l.id = p.location left join stock.lot t on t.id = p.lot
  where p.site = $1 and p.item = any($2::uuid[]) and p.state = 'on-hand' and p.qty > 0
    and coalesce(l.kind, '') <> 'stage' and (t.expires is null or t.expires >= $3::date + $4::int)`

/**
 * Where to take goods from: first expired first out, then along the walk, and last what lies nowhere in particular.
 * Expired, recalled, damaged and staged goods never. A plan sets nothing aside: `holdGoods` does. The same item on
 * several lines is planned line by line, without taking a portion twice.
 */
export const planPicks = async (
  tx: Tx,
  place: string,
  lines: readonly { readonly item: string; readonly qty: number }[],
  options: PickOptions,
): Promise<PickPlan[]> => {
  const items = [...new Set(lines.map(l => l.item))]
  const rows = await tx.rows<Row>(PORTIONS, [place, items, options.today, options.minDays ?? 0])
  const all = await tx.rows<{ item: string; qty: number }>(
    `select item, sum(qty)::bigint as qty from stock.portion where site = $1 and item = any($2::uuid[]) and state = 'on-hand' group by 1`,
    [place, items],
  )
  const balances = await balancesOf(
    tx,
    items.map(item => ({ account: stockAccount(place), unit: item })),
  )
  const loose = new Map(
    items.map((item, n) => [item, balances[n]!.amount - (all.find(a => a.item === item)?.qty ?? 0)]),
  )
  const shelves = new Map<string, Row[]>(items.map(item => [item, []]))
  for (const row of rows) shelves.get(row.item)!.push({ ...row })
  return lines.map(({ item, qty }) => {
    const shelf = shelves.get(item)!
    const { takes, short } = splitGoods(shelf, loose.get(item)!, { qty })
    const picks = takes.map((take): Pick => {
      const row = shelf.find(p => p.location === take.location && p.lot === take.lot)
      if (row) (row as { qty: number }).qty -= take.qty
      else loose.set(item, loose.get(item)! - take.qty)
      const named = { locationCode: row?.locationCode ?? null, lot: row?.code ?? null, expires: row?.expires ?? null }
      return { location: take.location, ...named, qty: take.qty }
    })
    return { item, picks, short }
  })
}
