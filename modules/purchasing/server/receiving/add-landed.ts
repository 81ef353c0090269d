import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import type { StockRefusal } from '#modules/stock/rules/index.ts'
import { addCost } from '#modules/stock/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { LandedInput } from '../../contract/index.ts'

export type LandedRefusal = StockRefusal | 'receipt-unknown' | 'supplier-unknown' | 'landed-differs' | 'nothing-came'

const BASIS = { value: 'value', quantity: 'qty', weight: 'weight' } as const

const INSERT = `
  insert into purchasing.landed_cost (id, receipt, supplier, kind, basis, amount, day, note, who, who_name, at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

/**
 * Adds freight, duty and the like to what came by a receipt. Stock shares it over the goods, those already sold by a dated
 * difference; it stands as received and not invoiced until whoever bills it does.
 */
export const addLandedCost = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: LandedInput,
): Promise<Answer<{ answer: 'created' | 'exists' }, LandedRefusal>> => {
  const receipt = await tx.one<{ number: string; value: number }>(
    'select number, value from purchasing.receipt where id = $1 for update',
    [it.receipt],
  )
  if (!receipt) return refused('receipt-unknown', `There is no receipt ${it.receipt}.`)
  const before = await tx.one<{ same: boolean }>(
    'select receipt = $2 and supplier = $3 and amount = $4 as same from purchasing.landed_cost where id = $1',
    [it.id, it.receipt, it.supplier, it.amount],
  )
  if (before)
    return before.same
      ? done({ answer: 'exists' })
      : refused('landed-differs', 'This cost was added before with another amount.')
  if (receipt.value === 0)
    return refused('nothing-came', `Nothing of ${receipt.number} was taken that a cost could fall on.`)
  const values = [it.id, it.receipt, it.supplier, it.kind, it.basis, it.amount, it.day, it.note, who.id, who.name, now]
  await tx.rows('savepoint landed')
  const written = await unlessBroken(tx, () => tx.rows(INSERT, values))
  if (!written.ok) {
    assert(written.constraint === 'landed_cost_by_supplier', `a landed cost broke ${written.constraint}`)
    return refused('supplier-unknown', 'Whoever bills the cost is not a supplier yet; save its terms first.')
  }
  const doc = { id: it.id, day: it.day, ref: receipt.number, supplier: it.supplier, amount: it.amount }
  const added = await addCost(tx, who, now, { ...doc, by: BASIS[it.basis], receipts: [it.receipt] })
  if (!added.ok) {
    await tx.rows('rollback to savepoint landed')
    return added
  }
  await announce(tx, [
    { topic: 'purchasing.cost-added', key: it.supplier, payload: { landed: it.id, supplier: it.supplier } },
  ])
  return done({ answer: 'created' })
}
