import { columns, type Tx } from '#platform/postgres/index.ts'
import type { DayValue } from '../../rules/index.ts'
import type { Revalued } from './revalued.ts'

const FIELDS = [
  ...(['inQty', 'inCost', 'outQty', 'outCost', 'settled', 'frontTaken', 'short', 'owed'] as const),
  ...(['qty', 'value', 'rateQty', 'rateCost'] as const),
]

const COLUMNS =
  'in_qty, in_cost, out_qty, out_cost, settled, front_taken, short, owed, qty, value, rate_qty, rate_cost, front_receipt, front_line'

const DAYS = `
  insert into stock.cost_day (item, day, ${COLUMNS})
  select * from unnest($1::uuid[], $2::date[], ${FIELDS.map((_, n) => `$${n + 3}::bigint[]`).join(', ')}, $15::uuid[], $16::int[])
  on conflict (item, day) do update set ${COLUMNS.split(', ')
    .map(c => `${c} = excluded.${c}`)
    .join(', ')}`

const OUTS = `
  update stock.cost_out o set cost = t.cost
  from unnest($1::uuid[], $2::date[], $3::text[], $4::bigint[]) as t (item, day, why, cost)
  where o.item = t.item and o.day = t.day and o.why = t.why`

const LAYERS = `
  update stock.layer l set left_qty = t.left_qty
  from unnest($1::uuid[], $2::int[], $3::bigint[]) as t (receipt, line, left_qty)
  where l.receipt = t.receipt and l.line = t.line`

const differs = (old: DayValue | undefined, day: DayValue) =>
  old === undefined || old.front !== day.front || FIELDS.some(field => old[field] !== day[field])

const costOf = (old: DayValue | undefined, why: string) => old?.outs.find(o => o.why === why)?.cost ?? 0

const writeDays = async (tx: Tx, revalued: readonly Revalued[]) => {
  const days = revalued.flatMap(({ item, old, valued }) =>
    valued.days.filter(day => differs(old.get(day.day), day)).map(day => ({ item, ...day })),
  )
  if (days.length > 0)
    await tx.rows(DAYS, [
      days.map(d => d.item),
      days.map(d => d.day),
      ...FIELDS.map(field => days.map(d => d[field])),
      days.map(d => d.front?.split('/')[0] ?? null),
      days.map(d => d.front?.split('/')[1] ?? null),
    ])
  const outs = revalued.flatMap(({ item, old, valued }) =>
    valued.days.flatMap(({ day, outs }) =>
      outs.filter(o => o.cost !== costOf(old.get(day), o.why)).map(o => ({ item, day, why: o.why, cost: o.cost })),
    ),
  )
  if (outs.length > 0)
    await tx.rows(
      OUTS,
      columns(
        outs,
        o => o.item,
        o => o.day,
        o => o.why,
        o => o.cost,
      ),
    )
}

/** Writes what came out different: days, what left on them, and what is left of layers. At most three statements. */
export const writeValues = async (tx: Tx, revalued: readonly Revalued[]): Promise<void> => {
  await writeDays(tx, revalued)
  const layers = revalued.flatMap(({ oldLayers, valued }) =>
    valued.layers.filter(layer => {
      const old = oldLayers.get(layer.key)
      return old === undefined || old.left !== layer.left
    }),
  )
  if (layers.length > 0)
    await tx.rows(LAYERS, [
      layers.map(l => l.key.split('/')[0]),
      layers.map(l => Number(l.key.split('/')[1])),
      layers.map(l => l.left),
    ])
}
