import { Link } from '@tanstack/react-router'
import { useFormats } from '../../parts/use-formats.ts'
import type { SupplierInvoice } from '../../server/kinds.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'
import styles from './ThreeDocuments.module.css'

type Line = SupplierInvoice['lines'][number]

const SUMS = [
  ['tax', 'tax-differs'],
  ['total-invoice', 'total-differs'],
] as const

const packsOf = (qty: number, line: Line) => Number((BigInt(qty) * 1000n) / BigInt(line.packQty))

/** Quantities in the pack they were ordered in. */
const usePacks = () => {
  const format = useFormats()
  return (qty: number, line: Line) => `${format.qty(packsOf(qty, line))} ${line.packUnit || line.unit}`
}

const Received = ({ line }: { readonly line: Line }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const packs = usePacks()
  if (line.order === null) return <span className="quiet">–</span>
  return (
    <>
      <div>{packs(line.accepted, line)}</div>
      {line.receipts.length === 0 && <div className="quiet">{say('not-yet')}</div>}
      {line.receipts.map(r => (
        <div key={`${r.number} ${r.day}`} className="quiet">
          {say('by-receipts', { qty: packs(r.qty, line), day: format.dayShort(r.day), number: r.number })}
        </div>
      ))}
      {line.returned > 0 && <div className="quiet">{say('sent-back', { qty: packs(line.returned, line) })}</div>}
      {line.invoicedBefore > 0 && (
        <div className="quiet">{say('invoiced-before', { qty: packs(line.invoicedBefore, line) })}</div>
      )}
    </>
  )
}

const Ordered = ({ line }: { readonly line: Line }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const packs = usePacks()
  if (line.order === null) return <span className="quiet">{say(line.charge ? 'charge' : 'not-ordered')}</span>
  return (
    <>
      <div>
        {packs(line.ordered, line)} × {format.money(line.orderPrice)}
      </div>
      <div className="quiet">
        <Link to="/purchasing/orders/$id" params={{ id: line.order }}>
          {line.orderNumber}
        </Link>
      </div>
    </>
  )
}

/** Order, receipt and invoice beside each other, line by line; what does not fit stands out. */
export const ThreeDocuments = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  const packs = usePacks()
  const found = (line: number, ...kinds: readonly string[]) =>
    invoice.found.some(f => f.line === line && kinds.includes(f.kind))
  const mark = (off: boolean) => (off ? { 'data-off': '' } : { 'data-fits': '' })
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say('three')}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {(['order', 'receipt', 'invoice'] as const).map(doc => (
              <th key={doc} scope="col">
                {say(doc)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map(line => (
            <tr key={line.line}>
              <th scope="row">
                {line.name || line.text}
                <div className="quiet code">{line.sku}</div>
              </th>
              <td {...mark(found(line.line, 'price-high', 'price-low', 'not-ordered'))}>
                <Ordered line={line} />
              </td>
              <td {...mark(found(line.line, 'more-than-received'))}>
                <Received line={line} />
              </td>
              <td {...mark(invoice.found.some(f => f.line === line.line))}>
                {!line.charge && <div>{packs(line.qty, line)}</div>}
                <b>{format.money(line.net)}</b>
                {line.order !== null && line.should !== line.net && (
                  <div className="quiet">
                    {say('order')}: {format.money(line.should)}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {SUMS.map(([word, kind]) => (
            <tr key={word}>
              <th scope="row" colSpan={3}>
                {say(word)}
              </th>
              <td {...mark(invoice.found.some(f => f.kind === kind))}>
                <b>{format.money(word === 'tax' ? invoice.tax : invoice.total)}</b>
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  )
}
