import type { ReceiptPrinter } from './printer.ts'

/**
 * Prints through the browser's own printing, for printers that the operating system knows. With Chrome's
 * `--kiosk-printing` no dialogue appears. The drawer then opens by the driver's setting, if at all.
 */
export const pagePrinter = (page: Document): ReceiptPrinter => ({
  kind: 'page',
  print: job =>
    new Promise(resolve => {
      const frame = page.createElement('iframe')
      frame.setAttribute('aria-hidden', 'true')
      frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
      frame.srcdoc = job.page
      frame.onload = () => {
        frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
        frame.contentWindow?.print()
        resolve({ ok: true })
      }
      page.body.append(frame)
    }),
  openDrawer: async () => ({ ok: false, note: 'the browser cannot open a drawer by itself' }),
})
