import type { SlipBlock } from '#modules/payments/rules/index.ts'

/** Something to put on paper: blocks for a receipt printer, and the same as a page for printers that take pages. */
export type PaperJob = {
  readonly slip: readonly SlipBlock[]
  /** A whole HTML page. */
  readonly page: string
  /** True to open the cash drawer first. */
  readonly drawer: boolean
}

export type PrintOutcome = { readonly ok: true } | { readonly ok: false; readonly note: string }

/** A receipt printer with the drawer on its plug. Neither method throws: a sale stands whatever the paper does. */
export type ReceiptPrinter = {
  readonly kind: 'serial' | 'page' | 'simulated'
  readonly print: (job: PaperJob) => Promise<PrintOutcome>
  readonly openDrawer: () => Promise<PrintOutcome>
}
