import { type Answer, done, refused } from '#kernel/answer.ts'
import { audit } from '#modules/access/server/index.ts'
import { readParty } from '#modules/party/server/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import type { SupplierInput } from '../../contract/index.ts'

const COLUMNS = `code, lead_days, order_days, minimum_order, term_days, delivers, is_pkp, over_bp, short_bp, price_bp,
  line_minor, least_life_bp, active, changed_at, changed_by`
const INSERT = `insert into purchasing.supplier (id, ${COLUMNS})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (id) do nothing returning version`
const UPDATE = `update purchasing.supplier set (${COLUMNS}) = row($2, $3, $4::smallint[], $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16),
  version = version + 1 where id = $1 and version = $17 returning version`

const write = (tx: Tx, who: Who, now: Date, it: SupplierInput) => {
  const values = [
    ...[it.id, it.code, it.leadDays, [...new Set(it.orderDays)].sort(), it.minimumOrder, it.termDays, it.delivers],
    ...[it.isPkp, it.overBp, it.shortBp, it.priceBp, it.lineMinor, it.leastLifeBp, it.active, now, who.id],
  ]
  const [sql, all] = it.version === undefined ? [INSERT, values] : [UPDATE, [...values, it.version]]
  return tx.one<{ version: number }>(sql, all)
}

/** Makes a party a supplier (no `version`) or changes its terms. The party must be known and have the role. */
export const saveSupplier = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: SupplierInput,
): Promise<Answer<{ id: string; version: number }, 'supplier-unknown' | 'supplier-code-taken' | 'supplier-stale'>> => {
  const party = await readParty(tx, it.id)
  if (!party?.roles.includes('supplier'))
    return refused(
      'supplier-unknown',
      `${party?.name ?? it.id} has no role as a supplier in the address book; give it one.`,
    )
  const saved = await unlessBroken(tx, () => write(tx, who, now, it))
  if (!saved.ok && saved.constraint === 'supplier_code_taken')
    return refused('supplier-code-taken', `Another supplier has the code ${it.code}; take another.`)
  if (!saved.ok) throw new Error(`a supplier broke ${saved.constraint}`)
  if (!saved.value)
    return refused('supplier-stale', `The terms of ${party.name} have changed meanwhile; read them again.`)
  await audit(tx, who, now, 'purchasing.supplier-saved', `supplier:${it.id}`, { after: it })
  await announce(tx, [{ topic: 'purchasing.terms-changed', key: it.id, payload: { supplier: it.id } }])
  return done({ id: it.id, version: saved.value.version })
}
