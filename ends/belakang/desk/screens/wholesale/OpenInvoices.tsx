import { Link } from '@tanstack/react-router'
import { Tag } from '../../parts/Bits.tsx'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Owing } from '../../server/wholesale-queries.ts'
import { INVOICES } from '../../words/invoices.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

/** What a customer has not paid yet, invoice by invoice. */
export const OpenInvoices = ({ owing }: { readonly owing: Owing }) => {
  const say = useSay(ACCOUNTS)
  const ages = useSay(INVOICES)
  const format = useFormats()
  return (
    <DataTable
      label={say('open-invoices')}
      rows={owing.open}
      rowKey={i => i.id}
      columns={[
        {
          key: 'number',
          head: say('invoice'),
          cell: i => (
            <>
              <Link to="/wholesale/invoices/$id" params={{ id: i.id }}>
                <b>{i.number}</b>
              </Link>
              <div>
                <Link to="/wholesale/orders/$id" params={{ id: i.order }}>
                  {i.orderNumber}
                </Link>
              </div>
            </>
          ),
        },
        { key: 'due', head: say('due'), cell: i => format.day(i.due) },
        {
          key: 'age',
          head: say('age'),
          hide: 'phone',
          cell: i => (i.age === 'not-due' ? '' : <Tag tone="bad">{ages(`age-${i.age}`)}</Tag>),
        },
        { key: 'open', head: say('open'), align: 'end', cell: i => <b>{format.money(i.open)}</b> },
      ]}
    />
  )
}
