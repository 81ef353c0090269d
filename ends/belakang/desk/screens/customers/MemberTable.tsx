import { Link } from '@tanstack/react-router'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Member } from '../../server/customer-queries.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'

/** Who is in a segment. */
export const MemberTable = ({ members }: { readonly members: readonly Member[] }) => {
  const say = useSay(CUSTOMERS)
  const format = useFormats()
  return (
    <DataTable
      label={say('members')}
      rows={members}
      rowKey={it => it.party}
      columns={[
        {
          key: 'name',
          head: say('name'),
          cell: it => (
            <Link to="/customers/$id" params={{ id: it.party }}>
              <b>{it.name}</b>
              <div className="quiet">{it.phone}</div>
            </Link>
          ),
        },
        {
          key: 'purchases',
          head: say('purchases'),
          align: 'end',
          hide: 'phone',
          cell: it => format.count(it.purchases),
        },
        { key: 'spent', head: say('spent'), align: 'end', cell: it => format.money(it.spent) },
        {
          key: 'last',
          head: say('last-day'),
          align: 'end',
          hide: 'phone',
          cell: it => (it.lastDay ? format.day(it.lastDay) : '–'),
        },
      ]}
    />
  )
}
