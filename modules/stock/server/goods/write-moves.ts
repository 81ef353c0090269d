import { columns, type Tx } from '#platform/postgres/index.ts'
import { isInside } from '../../rules/index.ts'
import type { Spot } from './leg.ts'

/** A leg split down to one lot and one location at each end. */
export type Piece = {
  readonly document: string
  readonly item: string
  readonly qty: number
  readonly lot: string | null
  readonly serials: readonly string[] | null
  readonly from: Spot & { readonly location: string | null }
  readonly to: Spot & { readonly location: string | null }
  readonly assumed: boolean
}

type Change = { site: string; state: string; item: string; location: string | null; lot: string | null; qty: number }

const changesOf = (pieces: readonly Piece[]): Change[] => {
  const changes = new Map<string, Change>()
  const add = (piece: Piece, { state, site, location }: Piece['from'], qty: number) => {
    if (!isInside(state) || (location === null && piece.lot === null)) return
    const key = `${site}/${state}/${piece.item}/${location}/${piece.lot}`
    const change = changes.get(key) ?? { site, state, item: piece.item, location, lot: piece.lot, qty: 0 }
    change.qty += qty
    changes.set(key, change)
  }
  for (const piece of pieces) {
    add(piece, piece.from, -piece.qty)
    add(piece, piece.to, piece.qty)
  }
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}

const LESS = `
  update stock.portion p set qty = p.qty - t.qty
  from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[])
       as t (site, state, item, location, lot, qty)
  where p.site = t.site and p.state = t.state and p.item = t.item
    and p.location is not distinct from t.location and p.lot is not distinct from t.lot`

const MORE = `
  insert into stock.portion as p (site, state, item, location, lot, qty)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[])
  on conflict on constraint portion_once do update set qty = p.qty + excluded.qty`

const changePortions = async (tx: Tx, changes: readonly Change[]) => {
  const values = (rows: readonly Change[]) =>
    columns(
      rows,
      c => c.site,
      c => c.state,
      c => c.item,
      c => c.location,
      c => c.lot,
      c => Math.abs(c.qty),
    )
  const [less, more] = [changes.filter(c => c.qty < 0), changes.filter(c => c.qty > 0)]
  if (less.length > 0) await tx.rows(LESS, values(less))
  if (more.length > 0) await tx.rows(MORE, values(more))
}

const INSERT_MOVES = `
  insert into stock.move (document, line, item, qty, lot, serials, from_state, from_site, from_location, to_state, to_site,
                          to_location, at, assumed)
  select t.document, t.line, t.item, t.qty, t.lot,
         case when t.serials is not null then array(select jsonb_array_elements_text(t.serials)) end,
         t.from_state, t.from_site, t.from_location, t.to_state, t.to_site, t.to_location, $14, t.assumed
  from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bigint[], $5::uuid[], $6::jsonb[], $7::text[], $8::uuid[], $9::uuid[],
              $10::text[], $11::uuid[], $12::uuid[], $13::boolean[])
       as t (document, line, item, qty, lot, serials, from_state, from_site, from_location, to_state, to_site, to_location, assumed)`

const SERIALS = `
  insert into stock.serial as s (item, serial, state, site, location, lot, document)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])
  on conflict (item, serial) do update set state = excluded.state, site = excluded.site, location = excluded.location,
    lot = coalesce(excluded.lot, s.lot), document = excluded.document`

const moveSerials = async (tx: Tx, pieces: readonly Piece[]) => {
  // Where the same piece went twice, the last way is where it is.
  const last = new Map(
    pieces.flatMap(piece =>
      (piece.serials ?? []).map(serial => [`${piece.item}/${serial}`, { ...piece, serial }] as const),
    ),
  )
  const rows = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  if (rows.length === 0) return
  await tx.rows(
    SERIALS,
    columns(
      rows,
      r => r.item,
      r => r.serial,
      r => r.to.state,
      r => r.to.site,
      r => r.to.location,
      r => r.lot,
      r => r.document,
    ),
  )
}

/** Each document's own lines, from 0 on. */
const numbered = (pieces: readonly Piece[]) => {
  const next = new Map<string, number>()
  return pieces.map(piece => {
    const line = next.get(piece.document) ?? 0
    next.set(piece.document, line + 1)
    return line
  })
}

/** Changes what lies where and keeps each move; at most four statements for any number. */
export const writeMoves = async (tx: Tx, at: Date, pieces: readonly Piece[]): Promise<void> => {
  if (pieces.length === 0) return
  await changePortions(tx, changesOf(pieces))
  const lines = numbered(pieces)
  await tx.rows(INSERT_MOVES, [
    ...columns(
      pieces.map((piece, n) => ({ ...piece, line: lines[n]! })),
      p => p.document,
      p => p.line,
      p => p.item,
      p => p.qty,
      p => p.lot,
      p => (p.serials ? JSON.stringify(p.serials) : null),
      p => p.from.state,
      p => p.from.site,
      p => p.from.location,
      p => p.to.state,
      p => p.to.site,
      p => p.to.location,
      p => p.assumed,
    ),
    at,
  ])
  await moveSerials(tx, pieces)
}
