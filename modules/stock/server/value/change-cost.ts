import { type Answer, done, refused } from '#kernel/answer.ts'
import { shareOut } from '#kernel/share-out.ts'
import type { Posting } from '#modules/books/rules/index.ts'
import { postEntries } from '#modules/books/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { inventoryAccount, receivedAccount, type StockRefusal } from '../../rules/index.ts'
import { asDocument, type Booked, type Head } from '../goods/as-document.ts'
import { readCurrency } from './read-currency.ts'
import { lockItems, revalue } from './revalue.ts'

export type CostCorrection = Head & {
  readonly supplier: string
  readonly lines: readonly {
    /** Id of the receipt's document. */
    readonly receipt: string
    /** Its line, from 0. */
    readonly line: number
    /** What the supplier bills for the whole line, minor units; what freight added stays. */
    readonly cost: number
  }[]
}

export type AddedCost = Head & {
  /** Who bills it: a carrier, customs, an insurer. */
  readonly supplier: string
  /** Minor units. */
  readonly amount: number
  readonly by: 'value' | 'qty' | 'weight'
  /** Documents whose goods it brought. */
  readonly receipts: readonly string[]
}

type LayerRow = {
  receipt: string
  line: number
  item: string
  day: string
  qty: number
  cost: number
  grams: number
  /** What freight and the like have added: a corrected price leaves it. */
  added: number
}

const LAYERS = `
  select l.receipt, l.line, l.item, l.day, l.qty, l.cost, coalesce(i.grams, 0) as grams,
         coalesce((select sum(c.cost) from stock.layer_change c join stock.document d on d.id = c.document
                   where c.receipt = l.receipt and c.line = l.line and d.kind = 'added-cost'), 0)::bigint as added
  from stock.layer l left join catalog.v_item i on i.id = l.item
  where l.receipt = any($1::uuid[]) order by l.receipt, l.line`

const CHANGE = `
  update stock.layer l set cost = l.cost + t.cost from unnest($1::uuid[], $2::int[], $3::bigint[]) as t (receipt, line, cost)
  where l.receipt = t.receipt and l.line = t.line`

const KEEP = `
  insert into stock.layer_change (document, receipt, line, cost)
  select $4, receipt, line, cost from unnest($1::uuid[], $2::int[], $3::bigint[]) as t (receipt, line, cost)`

type Change = { readonly layer: LayerRow; readonly cost: number }

/** Adds to what layers cost, against a supplier's account, and values everything since anew. */
const changeLayers = async (
  tx: Tx,
  who: Who,
  now: Date,
  doc: Head & { supplier: string },
  changes: readonly Change[],
): Promise<Answer<Booked, StockRefusal>> => {
  const real = changes.filter(c => c.cost !== 0)
  if (real.length === 0) return done({ answer: 'created' })
  const values = columns(
    real,
    c => c.layer.receipt,
    c => c.layer.line,
    c => c.cost,
  )
  await tx.rows(CHANGE, values)
  await tx.rows(KEEP, [...values, doc.id])
  const unit = await readCurrency(tx)
  const bearer = receivedAccount(doc.supplier)
  const postings = real.map(({ layer: { item }, cost }): Posting => {
    const inventory = inventoryAccount(item)
    return cost > 0
      ? { debit: inventory, credit: bearer, unit, amount: cost }
      : { debit: bearer, credit: inventory, unit, amount: -cost }
  })
  const touched = real.map(({ layer: { item, day } }) => ({ item, day }))
  const { entries } = await revalue(tx, who, now, { ref: doc.ref || doc.id, outs: [], layers: [], changes: touched })
  const head = {
    id: doc.id,
    why: 'cost-change',
    at: now.toISOString(),
    day: doc.day,
    who: who.id,
    ref: doc.ref || doc.id,
  }
  await postEntries(tx, [{ ...head, postings }, ...entries])
  return done({ answer: 'created' })
}

const readLayers = async (tx: Tx, receipts: readonly string[]) => {
  const rows = await tx.rows<LayerRow>(LAYERS, [[...new Set(receipts)]])
  await lockItems(tx, [...new Set(rows.map(row => row.item))])
  // Read again under the lock: another correction may have come first.
  return tx.rows<LayerRow>(LAYERS, [[...new Set(receipts)]])
}

/** A price on the invoice differs from the receipt's: what the line has cost is put right, and all that was sold since. */
export const correctCost = (tx: Tx, who: Who, now: Date, doc: CostCorrection): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(
    tx,
    who,
    now,
    { ...doc, kind: 'cost-correction', place: null, other: doc.supplier, asked: doc },
    async () => {
      const layers = await readLayers(
        tx,
        doc.lines.map(l => l.receipt),
      )
      const known = new Map(layers.map(l => [`${l.receipt}/${l.line}`, l]))
      const changes: Change[] = []
      for (const [n, { receipt, line, cost }] of doc.lines.entries()) {
        const layer = known.get(`${receipt}/${line}`)
        if (!layer) return refused('receipt-unknown', `Line ${n + 1}: receipt ${receipt} has no line ${line}.`)
        if (!Number.isSafeInteger(cost) || cost < 0)
          return refused('cost-wrong', `Line ${n + 1}: a cost of ${cost} is no whole amount of 0 or more.`)
        changes.push({ layer, cost: cost + layer.added - layer.cost })
      }
      return changeLayers(tx, who, now, doc, changes)
    },
  )

const weightOf = (by: AddedCost['by'], { cost, qty, grams }: LayerRow): bigint =>
  by === 'value' ? BigInt(cost) : by === 'qty' ? BigInt(qty) : BigInt(qty) * BigInt(grams)

/** Brings weights of any size into numbers without changing their proportion by more than one in a thousand million. */
const scaled = (weights: readonly bigint[]): number[] => {
  const most = [...weights].sort((a, b) => (a < b ? -1 : 1)).at(-1) ?? 0n
  const step = most / 1_000_000_000n + 1n
  return weights.map(w => Number(w / step))
}

/** Freight, duty, insurance: shared over what it brought in, whenever the bill comes, and over all that was sold since. */
export const addCost = (tx: Tx, who: Who, now: Date, doc: AddedCost): Promise<Answer<Booked, StockRefusal>> =>
  asDocument(tx, who, now, { ...doc, kind: 'added-cost', place: null, other: doc.supplier, asked: doc }, async () => {
    if (!Number.isSafeInteger(doc.amount) || doc.amount <= 0)
      return refused('cost-wrong', `A cost of ${doc.amount} is no whole amount above 0.`)
    const layers = await readLayers(tx, doc.receipts)
    const missing = doc.receipts.find(receipt => !layers.some(l => l.receipt === receipt))
    if (missing !== undefined || layers.length === 0)
      return refused('receipt-unknown', `There is no receipt ${missing ?? ''} with goods.`)
    const shares = shareOut(doc.amount, scaled(layers.map(l => weightOf(doc.by, l))))
    return changeLayers(
      tx,
      who,
      now,
      doc,
      layers.map((layer, n) => ({ layer, cost: shares[n]! })),
    )
  })
