import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { usePlaces } from '../../parts/names.ts'
import { useFormats, useToday } from '../../parts/use-formats.ts'
import type { PurchaseRow } from '../../server/kinds.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import { DueRuler } from './DueRuler.tsx'
import { StateTag } from './StateTag.tsx'

type OrderTableProps = {
  readonly label: string
  readonly rows: readonly PurchaseRow[]
  /** On the way: dates against the promise, and how much has come. */
  readonly moving?: boolean
}

/** Orders in a table; those on the way with a ruler of days. */
export const OrderTable = ({ label, rows, moving = false }: OrderTableProps) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const places = usePlaces()
  const today = useToday()
  const columns: Column<PurchaseRow>[] = [
    {
      key: 'number',
      head: say('number'),
      width: '160px',
      cell: o => (
        <Link to="/purchasing/orders/$id" params={{ id: o.id }}>
          <b style={{ whiteSpace: 'nowrap' }}>{o.number}</b>
          {o.fromProposal && <div className="quiet">{say('proposal')}</div>}
          <div className="quiet" data-only="phone">
            {o.supplierName} · {format.money(o.net)}
          </div>
        </Link>
      ),
    },
    { key: 'supplier', head: say('supplier'), hide: 'phone', cell: o => o.supplierName },
    { key: 'place', head: say('place'), hide: 'phone', width: '84px', cell: o => places.code(o.place) },
    {
      key: 'due',
      head: say(moving ? 'promise' : 'expected'),
      width: moving ? '200px' : '120px',
      cell: o =>
        moving ? (
          <DueRuler due={o.promised ?? o.expected} today={today} from={o.sentDay} />
        ) : (
          format.dayShort(o.expected)
        ),
    },
    ...(moving
      ? [
          {
            key: 'state',
            head: say('state'),
            hide: 'tablet' as const,
            width: '130px',
            cell: (o: PurchaseRow) => <StateTag state={o.state} />,
          },
          {
            key: 'came',
            head: say('came-share'),
            align: 'end' as const,
            hide: 'tablet' as const,
            width: '92px',
            cell: (o: PurchaseRow) => format.percent(o.cameBp, 10_000),
          },
        ]
      : [
          {
            key: 'lines',
            head: say('lines'),
            align: 'end' as const,
            hide: 'tablet' as const,
            width: '70px',
            cell: (o: PurchaseRow) => o.lines,
          },
        ]),
    {
      key: 'value',
      head: say('value'),
      align: 'end',
      hide: 'phone',
      width: '140px',
      cell: o => <b>{format.money(o.net)}</b>,
    },
  ]
  return <DataTable label={label} rows={rows} rowKey={o => o.id} columns={columns} />
}
