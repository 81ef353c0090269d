import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { OrderInput } from '../../contract/index.ts'
import { type OrderState, type StateRefusal, stepOrder } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'
import { taxOfLines, taxRulesOn } from '../read-tax.ts'
import { takeNumbers } from '../take-numbers.ts'
import { termsOf } from '../terms/read-terms.ts'
import { endApproval } from './ask-approval.ts'
import { type LineRefusal, type PricedLine, priceLines } from './price-lines.ts'
import { insertEvents, insertLines, type LockedOrder, lockOrders } from './write-order.ts'

export type SaveRefusal =
  | StateRefusal
  | LineRefusal
  | 'supplier-unknown'
  | 'order-stale'
  | 'place-unknown'
  | 'order-announced'

type Saved = { id: string; number: string; version: number }

const INSERT = `
  insert into purchasing.purchase_order (id, number, supplier, place, state, currency, expected, net, tax, note, drafted_by, drafted_at, changed_at)
  values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $11) returning id, number, version`

const UPDATE = `
  update purchasing.purchase_order set supplier = $2, place = $3, expected = $4, net = $5, tax = $6, note = $7, changed_at = $8,
         state = 'draft', promised = null, sent_at = null, sent_day = null, version = version + 1,
         revision = revision + case when state = 'draft' then 0 else 1 end
  where id = $1 returning id, number, version`

/** Whether an order that is there may be changed, and whether the change is of the version that was read. */
const mayChange = async (
  tx: Tx,
  old: LockedOrder,
  who: Who,
  version: number,
): Promise<Answer<null, StateRefusal | 'order-stale' | 'order-announced'>> => {
  if (old.version !== version)
    return refused('order-stale', `${old.number} has changed meanwhile; read it again and repeat the change.`)
  const { net, submittedBy } = old
  const step = stepOrder('change', { state: old.state as OrderState, net, limit: 0, submittedBy, actor: who.id })
  if (!step.ok) return step
  const announced = await tx.one('select 1 from purchasing.notice_line where purchase_order = $1 limit 1', [old.id])
  return announced
    ? refused(
        'order-announced',
        `The supplier has announced goods of ${old.number}; let them come, or cancel the notice.`,
      )
    : done(null)
}

type Totals = { readonly net: number; readonly tax: number }

const write = async (tx: Tx, who: Who, now: Date, it: OrderInput, old: LockedOrder | undefined, totals: Totals) => {
  const frame = await readFrame(tx, now)
  if (old)
    return tx.one<Saved>(UPDATE, [it.id, it.supplier, it.place, it.expected, totals.net, totals.tax, it.note, now])
  const [number] = await takeNumbers(tx, 'PO', frame.today, 1)
  const values = [
    it.id,
    number,
    it.supplier,
    it.place,
    frame.currency,
    it.expected,
    totals.net,
    totals.tax,
    it.note,
    who.id,
    now,
  ]
  return tx.one<Saved>(INSERT, values)
}

const writeLines = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: OrderInput,
  old: LockedOrder | undefined,
  lines: readonly PricedLine[],
) => {
  if (old) await tx.rows('delete from purchasing.order_line where purchase_order = $1', [it.id])
  await insertLines(
    tx,
    lines.map((l, n) => ({ ...l, order: it.id, line: n + 1 })),
  )
  const changed = old !== undefined && old.state !== 'draft'
  if (!old) await insertEvents(tx, who, now, [{ order: it.id, deed: 'draft', state: 'draft' }])
  if (changed) {
    await insertEvents(tx, who, now, [{ order: it.id, deed: 'change', state: 'draft' }])
    await endApproval(tx, who, now, [it.id], 'changed')
  }
}

/**
 * Drafts an order (no `version`; the same id again answers with what is there) or changes one. A change of an order that
 * was submitted, approved or sent makes it a draft again, so that it is asked for anew.
 */
export const saveOrder = async (tx: Tx, who: Who, now: Date, it: OrderInput): Promise<Answer<Saved, SaveRefusal>> => {
  const [old] = await lockOrders(tx, [it.id])
  if (old && it.version === undefined) return done({ id: old.id, number: old.number, version: old.version })
  if (!old && it.version !== undefined) return refused('order-stale', 'The order is not there any more.')
  if (old) {
    const may = await mayChange(tx, old, who, it.version!)
    if (!may.ok) return may
  }
  const terms = (await termsOf(tx, [it.supplier])).get(it.supplier)
  if (!terms?.active)
    return refused('supplier-unknown', 'The supplier is not known or not active; save its terms first.')
  const { today } = await readFrame(tx, now)
  const lines = await priceLines(tx, terms, it.lines, today)
  if (!lines.ok) return lines
  const net = lines.value.reduce((sum, l) => sum + l.net, 0)
  const tax = taxOfLines(lines.value, await taxRulesOn(tx, today), terms.isPkp)
  const saved = await unlessBroken(tx, () => write(tx, who, now, it, old, { net, tax }))
  if (!saved.ok && saved.constraint === 'purchase_order_to_place')
    return refused('place-unknown', 'The place is not known; choose another.')
  if (!saved.ok) throw new Error(`an order broke ${saved.constraint}`)
  await writeLines(tx, who, now, it, old, lines.value)
  await announce(tx, [{ topic: 'purchasing.order-changed', key: it.id, payload: { orders: [it.id] } }])
  return done(saved.value!)
}
