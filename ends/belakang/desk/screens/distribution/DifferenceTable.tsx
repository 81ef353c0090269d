import { Link } from '@tanstack/react-router'
import { DataTable } from '../../parts/DataTable.tsx'
import { usePeople, usePlaces } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { Difference } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { SettleDifference } from './SettleDifference.tsx'

/** What did not arrive as it was sent, with its photo and who mends it. */
export const DifferenceTable = ({ rows }: { readonly rows: readonly Difference[] }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const places = usePlaces()
  const person = usePeople()
  return (
    <DataTable
      label={say('exceptions')}
      rows={rows}
      rowKey={d => d.id}
      mark={d => (d.settledAt ? 'faded' : undefined)}
      columns={[
        {
          key: 'kind',
          head: say('exceptions'),
          cell: d => (
            <>
              <b>{say(`difference-${d.kind}`)}</b>
              {d.itemName && ` · ${d.itemName} ${d.qty === null ? '' : format.qty(d.qty)}`}
              <div className="quiet code">{d.sscc}</div>
              {d.note && <div className="quiet">{d.note}</div>}
            </>
          ),
        },
        {
          key: 'shipment',
          head: say('shipment'),
          cell: d => (
            <Link to="/distribution/shipments/$id" params={{ id: d.shipment }}>
              {d.shipmentNumber}
            </Link>
          ),
        },
        { key: 'side', head: say('side'), cell: d => `${say(`side-${d.side}`)} · ${places.code(d.place)}` },
        {
          key: 'found',
          head: say('found'),
          hide: 'phone',
          cell: d => (
            <>
              {format.dateTime(d.foundAt)} <span className="quiet">{person(d.foundBy)}</span>
            </>
          ),
        },
        {
          key: 'photo',
          head: say('photo'),
          hide: 'phone',
          cell: d =>
            d.photo && (
              <a href={`/files/${d.photo}`} target="_blank" rel="noreferrer">
                {say('see-photo')}
              </a>
            ),
        },
        {
          key: 'settle',
          head: '',
          align: 'end',
          cell: d =>
            d.outcome ? (
              <span className="quiet">{say(`outcome-${d.outcome as 'found'}`)}</span>
            ) : (
              <SettleDifference difference={d} />
            ),
        },
      ]}
    />
  )
}
