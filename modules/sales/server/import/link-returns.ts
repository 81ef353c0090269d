import type { Tx } from '#platform/postgres/index.ts'
import { returnLine, type SaleLine } from '../../rules/index.ts'

/** A line that was sold to a known customer, and how much of it has come back. */
export type SoldBefore = {
  readonly sale: string
  readonly line: string
  readonly customer: string
  readonly item: string
  readonly qty: number
  readonly gross: number
  back: number
}

const SOLD = `
  select l.sale, l.id as line, s.customer, l.item, l.qty, l.gross, coalesce(r.qty, 0)::bigint as back
  from (select distinct customer, item from unnest($2::uuid[], $3::uuid[]) as t (customer, item)) w
  join sales.sale s on s.customer = w.customer and s.register = $1
  join sales.line l on l.item = w.item and l.sale = s.id
  left join sales.returned r on r.sale = l.sale and r.line = l.id
  where l.qty > 0 and l.gross > 0
  order by s.seq, l.n`

export type Wanted = { readonly customer: string; readonly item: string }

/** What the group before has sold and taken back; it may not be in the database yet. */
export type RecentLines = {
  readonly sold: readonly SoldBefore[]
  /** Line → how much of it has come back by now. */
  readonly back: ReadonlyMap<string, number>
}

/** What a group of invoices may look for: lines already booked, and those of the group as they come. */
export type SoldLines = {
  add(line: SoldBefore): void
  /** The latest line of the same customer, item and price of which so much can still come back. */
  find(wanted: Wanted & { readonly qty: number; readonly amount: number }): Found | undefined
  /** For the group after this one. */
  recent(): RecentLines
}

export type Found = { readonly returns: NonNullable<SaleLine['returns']>; readonly among: number }

const keyOf = ({ customer, item }: Wanted) => `${customer}/${item}`

/** Whether taking back `qty` of the line by the till's own rule gives back exactly `amount`. */
const givesBack = (line: SoldBefore, qty: number, amount: number): boolean => {
  if (BigInt(line.gross) * BigInt(qty) !== BigInt(amount) * BigInt(line.qty)) return false
  const { gross, item } = line
  const sold = { id: line.line, item, name: item, qty: line.qty, unitPrice: 0, gross, discount: 0, net: gross }
  const whole: SaleLine = { ...sold, taxClass: 'exempt', tax: 0, why: [] }
  const back = returnLine({ id: line.line, sale: line.sale, line: whole, qty, before: line.back, reason: '' })
  return back.ok && back.value.net === -amount
}

/** Rows of the database and of the group before it, each line once, with the larger of what they say came back. */
const bring = async (
  tx: Tx,
  register: string,
  wanted: readonly Wanted[],
  before: RecentLines,
): Promise<SoldBefore[]> => {
  if (wanted.length === 0) return []
  const rows = await tx.rows<SoldBefore>(SOLD, [register, wanted.map(w => w.customer), wanted.map(w => w.item)])
  const there = new Set(rows.map(row => row.line))
  return [...rows, ...before.sold.filter(line => !there.has(line.line))].map(line => ({
    ...line,
    back: Math.max(line.back, before.back.get(line.line) ?? 0),
  }))
}

/** Brings the lines that the returns of a group may mean: one statement, none when nothing comes back. */
export const findSoldLines = async (
  tx: Tx,
  register: string,
  wanted: readonly Wanted[],
  before: RecentLines,
): Promise<SoldLines> => {
  const lines = new Map<string, SoldBefore[]>(wanted.map(w => [keyOf(w), []]))
  const sold: SoldBefore[] = []
  const back = new Map<string, number>()
  for (const line of await bring(tx, register, wanted, before)) lines.get(keyOf(line))?.push(line)
  return {
    add: line => {
      sold.push(line)
      lines.get(keyOf(line))?.push(line)
    },
    find: ({ qty, amount, ...wish }) => {
      const fit = lines.get(keyOf(wish))?.filter(l => l.qty - l.back >= qty && givesBack(l, qty, amount)) ?? []
      const latest = fit.at(-1)
      if (!latest) return undefined
      latest.back += qty
      back.set(latest.line, latest.back)
      return { returns: { sale: latest.sale, line: latest.line, reason: '-' }, among: fit.length }
    },
    recent: () => ({ sold, back }),
  }
}
