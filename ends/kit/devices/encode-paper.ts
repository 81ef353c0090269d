import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { fitSlip, type SlipBlock } from '#modules/payments/rules/index.ts'

/** Columns of the paper: 32 for 58 mm, 42 or 48 for 80 mm. */
export type PaperWidth = 32 | 42 | 48

const encoder = (columns: PaperWidth) => new ReceiptPrinterEncoder({ language: 'esc-pos', columns, newline: '\n' })

/** ESC/POS bytes of a slip: text, not a picture. The drawer, when asked for, opens before the first letter. */
export const encodePaper = (slip: readonly SlipBlock[], columns: PaperWidth, drawer: boolean): Uint8Array => {
  const paper = encoder(columns).initialize().codepage('auto')
  if (drawer) paper.pulse()
  for (const line of fitSlip(slip, columns)) {
    if (line.kind === 'qr') {
      paper
        .align('center')
        .qrcode(line.data, { model: 2, size: columns > 36 ? 6 : 5, errorlevel: 'm' })
        .align('left')
      continue
    }
    paper
      .bold(line.bold)
      .width(line.double ? 2 : 1)
      .line(line.text.trimEnd())
      .width(1)
      .bold(false)
  }
  return paper.newline(3).cut('partial').encode()
}

/** Opens the drawer and prints nothing. */
export const encodeKick = (): Uint8Array => encoder(32).initialize().pulse().encode()
