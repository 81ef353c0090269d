import type { Tx } from '#platform/postgres/index.ts'
import type { CheckStep } from '../../rules/index.ts'
import { fieldsDigest, stepDigest } from './digests.ts'

const HEAD = stepDigest({
  ...{ previous: 'i.head', item: 'i.id', n: 'i.steps + 1', what: '$2', at: '$3', who: '$4', why: '$5', deed: '$6' },
  fields: fieldsDigest('i'),
})

const WRITE = `
  with before as (select id, head from checks.item where id = any($1::uuid[])),
  moved as (
    update checks.item i set state = $2::text, steps = i.steps + 1, head = ${HEAD},
      live = case $2::text when 're-presented' then true when 'returned' then false when 'rejected' then false else i.live end,
      returns = i.returns + case when $2::text = 'returned' then 1 else 0 end
    where i.id = any($1::uuid[])
    returning i.*)
  insert into checks.step (item, n, what, at, who, why, deed, fields, previous, digest)
  select m.id, m.steps, $2, $3, $4, $5, $6::uuid, ${fieldsDigest('m')}, b.head, m.head
  from moved m join before b on b.id = m.id order by m.id`

type Steps = {
  readonly id: string
  readonly step: CheckStep
  readonly items: readonly string[]
  readonly why: string
}

/** Writes one step of cheques that are locked: one statement. Throws `item_instrument_once`. */
export const writeSteps = (tx: Tx, who: string, now: Date, { id, step, items, why }: Steps) =>
  tx.rows(WRITE, [items, step, now, who, why, id])
