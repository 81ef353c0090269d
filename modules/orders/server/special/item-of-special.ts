import { itemDraft } from '#modules/catalog/contract/index.ts'
import { saveItems } from '#modules/catalog/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { LockedSpecial } from './lock-special.ts'

export type SpecialItem = { id: string; unit: string; taxClass: string }

const ITEM = `select id, base_unit as unit, tax_class as "taxClass" from catalog.v_item where id = $1`

/**
 * The item that is ordered. What was only described becomes one of its own, named by the description and never sold online,
 * so that stock, purchasing and tax know it as any other.
 */
export const itemOfSpecial = async (tx: Tx, who: Who, now: Date, it: LockedSpecial): Promise<SpecialItem> => {
  if (it.item !== null) return (await tx.one<SpecialItem>(ITEM, [it.item]))!
  const id = newId()
  const draft = { id, sku: `KHUSUS-${it.id.slice(-12).toUpperCase()}`, name: it.described.slice(0, 200), unit: 'pcs' }
  const saved = await saveItems(tx, who, now, [itemDraft.parse({ ...draft, taxClass: 'ppn', notReturnable: true })])
  if (!saved.ok) throw new Error(`what was described became no item: ${saved.refusal}`)
  await tx.rows('update orders.special set item = $2 where id = $1', [it.id, id])
  return { id, unit: 'pcs', taxClass: 'ppn' }
}
