import type { Tx } from '#platform/postgres/index.ts'
import type { StandingRow, StandingView } from '../../contract/index.ts'

const ROW = `
  s.id, s.name, s.account, p.name as "accountName", a.place, s.weekdays, s.every_weeks as "everyWeeks", s.starts, s.ends,
  s.paused_from as "pausedFrom", s.paused_to as "pausedTo", s.ahead_days as "aheadDays",
  (select count(*)::int from orders.standing_line l where l.standing = s.id) as lines,
  (select max(r.day) from orders.standing_run r where r.standing = s.id and r.outcome = 'made') as "lastDay"`

const FROM = 'orders.standing s join orders.account a on a.party = s.account join party.v_party p on p.id = s.account'

/** Standing orders, those that run before those that have ended. One statement. */
export const listStanding = (tx: Tx, today: string, places: readonly string[] | null): Promise<StandingRow[]> =>
  tx.rows(
    `select ${ROW} from ${FROM} where $2::uuid[] is null or a.place = any($2)
     order by coalesce(s.ends < $1::date, false), p.name, s.name`,
    [today, places],
  )

const LINES = `
  select l.id, l.item, i.sku, i.name, i.name_en as "nameEn", i.base_unit as "baseUnit", l.unit, l.packs,
    (select jsonb_agg(jsonb_build_object('unit', u.unit, 'qty', u.qty) order by u.qty) from catalog.v_item_unit u where u.item = l.item) as units
  from orders.standing_line l join catalog.v_item i on i.id = l.item where l.standing = $1 order by l.line`

const RUNS = `
  select r.day, r.outcome, r.customer_order as "order", o.number, o.state, r.word from orders.standing_run r
  left join orders.customer_order o on o.id = r.customer_order where r.standing = $1 order by r.day desc limit 30`

/** A standing order with its lines and what became of its newest days. Three statements. */
export const readStanding = async (tx: Tx, id: string): Promise<StandingView | undefined> => {
  const head = await tx.one<Omit<StandingView, 'items' | 'runs'>>(
    `select ${ROW}, s.reference, s.note, s.short, s.version from ${FROM} where s.id = $1`,
    [id],
  )
  if (!head) return undefined
  const items = await tx.rows<StandingView['items'][number]>(LINES, [id])
  return { ...head, items, runs: await tx.rows<StandingView['runs'][number]>(RUNS, [id]) }
}
