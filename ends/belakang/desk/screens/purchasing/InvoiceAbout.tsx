import { Link } from '@tanstack/react-router'
import { Facts, Tag } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SupplierInvoice } from '../../server/kinds.ts'
import { INVOICES } from '../../words/invoices.ts'
import { useSay } from '../../words/words.ts'

const TONES = { waiting: 'warn', mismatch: 'bad', booked: 'good', rejected: 'plain' } as const
/** What an invoice says of itself. */
export const InvoiceAbout = ({ invoice }: { readonly invoice: SupplierInvoice }) => {
  const say = useSay(INVOICES)
  const format = useFormats()
  return (
    <Facts
      rows={[
        [
          say('state'),
          <Tag key="state" tone={TONES[invoice.state]}>
            {say(`state-${invoice.state}`)}
          </Tag>,
        ],
        [
          say('supplier'),
          <Link key="supplier" to="/purchasing/suppliers/$id" params={{ id: invoice.supplier }}>
            {invoice.supplierName}
          </Link>,
        ],
        [say('day'), format.day(invoice.day)],
        [say('due'), format.day(invoice.due)],
        invoice.taxNumber !== '' && [say('tax-number'), invoice.taxNumber],
        [say('total'), <b key="total">{format.money(invoice.total)}</b>],
        invoice.state === 'booked' && [say('paid'), format.money(invoice.paid)],
        invoice.variance !== null && invoice.variance !== 0 && [say('variance'), format.money(invoice.variance)],
        [say('entered-by'), `${invoice.enteredBy}, ${format.dateTime(invoice.enteredAt)}`],
        invoice.note !== '' && [say('note'), invoice.note],
      ]}
    />
  )
}
