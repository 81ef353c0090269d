import { balancesOf } from '#modules/books/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { goodsAccount, type InsideState, type Portion, type State } from '../../rules/index.ts'

export type ShelfKey = { readonly site: string; readonly state: State; readonly item: string }

export type ShelfPortion = Portion & { qty: number; readonly recalled: boolean }

/** What is known of an item in one state at one site, and what of it nobody has placed anywhere. */
export type Shelf = {
  readonly portions: ShelfPortion[]
  /** What nobody has placed; below zero where portions say more than the place has. */
  loose: number
  /** What the books say. */
  readonly balance: number
}

export const shelfKey = ({ site, state, item }: ShelfKey): string => `${site}/${state}/${item}`

const LOCK = `
  select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended('stock.shelf/' || t.key, 0) as key from unnest($1::text[]) as t (key) order by 1) k`

const PORTIONS = `
  select p.site, p.state, p.item, p.location, l.walk, p.lot, t.expires, t.recalled_at is not null as recalled, p.qty
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as k (site, state, item)
  join stock.portion p on p.item = k.item and p.site = k.site and p.state = k.state and p.qty > 0
  left join stock.location l on l.id = p.location left join stock.lot t on t.id = p.lot`

/**
 * Reads shelves and keeps everyone else from splitting them until the transaction ends. The balance is read as it is
 * now: what this transaction has booked is in it. Three statements.
 */
export const openShelves = async (tx: Tx, keys: readonly ShelfKey[]): Promise<Map<string, Shelf>> => {
  const all = [...new Map(keys.map(key => [shelfKey(key), key])).values()]
  if (all.length === 0) return new Map()
  await tx.rows(LOCK, [all.map(k => `${k.site}/${k.item}`)])
  const rows = await tx.rows<ShelfPortion & { site: string; state: InsideState; item: string }>(PORTIONS, [
    all.map(k => k.site),
    all.map(k => k.state),
    all.map(k => k.item),
  ])
  const balances = await balancesOf(
    tx,
    all.map(k => ({ account: goodsAccount(k.state, k.site), unit: k.item })),
  )
  const found = new Map<string, ShelfPortion[]>(all.map(key => [shelfKey(key), []]))
  for (const { site, state, item, ...portion } of rows) found.get(shelfKey({ site, state, item }))!.push(portion)
  return new Map(
    [...found].map(([key, portions], n): [string, Shelf] => {
      const balance = balances[n]!.amount
      return [key, { portions, balance, loose: balance - portions.reduce((sum, p) => sum + p.qty, 0) }]
    }),
  )
}
