import type { Tx } from '#platform/postgres/index.ts'
import type { TransferState } from '../../rules/index.ts'

const WRITE = `
  with moved as (
    update distribution.transfer set state = $2 where id = any($1::uuid[]) and state <> $2 returning id)
  insert into distribution.transfer_step (transfer, state, at, who, note)
  select id, $2, $3, $4, $5 from moved order by id
  on conflict on constraint transfer_step_pk do nothing`

/** Brings transfers to a state and writes down when and by whom. One statement for any number. */
export const stepTransfers = (
  tx: Tx,
  who: string,
  now: Date,
  ids: readonly string[],
  state: TransferState,
  note = '',
): Promise<unknown> => (ids.length === 0 ? Promise.resolve() : tx.rows(WRITE, [[...ids].sort(), state, now, who, note]))
