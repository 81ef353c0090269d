import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { WholeOnline } from '../../server/online-queries.ts'
import { ONLINE } from '../../words/online.ts'
import { useSay } from '../../words/words.ts'

/** The parcels of an order with the promise that holds for each now. */
export const OrderParcels = ({ order }: { readonly order: WholeOnline }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  return (
    <DataTable
      label={say('parcels')}
      rows={order.parcels}
      rowKey={p => p.id}
      columns={[
        { key: 'way', head: say('place'), cell: p => `${say(p.way)} · ${p.place.name}` },
        { key: 'state', head: say('stage'), cell: p => say(`state-${p.state}`) },
        {
          key: 'promise',
          head: say('promised'),
          cell: p => {
            const last = p.promises.at(-1)
            return last && format.dateTime(last.by)
          },
        },
      ]}
    />
  )
}
