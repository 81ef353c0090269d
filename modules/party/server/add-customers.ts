import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'

export type KnownCustomer = { readonly id: string; readonly name: string; readonly note: string }

const INSERT = `
  with added as (
    insert into party.party (id, kind, name, note, created_at, changed_at, changed_by)
    select t.id, 'person', t.name, t.note, $4, $4, $5 from unnest($1::uuid[], $2::text[], $3::text[]) as t (id, name, note)
    order by t.id
    on conflict (id) do nothing returning id)
  insert into party.role (party, role) select id, 'customer' from added returning party`

/**
 * Adds any number of customers of whom no more is known than a name; those that are there already stay as they are.
 * Gives how many are new. Two statements.
 */
export const addCustomers = async (
  tx: Tx,
  who: Who,
  now: Date,
  customers: readonly KnownCustomer[],
): Promise<number> => {
  if (customers.length === 0) return 0
  const column = (key: keyof KnownCustomer) => customers.map(c => c[key])
  const added = await tx.rows(INSERT, [column('id'), column('name'), column('note'), now, who.id])
  if (added.length > 0)
    await announce(tx, [{ topic: 'party.customers-added', key: customers[0]!.id, payload: { added: added.length } }])
  return added.length
}
