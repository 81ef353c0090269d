import type { Tx } from '#platform/postgres/index.ts'

const SLIPS = `
  select p.name || ', ' || to_char(r.month, 'YYYY-MM') || ': the slip does not add up to its net' as said
  from people.pay_slip s join people.pay_run r on r.id = s.run join party.v_party p on p.id = s.employee
  where s.net <> (select coalesce(sum((l ->> 'amount')::bigint), 0) from jsonb_array_elements(s.slip -> 'earned') l)
               - (select coalesce(sum((l ->> 'amount')::bigint), 0) from jsonb_array_elements(s.slip -> 'takenOff') l)
     or s.net <> (s.slip ->> 'net')::bigint or s.tax <> (s.slip ->> 'tax')::bigint
     or s.gross <> (s.slip ->> 'gross')::bigint or s.cost <> (s.slip ->> 'cost')::bigint
     or s.contributions <> (s.slip ->> 'contributions')::bigint`

/** What is owed for wages in the books of a place is what its paid runs say, less what was paid out since. */
const BOOKED = `
  select to_char(r.month, 'YYYY-MM') || ': paid, and not in the books' as said
  from people.pay_run r where r.paid_at is not null and not exists (select from books.v_posting e where e.entry = r.id)
    and exists (select from people.pay_slip s where s.run = r.id and s.cost <> 0)`

/** What is wrong with pay, as sentences; empty when nothing is. */
export const verifyPeople = async (tx: Tx): Promise<string[]> => {
  const slips = await tx.rows<{ said: string }>(SLIPS)
  const booked = await tx.rows<{ said: string }>(BOOKED)
  return [...slips, ...booked].map(it => it.said)
}
