import { addDays } from '#kernel/moment.ts'
import { newId } from '#platform/clock/index.ts'
import { copyIntoDatabase, type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { moveBetweenPlaces, type Odds, type Standing } from '../../rules/index.ts'
import { AGAIN_WEEKS, CLAIM_COLUMNS, CLAIM_TERMS, type ClaimRow, claimOf } from './claim-of.ts'
import { thousandthsOf, unitsOf } from './item-cards.ts'
import { LINE_COLUMNS, lineText } from './line-text.ts'
import type { PlanWish } from './plan-wish.ts'
import type { SharedHow, Sharing } from './share-exactly.ts'

const SHORT = `
  select w.item, w.wanted, greatest(0, coalesce(h.available, 0) - coalesce(p.promised, 0))::bigint as there
  from (select l.item, sum(l.qty)::bigint as wanted from replenishment.line l
        where l.run = $1 and l.state = 'proposed' and l.kind = 'transfer' and l.from_place = $2 group by l.item) w
  left join stock.v_on_hand h on h.item = w.item and h.place = $2
  left join (select l.item, sum(l.qty)::bigint as promised from replenishment.line l
             where l.from_place = $2 and l.state in ('edited', 'approved') group by l.item) p on p.item = w.item
  where w.wanted > greatest(0, coalesce(h.available, 0) - coalesce(p.promised, 0))
  order by w.item`

const CLAIMS = `
  select ${CLAIM_COLUMNS} from replenishment.line l ${CLAIM_TERMS}
  where l.run = $1 and l.state = 'proposed' and l.kind = 'transfer' and l.from_place = $2 and l.item = any($3::uuid[])
  order by l.item, l.place`

const STANDING = `
  select i.item, s.place, coalesce(h.available, 0)::bigint as free,
         encode(substring(s.outlook from (n.n % 1024) * 8 + 1 for 8), 'hex') as outlook
  from unnest($1::uuid[]) i (item) join replenishment.item_number n on n.item = i.item
  join replenishment.shelf s on s.part = n.n / 1024 join company.v_place p on p.id = s.place and p.active
  left join stock.v_on_hand h on h.place = s.place and h.item = i.item
  where s.place <> $2 order by i.item, s.place`

type ShortItem = { item: string; wanted: number; there: number }
type StandingRow = { item: string; place: string; free: number; outlook: string }

/** So many items are shared out at a time; memory does not grow with their number. */
const CHUNK = 200

const byItem = <Row extends { item: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const out = new Map<string, Row[]>()
  for (const row of rows) {
    const list = out.get(row.item)
    if (list) list.push(row)
    else out.set(row.item, [row])
  }
  return out
}

const shareOut = async (tx: Tx, share: Sharing, wish: PlanWish, short: readonly ShortItem[]) => {
  const claims = byItem(await tx.rows<ClaimRow>(CLAIMS, [wish.run, wish.policy.centre, short.map(it => it.item)]))
  const given = new Map<string, number>()
  const shortened: { id: string; qty: number; how: SharedHow }[] = []
  for (const { item, there } of short) {
    const rows = claims.get(item) ?? []
    const shared = await share({ there: [unitsOf(there)], rooms: [], claims: rows.map(claimOf) })
    for (const [at, row] of rows.entries()) {
      const qty = thousandthsOf(shared.given[at]!)
      given.set(`${item} ${row.place}`, qty)
      shortened.push({ id: row.id, qty, how: shared.how })
    }
  }
  shortened.sort((a, b) => (a.id < b.id ? -1 : 1))
  await tx.rows(
    `update replenishment.line l set qty = s.qty, exception = 'centre-short',
       basis = case s.how when 'plain' then l.basis else l.basis || jsonb_build_object('shared', s.how) end
     from unnest($1::uuid[], $2::bigint[], $3::text[]) s (id, qty, how) where l.id = s.id`,
    [shortened.map(s => s.id), shortened.map(s => s.qty), shortened.map(s => s.how)],
  )
  return { shortened: shortened.length, given }
}

const floatsOf = (hex: string): [number, number] => {
  const bytes = Buffer.from(hex, 'hex')
  return [bytes.readFloatLE(0), bytes.readFloatLE(4)]
}

/** Goods of short items that stand where they are not missed, as lines from place to place. */
const lateralLines = (
  odds: Odds,
  wish: PlanWish,
  item: string,
  rows: readonly StandingRow[],
  given: ReadonlyMap<string, number>,
) => {
  const n = wish.items.indexOf(item)
  const { cards, policy } = wish
  const standings = rows.map((row): Standing & { level: number } => {
    const [level, surplus] = floatsOf(row.outlook)
    const free = Math.max(0, unitsOf(row.free))
    return {
      ...{ free, level, surplus, position: free + unitsOf(given.get(`${item} ${row.place}`) ?? 0) },
      mean: level * (cards.lead[n]! / 7 + AGAIN_WEEKS),
    }
  })
  const miss = cards.margin[n]! + wish.urgency[cards.service[n]!]! * cards.worth[n]!
  return moveBetweenPlaces(odds, standings, { miss, line: 2 * policy.line, step: 1 }).map(move => {
    const to = standings[move.to]!
    return lineText({
      ...{ id: newId(), run: wish.run, place: rows[move.to]!.place, item, kind: 'lateral', supplier: null },
      ...{ from: rows[move.from]!.place, qty: thousandthsOf(move.units), pack: 1000, dueDay: addDays(wish.day, 1) },
      ...{ crossDock: false, exception: 'centre-short', worth: Math.round(move.units * cards.worth[n]!) },
      ...{ saves: Math.round(move.saves), at: wish.at, who: wish.who },
      basis: {
        ...{ level: Math.round(1000 * to.level), surplus: Math.round(1000 * to.surplus) },
        ...{ position: thousandthsOf(to.position), lead: 1, leadSpread: 0, coverDays: 7 },
        lostNow: thousandthsOf(odds.lost(to.mean, to.surplus, to.position)),
        lostWith: thousandthsOf(odds.lost(to.mean, to.surplus, to.position + move.units)),
        ...{ wasted: 0, unitWorth: Math.round(cards.worth[n]!), unitMargin: Math.round(cards.margin[n]!) },
        urgency: Math.round(1000 * wish.urgency[cards.service[n]!]!),
        fill: wish.services[cards.service[n]!]!,
      },
    })
  })
}

/**
 * Looks, when every place has been planned, what the centre cannot give: shares it out by expected lost sales, and fetches
 * from shops that have more than they need. A line that gets nothing stays, with nothing on it, so that it is seen.
 */
export const allotCentre = async (
  db: Database,
  odds: Odds,
  share: Sharing,
  wish: PlanWish,
): Promise<{ shortened: number; lateral: number }> => {
  const out = { shortened: 0, lateral: 0 }
  const { centre } = wish.policy
  await transact(db, tx =>
    tx.rows(`delete from replenishment.line where kind = 'lateral' and state = 'proposed' and run <> $1`, [wish.run]),
  )
  if (centre === null) return out
  const all = await transact(db, tx => tx.rows<ShortItem>(SHORT, [wish.run, centre]))
  for (let at = 0; at < all.length; at += CHUNK) {
    const short = all.slice(at, at + CHUNK)
    await copyIntoDatabase(db, async tx => {
      const { shortened, given } = await shareOut(tx, share, wish, short)
      out.shortened += shortened
      const standing = byItem(await tx.rows<StandingRow>(STANDING, [short.map(it => it.item), centre]))
      const lines = short.flatMap(({ item }) => lateralLines(odds, wish, item, standing.get(item) ?? [], given))
      out.lateral += lines.length
      if (lines.length === 0) return
      await tx.copyIn(`copy replenishment.line (${LINE_COLUMNS}) from stdin`, textOf(lines))
    })
  }
  return out
}

async function* textOf(lines: readonly string[]): AsyncGenerator<Buffer> {
  yield Buffer.from(lines.join(''))
}
