import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { RiskReason } from '../../rules/index.ts'
import { readItems } from '../goods/read-facts.ts'
import { riskiest } from './riskiest.ts'

export type CountWish = {
  /** UUIDv7 made by the actor; starting again changes nothing. */
  readonly id: string
  readonly place: string
  readonly name: string
  readonly choose:
    | { readonly by: 'items'; readonly items: readonly string[] }
    | { readonly by: 'location'; readonly location: string }
    | { readonly by: 'risk'; readonly limit: number }
}

type Chosen = { item: string; location: string | null; risk: number; why: readonly RiskReason[] }

const plain = (item: string, location: string | null = null): Chosen => ({ item, location, risk: 0, why: [] })

const choose = async (
  tx: Tx,
  now: Date,
  { place, choose: how }: CountWish,
): Promise<Answer<Chosen[], 'item-unknown' | 'location-unknown' | 'not-counted'>> => {
  if (how.by === 'items') {
    const items = await readItems(tx, how.items)
    const missing = how.items.find(item => !items.has(item))
    if (missing) return refused('item-unknown', `There is no item ${missing}.`)
    return done([...new Set(how.items)].map(item => plain(item)))
  }
  if (how.by === 'risk') {
    const found = await riskiest(tx, place, now, how.limit)
    if (found.length === 0) return refused('not-counted', 'This place has no goods yet; receive or open stock first.')
    return done(found.map(({ item, perMille, why }) => ({ item, location: null, risk: perMille, why })))
  }
  const here = await tx.one('select 1 from stock.location where id = $1 and place = $2', [how.location, place])
  if (!here) return refused('location-unknown', `There is no location ${how.location} in this place.`)
  const rows = await tx.rows<{ item: string }>(
    "select distinct item from stock.portion where location = $1 and state = 'on-hand' and qty > 0",
    [how.location],
  )
  return done(rows.map(({ item }) => plain(item, how.location)))
}

const INSERT = `
  insert into stock.count (id, place, name, chosen, state, started_at, started_by)
  values ($1, $2, $3, $4, 'counting', $5, $6) on conflict (id) do nothing returning 1`

const LINES = `
  insert into stock.count_line (count, n, item, location, risk, why)
  select $1, n, item, location, risk, why
  from unnest($2::int[], $3::uuid[], $4::uuid[], $5::int[], $6::jsonb[]) as t (n, item, location, risk, why)`

/** Opens a count: what is to be counted, and why it was chosen. In a location, what is found there besides joins it. */
export const startCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: CountWish,
): Promise<
  Answer<{ id: string; lines: number }, 'item-unknown' | 'location-unknown' | 'place-unknown' | 'not-counted'>
> => {
  if (!(await tx.one('select 1 from company.v_place where id = $1', [wish.place])))
    return refused('place-unknown', `There is no place ${wish.place}.`)
  const chosen = await choose(tx, now, wish)
  if (!chosen.ok) return chosen
  const made = await tx.one(INSERT, [wish.id, wish.place, wish.name, wish.choose.by, now, who.id])
  if (made && chosen.value.length > 0)
    await tx.rows(LINES, [
      wish.id,
      ...columns(
        chosen.value.map((line, n) => ({ ...line, n })),
        l => l.n,
        l => l.item,
        l => l.location,
        l => l.risk,
        l => JSON.stringify(l.why),
      ),
    ])
  return done({ id: wish.id, lines: chosen.value.length })
}
