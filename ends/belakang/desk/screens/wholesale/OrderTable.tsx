import { Link } from '@tanstack/react-router'
import { DataTable } from '../../parts/DataTable.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { OrderRow } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Board.module.css'
import { StateTag } from './StateTag.tsx'

type OrderTableProps = { readonly label: string; readonly rows: readonly OrderRow[]; readonly plain?: boolean }

/** Customers' orders in a table; `plain` leaves the customer out where it is known. */
export const OrderTable = ({ label, rows, plain = false }: OrderTableProps) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={o => o.id}
      mark={o => (o.state === 'cancelled' ? 'faded' : undefined)}
      columns={[
        {
          key: 'number',
          head: say('number'),
          width: '160px',
          cell: o => (
            <Link to="/wholesale/orders/$id" params={{ id: o.id }}>
              <b style={{ whiteSpace: 'nowrap' }}>{o.number}</b>
              {!plain && <div className={styles.phone}>{o.accountName}</div>}
              {(o.standing || o.reference) && <div className="quiet">{o.reference || say('from-standing')}</div>}
            </Link>
          ),
        },
        ...(plain
          ? []
          : [{ key: 'customer', head: say('customer'), hide: 'phone' as const, cell: (o: OrderRow) => o.accountName }]),
        { key: 'wanted', head: say('wanted'), width: '120px', hide: 'phone', cell: o => format.dayShort(o.wanted) },
        {
          key: 'state',
          head: say('state'),
          width: '170px',
          cell: o => (
            <>
              <StateTag state={o.state} />
              <div className={styles.phone}>
                <b>{format.money(o.total)}</b>
              </div>
              {o.waitsFor && <div className="quiet">{say(`waits-${o.waitsFor}`)}</div>}
            </>
          ),
        },
        {
          key: 'sent',
          head: say('sent-share'),
          align: 'end',
          hide: 'tablet',
          width: '90px',
          cell: o => (o.sentBp === 0 ? '' : format.percent(o.sentBp, 10_000)),
        },
        {
          key: 'total',
          head: say('total'),
          align: 'end',
          hide: 'phone',
          width: '140px',
          cell: o => <b>{format.money(o.total)}</b>,
        },
      ]}
    />
  )
}
