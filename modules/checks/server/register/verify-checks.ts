import type { Tx } from '#platform/postgres/index.ts'
import { fieldsDigest, NO_STEP, stepDigest } from './digests.ts'

const SEALED = stepDigest({
  ...{ previous: 's.previous', item: 's.item', n: 's.n', what: 's.what', at: 's.at', who: 's.who', why: 's.why' },
  ...{ deed: 's.deed', fields: 's.fields' },
})

const FAULTS = `
  select 'step-changed' as fault, s.item::text || ' ' || s.n as detail from checks.step s where s.digest <> ${SEALED}
  union all
  select 'chain-broken', s.item::text || ' ' || s.n from checks.step s
  left join checks.step p on p.item = s.item and p.n = s.n - 1
  where s.previous is distinct from coalesce(p.digest, case when s.n = 1 then ${NO_STEP} end)
  union all
  select 'check-changed', i.id::text from checks.item i
  left join checks.step s on s.item = i.id and s.n = i.steps
  where s.digest is distinct from i.head or s.fields is distinct from ${fieldsDigest('i')}
    or i.state is distinct from case s.what when 'corrected' then 'captured' else s.what end
  union all
  select 'step-unaccounted', s.item::text || ' ' || s.n from checks.step s join checks.item i on i.id = s.item
  where s.n > i.steps
  union all
  select 'batch-incomplete', b.id::text from checks.batch b
  where b.items <> (select count(*) from checks.item i where i.batch = b.id)
  limit 1000`

export type CheckFault = { readonly fault: string; readonly detail: string }

/** Proves that every cheque is what its steps left, and that no step was changed, added or taken away. One statement. */
export const verifyChecks = (tx: Tx): Promise<CheckFault[]> => tx.rows<CheckFault>(FAULTS)
