import type { Tx } from '#platform/postgres/index.ts'

/** Gives every item of the catalogue its number; those that have one keep it. */
export const numberItems = (tx: Tx) =>
  tx.rows(
    `insert into replenishment.item_number (item)
     select i.id from catalog.v_item i
     where not exists (select from replenishment.item_number n where n.item = i.id) order by i.id
     on conflict do nothing`,
  )
