import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#platform/clock/index.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import type { GoodsLine, ItemFacts, StockRefusal } from '../../rules/index.ts'
import type { Checked } from './check-lines.ts'
import { type Facts, pair } from './read-facts.ts'

export type LotLine = GoodsLine & {
  /** Last day on which it is sold; `2027-03-31`. */
  readonly expires?: string
  readonly made?: string
}

/** Goods whose last day is watched without a printed lot are kept by that day. */
export const lotCodeOf = (line: LotLine): string | undefined =>
  line.lot ?? (line.expires === undefined ? undefined : `exp:${line.expires}`)

type Wanted = { id: string; item: string; code: string; expires: string | null; made: string | null; n: number }

const wantedOf = (
  { n, line }: Checked<LotLine>,
  item: ItemFacts,
  facts: Facts,
): Answer<Wanted | { known: string } | null, StockRefusal> => {
  const code = lotCodeOf(line)
  const say = (what: string) => `Line ${n + 1}: ${what}.`
  if (code === undefined) {
    if (item.expiry) return refused('expiry-missing', say(`${item.sku} is kept by its last day; name it`))
    return item.batch ? refused('lot-missing', say(`${item.sku} is kept by lot; name the lot`)) : done(null)
  }
  const known = facts.lots.get(pair(item.id, code))
  if (known) {
    if (line.expires !== undefined && known.expires !== null && known.expires !== line.expires)
      return refused('lot-differs', say(`lot ${code} of ${item.sku} ends on ${known.expires}, not ${line.expires}`))
    if (known.recalled)
      return refused('lot-recalled', say(`lot ${code} of ${item.sku} is recalled; refuse it at the dock`))
    if (known.expires !== null || line.expires === undefined) return done({ known: known.id })
  }
  if (item.expiry && line.expires === undefined)
    return refused('expiry-missing', say(`lot ${code} of ${item.sku} is new; name its last day`))
  return done({ id: newId(), item: item.id, code, expires: line.expires ?? null, made: line.made ?? null, n })
}

const INSERT = `
  insert into stock.lot (id, item, code, expires, made, supplier, first_day)
  select id, item, code, expires, made, $6::uuid, $7::date
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[]) as t (id, item, code, expires, made)
  order by item, code
  on conflict (item, code) do update set expires = coalesce(lot.expires, excluded.expires) returning id, item, code, expires`

/** The lots of lines that come in, by line number: known ones checked, new ones made. One statement, none without lots. */
export const makeLots = async (
  tx: Tx,
  supplier: string | null,
  day: string,
  facts: Facts,
  lines: readonly Checked<LotLine>[],
): Promise<Answer<ReadonlyMap<number, string>, StockRefusal>> => {
  const lots = new Map<number, string>()
  const wanted: Wanted[] = []
  for (const line of lines) {
    const answer = wantedOf(line, line.item, facts)
    if (!answer.ok) return answer
    if (answer.value === null) continue
    if ('known' in answer.value) lots.set(line.n, answer.value.known)
    else wanted.push(answer.value)
  }
  if (wanted.length === 0) return done(lots)
  const fresh = new Map<string, Wanted>()
  for (const lot of wanted) {
    const other = fresh.get(pair(lot.item, lot.code))
    if (other && other.expires !== lot.expires)
      return refused('lot-differs', `Line ${lot.n + 1}: lot ${lot.code} stands twice with different last days.`)
    fresh.set(pair(lot.item, lot.code), other ?? lot)
  }
  const rows = await tx.rows<{ id: string; item: string; code: string; expires: string | null }>(INSERT, [
    ...columns(
      [...fresh.values()],
      l => l.id,
      l => l.item,
      l => l.code,
      l => l.expires,
      l => l.made,
    ),
    supplier,
    day,
  ])
  const made = new Map(rows.map(row => [pair(row.item, row.code), row]))
  for (const { n, item, code, expires } of wanted) {
    const row = made.get(pair(item, code))!
    if (row.expires !== expires)
      return refused(
        'lot-differs',
        `Line ${n + 1}: lot ${code} was just received elsewhere and ends on ${row.expires}.`,
      )
    lots.set(n, row.id)
  }
  return done(lots)
}
