import { type Answer, done, refused } from '#kernel/answer.ts'
import { balancesOf } from '#modules/books/server/index.ts'
import { may, type Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { baseQuantity, stockAccount } from '../../rules/index.ts'
import { readItems } from '../goods/read-facts.ts'
import { type CountRow, readCount } from './read-count.ts'

export type Tally = {
  /** UUIDv7 made by the device; the same again changes nothing. */
  readonly id: string
  readonly item: string
  readonly location: string | null
  /** Thousandths of `unit`, 0 for an empty shelf. */
  readonly qty: number
  readonly unit?: string
}

export type TallyRefusal =
  | 'count-unknown'
  | 'count-ended'
  | 'line-unknown'
  | 'item-unknown'
  | 'unit-unknown'
  | 'qty-wrong'
  | 'same-counter'

type Line = { n: number; item: string; location: string | null; recount: boolean; by: string[] }

const LINES = `
  select l.n, l.item, l.location, l.recount,
         array(select distinct t.who from stock.count_tally t where t.count = l.count and t.n = l.n and t.round = 1) as by
  from stock.count_line l where l.count = $1`

const JOIN = `
  insert into stock.count_line (count, n, item, location)
  select $1, (select coalesce(max(n), -1) from stock.count_line where count = $1) + row_number() over (order by item), item, $3::uuid
  from unnest($2::uuid[]) as t (item) on conflict do nothing`

const INSERT = `
  insert into stock.count_tally (id, count, n, round, qty, expected, who, at)
  select id, $1, n, $6, qty, expected, $7, $8
  from unnest($2::uuid[], $3::int[], $4::bigint[], $5::bigint[]) as t (id, n, qty, expected) on conflict (id) do nothing`

/** What the record says of each line now: of its location, or of the whole place. Two statements. */
const expectedOf = async (tx: Tx, place: string, lines: readonly Line[]): Promise<number[]> => {
  const balances = await balancesOf(
    tx,
    lines.map(l => ({ account: stockAccount(place), unit: l.item })),
  )
  const rows = await tx.rows<{ item: string; location: string; qty: number }>(
    `select item, location, sum(qty)::bigint as qty from stock.portion
     where site = $1 and state = 'on-hand' and item = any($2::uuid[]) and location is not null group by 1, 2`,
    [place, lines.map(l => l.item)],
  )
  const at = new Map(rows.map(row => [`${row.item}/${row.location}`, row.qty]))
  return lines.map((l, n) => (l.location === null ? balances[n]!.amount : (at.get(`${l.item}/${l.location}`) ?? 0)))
}

const key = (of: { readonly item: string; readonly location: string | null }) => `${of.item}/${of.location}`

const withFound = async (tx: Tx, count: CountRow, tallies: readonly Tally[]): Promise<Map<string, Line>> => {
  const read = async () => new Map((await tx.rows<Line>(LINES, [count.id])).map(l => [key(l), l]))
  const lines = await read()
  // In a location whatever is found belongs to the count, also what the record does not expect there.
  const location = [...lines.values()][0]?.location ?? tallies[0]?.location ?? null
  const found = count.chosen === 'location' && count.state === 'counting' ? tallies.filter(t => !lines.has(key(t))) : []
  const strange = found.filter(t => t.location === location && location !== null).map(t => t.item)
  if (strange.length === 0) return lines
  await tx.rows(JOIN, [count.id, [...new Set(strange)], location])
  return read()
}

/** Keeps what was counted, blind: nobody is told what the record says. Tallies of one line and round add up. */
export const tallyCount = async (
  tx: Tx,
  who: Who,
  now: Date,
  id: string,
  tallies: readonly Tally[],
): Promise<Answer<{ counted: number }, TallyRefusal>> => {
  await tx.rows('select 1 from stock.count where id = $1 for update', [id])
  const count = await readCount(tx, id)
  if (!count) return refused('count-unknown', `There is no count ${id}.`)
  if (count.state !== 'counting' && count.state !== 'recounting')
    return refused('count-ended', `Count ${count.name} takes no more: it is ${count.state}.`)
  const items = await readItems(
    tx,
    tallies.map(t => t.item),
  )
  const unknown = tallies.find(t => !items.has(t.item))
  if (unknown) return refused('item-unknown', `There is no item ${unknown.item}.`)
  const lines = await withFound(tx, count, tallies)
  const again = count.state === 'recounting'
  const rows: { id: string; line: Line; qty: number }[] = []
  for (const tally of tallies) {
    const item = items.get(tally.item)!
    const line = lines.get(key(tally))
    if (!line || (again && !line.recount))
      return refused('line-unknown', `${item.sku} is not to be counted ${again ? 'again ' : ''}in ${count.name}.`)
    if (again && line.by.includes(who.id) && !may(who, 'stock.adjust', count.place))
      return refused('same-counter', `${item.sku} was counted by you before; somebody else counts it again.`)
    const base = tally.qty === 0 ? ({ ok: true, qty: 0 } as const) : baseQuantity(item, tally)
    if (!base.ok) return refused(base.word as 'qty-wrong' | 'unit-unknown', `${base.says}.`)
    rows.push({ id: tally.id, line, qty: base.qty })
  }
  const expected = await expectedOf(
    tx,
    count.place,
    rows.map(r => r.line),
  )
  await tx.rows(INSERT, [
    id,
    ...columns(
      rows.map((row, n) => ({ ...row, expected: expected[n]! })),
      r => r.id,
      r => r.line.n,
      r => r.qty,
      r => r.expected,
    ),
    again ? 2 : 1,
    who.id,
    now,
  ])
  return done({ counted: (await readCount(tx, id))!.counted })
}
