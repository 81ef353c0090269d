import type { Tx } from '#platform/postgres/index.ts'

/** Customers of the address book that have no profile yet: those of an import, which does not name each. */
export const customersUncounted = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(
    `select p.id from party.v_party p
     where p.merged_into is null and 'customer' = any (p.roles)
       and not exists (select from customers.profile c where c.party = p.id)
     order by p.id`,
  )
  return rows.map(({ id }) => id)
}
