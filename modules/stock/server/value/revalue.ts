import { assert } from '#kernel/answer.ts'
import type { Entry } from '#modules/books/rules/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { NOTHING, type OutsideState, valueItem } from '../../rules/index.ts'
import { type Asked, type KnownItem, readKnown } from './read-known.ts'
import type { Revalued } from './revalued.ts'
import { entriesOf } from './value-entries.ts'
import { writeValues } from './write-values.ts'

/** A quantity that left on a day, net, and why; below zero it came back. */
export type Out = { readonly item: string; readonly day: string; readonly why: OutsideState; readonly qty: number }

export type NewLayer = {
  readonly item: string
  readonly day: string
  readonly receipt: string
  readonly line: number
  readonly qty: number
  readonly cost: number
}

export type LayerChange = { readonly item: string; readonly day: string }

export type Revaluing = {
  /** What the entries are about, for people. */
  readonly ref: string
  readonly outs: readonly Out[]
  readonly layers: readonly NewLayer[]
  /** Layers whose cost the caller has changed: their items are valued anew from that day. */
  readonly changes: readonly LayerChange[]
}

/** From which day each item is to be valued anew, items in one order: that is what keeps two documents from deadlock. */
const askedOf = ({ outs, layers, changes }: Revaluing): Asked[] => {
  const from = new Map<string, string>()
  for (const { item, day } of [...outs, ...layers, ...changes]) {
    const known = from.get(item)
    if (known === undefined || day < known) from.set(item, day)
  }
  return [...from].map(([item, day]) => ({ item, from: day })).sort((a, b) => (a.item < b.item ? -1 : 1))
}

const LOCK_MADE =
  'insert into stock.item_cost (item) select * from unnest($1::uuid[]) order by 1 on conflict do nothing'
const LOCK = 'select 1 from stock.item_cost where item = any($1::uuid[]) order by item for update'

/** One document or one reaction at a time values an item; the items are locked in one order. Two statements. */
export const lockItems = async (tx: Tx, items: readonly string[]): Promise<void> => {
  const sorted = [...items].sort()
  await tx.rows(LOCK_MADE, [sorted])
  await tx.rows(LOCK, [sorted])
}

const INSERT_LAYERS = `
  insert into stock.layer (item, day, receipt, line, qty, cost, left_qty)
  select item, day, receipt, line, qty, cost, qty
  from unnest($1::uuid[], $2::date[], $3::uuid[], $4::int[], $5::bigint[], $6::bigint[]) as t (item, day, receipt, line, qty, cost)`

const ADD_OUTS = `
  insert into stock.cost_out as o (item, day, why, qty)
  select * from unnest($1::uuid[], $2::date[], $3::text[], $4::bigint[])
  on conflict (item, day, why) do update set qty = o.qty + excluded.qty`

const writeInputs = async (tx: Tx, { outs, layers }: Revaluing) => {
  if (layers.length > 0)
    await tx.rows(
      INSERT_LAYERS,
      columns(
        layers,
        l => l.item,
        l => l.day,
        l => l.receipt,
        l => l.line,
        l => l.qty,
        l => l.cost,
      ),
    )
  const sorted = [...outs].sort((a, b) => (`${a.item}${a.day}${a.why}` < `${b.item}${b.day}${b.why}` ? -1 : 1))
  if (sorted.length > 0)
    await tx.rows(
      ADD_OUTS,
      columns(
        sorted,
        o => o.item,
        o => o.day,
        o => o.why,
        o => o.qty,
      ),
    )
}

const value = (known: KnownItem): Revalued => {
  const standard = { ...NOTHING, rateCost: known.standard }
  const valued = valueItem(known.method, known.opening ?? standard, known.from, known.layers, known.days)
  const oldLayers = new Map(known.layers.map(l => [l.key, { key: l.key, left: l.left }]))
  return { item: known.item, old: known.old, oldLayers, valued }
}

/** The same from every layer, for items to which goods came back that are older than what was read. */
const valueAll = async (tx: Tx, asked: readonly Asked[]): Promise<Revalued[]> => {
  const first = (await readKnown(tx, asked, false)).map(value)
  const again = new Set(first.filter(r => r.valued.needsAll).map(r => r.item))
  if (again.size === 0) return first
  const whole = (
    await readKnown(
      tx,
      asked.filter(a => again.has(a.item)),
      true,
    )
  ).map(value)
  return [...first.filter(r => !again.has(r.item)), ...whole]
}

/**
 * Values items anew from the first day that something touches: new layers, what left, layers whose cost has changed. Only
 * days and layers from there on are read, and only what comes out different is written. Gives the entries that bring the
 * ledger there, one for each day that changes; the caller books them in this transaction.
 */
export const revalue = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Revaluing,
): Promise<{ entries: Entry[]; currency: string }> => {
  const company = await tx.one<{ currency: string }>('select currency from company.v_company')
  const currency = company?.currency ?? 'IDR'
  const asked = askedOf(wish)
  await lockItems(
    tx,
    asked.map(a => a.item),
  )
  await writeInputs(tx, wish)
  const revalued = await valueAll(tx, asked)
  await writeValues(tx, revalued)
  const entries = entriesOf(revalued, { who, now, ref: wish.ref, currency })
  assert(
    entries.every(e => e.postings.length > 0),
    'an entry of value without a posting',
  )
  return { entries, currency }
}
