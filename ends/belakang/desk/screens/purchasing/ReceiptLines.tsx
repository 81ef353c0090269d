import { Link } from '@tanstack/react-router'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Receipt } from '../../server/kinds.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'

/** What was received, line by line. */
export const ReceiptLines = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const quiet = (n: number) => (n === 0 ? '' : format.qty(n))
  return (
    <DataTable
      label={say('title')}
      rows={receipt.items}
      rowKey={l => String(l.line)}
      columns={[
        {
          key: 'item',
          head: say('item'),
          cell: l => (
            <>
              {l.name}
              <div className="quiet code">
                {l.sku}
                {l.lot ? ` · ${say('lot')} ${l.lot}` : ''}
                {l.expires ? ` · ${format.day(l.expires)}` : ''}
              </div>
            </>
          ),
        },
        {
          key: 'order',
          head: say('order'),
          hide: 'tablet',
          cell: l => (
            <Link to="/purchasing/orders/$id" params={{ id: l.order }}>
              {l.orderNumber}
            </Link>
          ),
        },
        { key: 'counted', head: say('counted'), align: 'end', cell: l => `${format.qty(l.counted)} ${l.unit}` },
        { key: 'accepted', head: say('accepted'), align: 'end', cell: l => <b>{format.qty(l.accepted)}</b> },
        { key: 'over', head: say('over'), align: 'end', hide: 'phone', cell: l => quiet(l.over) },
        { key: 'damaged', head: say('damaged'), align: 'end', hide: 'phone', cell: l => quiet(l.damaged + l.expired) },
        { key: 'short', head: say('short'), align: 'end', hide: 'phone', cell: l => quiet(l.short) },
        { key: 'value', head: say('value'), align: 'end', cell: l => format.money(l.value + l.corrected) },
      ]}
    />
  )
}
