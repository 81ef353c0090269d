import { fitSlip, slipText } from '#modules/payments/rules/index.ts'
import type { ReceiptPrinter } from './printer.ts'

/** What a simulated printer did, as text a person or a test can read. */
export type Paper = { readonly text: string; readonly drawer: boolean }

/** A printer that is none: it keeps what it would have printed. For demonstrations and tests. */
export const simulatedPrinter = (printed: (paper: Paper) => void): ReceiptPrinter => ({
  kind: 'simulated',
  print: async job => {
    printed({ text: slipText(fitSlip(job.slip, 32)), drawer: job.drawer })
    return { ok: true }
  },
  openDrawer: async () => {
    printed({ text: '', drawer: true })
    return { ok: true }
  },
})
