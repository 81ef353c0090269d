import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { AgreementInput } from '../../contract/index.ts'

export type AgreementRefusal =
  | 'supplier-unknown'
  | 'unit-unknown'
  | 'agreement-taken'
  | 'agreement-stale'
  | 'agreement-backward'
  | 'breaks-twice'

const INSERT = `
  insert into purchasing.agreement (id, supplier, item, unit, pack_qty, supplier_code, valid_from, valid_to, changed_at, changed_by)
  select $1, $2, $3, $4, u.qty, $5, $6, $7, $8, $9 from catalog.v_item_unit u where u.item = $3 and u.unit = $4
  on conflict (id) do nothing returning version`
const UPDATE = `
  update purchasing.agreement a set unit = $4, pack_qty = u.qty, supplier_code = $5, valid_from = $6, valid_to = $7,
         changed_at = $8, changed_by = $9, version = a.version + 1
  from catalog.v_item_unit u
  where a.id = $1 and a.supplier = $2 and a.item = $3 and a.version = $10 and u.item = $3 and u.unit = $4 returning a.version`

const write = (tx: Tx, who: Who, now: Date, it: AgreementInput) => {
  const values = [it.id, it.supplier, it.item, it.unit, it.supplierCode, it.from, it.to, now, who.id]
  return it.version === undefined
    ? tx.one<{ version: number }>(INSERT, values)
    : tx.one<{ version: number }>(UPDATE, [...values, it.version])
}

const judge = (it: AgreementInput): Answer<null, 'agreement-backward' | 'breaks-twice'> => {
  if (it.to !== null && it.to < it.from)
    return refused('agreement-backward', `The agreement ends on ${it.to}, before it begins on ${it.from}.`)
  if (new Set(it.breaks.map(b => b.minQty)).size < it.breaks.length)
    return refused('breaks-twice', 'Two prices hold from the same quantity on; keep one of them.')
  return done(null)
}

const FAULTS: Readonly<Record<string, Answer<never, AgreementRefusal>>> = {
  agreement_taken: refused(
    'agreement-taken',
    'For this pack another agreement begins on the same day; change that one.',
  ),
  agreement_of_supplier: refused('supplier-unknown', 'The supplier is not known; save its terms first.'),
}

/** Writes down what a supplier has agreed to charge: a pack of an item, from a day on, with its price breaks. */
export const saveAgreement = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: AgreementInput,
): Promise<Answer<{ id: string; version: number }, AgreementRefusal>> => {
  const sound = judge(it)
  if (!sound.ok) return sound
  const saved = await unlessBroken(tx, () => write(tx, who, now, it))
  if (!saved.ok) {
    const fault = FAULTS[saved.constraint]
    if (fault) return fault
    throw new Error(`an agreement broke ${saved.constraint}`)
  }
  if (!saved.value) {
    const known = await tx.one<{ version: number }>('select version from purchasing.agreement where id = $1', [it.id])
    if (it.version === undefined && known) return done({ id: it.id, version: known.version })
    return known
      ? refused(
          'agreement-stale',
          'The agreement has changed meanwhile, or the pack is not one of the item; read it again.',
        )
      : refused('unit-unknown', `The item has no pack “${it.unit}”; add it to the item first.`)
  }
  await tx.rows('delete from purchasing.agreement_break where agreement = $1', [it.id])
  await tx.rows('insert into purchasing.agreement_break select $1, * from unnest($2::bigint[], $3::bigint[])', [
    it.id,
    ...columns(
      it.breaks,
      b => b.minQty,
      b => b.price,
    ),
  ])
  await announce(tx, [{ topic: 'purchasing.terms-changed', key: it.supplier, payload: { supplier: it.supplier } }])
  return done({ id: it.id, version: saved.value.version })
}
