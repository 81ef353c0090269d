import type { Invoice } from './gather-invoices.ts'
import { type SourceShape, serviceTest } from './source-shape.ts'

/**
 * What an invoice of the file means. `adjustment`: nobody bought and nothing was paid, so its quantities are changes of
 * stock (damaged, found). `debt`: money only, put right beside the sales. All else is a sale, returns included.
 */
export type InvoiceKind = 'sale' | 'adjustment' | 'debt'

export type Sorting = {
  kindOf(invoice: Invoice): InvoiceKind
  isService(code: string): boolean
  isCancellation(invoice: Invoice): boolean
}

export const sortInvoices = (shape: SourceShape): Sorting => {
  const isService = serviceTest(shape.services)
  const begins = ({ key }: Invoice, prefix: string) => prefix !== '' && key.startsWith(prefix)
  return {
    isService,
    isCancellation: invoice => begins(invoice, shape.cancels),
    kindOf: invoice => {
      if (begins(invoice, shape.debts) && invoice.lines.every(l => isService(l.code))) return 'debt'
      const free = invoice.lines.every(l => l.customer === '' && l.price.units === 0)
      return free && !begins(invoice, shape.cancels) ? 'adjustment' : 'sale'
    },
  }
}
