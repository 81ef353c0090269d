import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'

/** A line already fitted to the paper, in letters printers have, or a QR code; `fitSlip` of payments makes these. */
export type PrinterLine =
  | { readonly kind: 'line'; readonly text: string; readonly bold: boolean; readonly double: boolean }
  | { readonly kind: 'qr'; readonly data: string }

export type PrinterSettings = {
  /** Columns of the paper: 32 for 58 mm, 42 or 48 for 80 mm. */
  readonly columns: number
  /** The printer's dialect; receipt printers sold in Indonesia nearly all speak ESC/POS. */
  readonly language?: 'esc-pos' | 'star-prnt' | 'star-line'
  /** Which number stands for which code page differs by make. */
  readonly codepages?: 'epson' | 'xprinter' | 'pos-5890' | 'pos-8360' | 'star' | 'sunmi'
  /** Cheap printers have no knife: then the paper is fed past the tear bar instead. */
  readonly cut?: boolean
  /** True to kick the cash drawer open before printing. */
  readonly drawer?: boolean
}

/** Code pages tried for a letter, in this order; all printers have the first, and the others cover Western Europe. */
const PAGES = ['cp437', 'windows1252', 'cp858'] as const

/** The bytes a receipt printer understands: text, not a picture, so that it prints at full speed on any of them. */
export const encodeSlip = (lines: readonly PrinterLine[], settings: PrinterSettings): Uint8Array => {
  const { columns, language = 'esc-pos', codepages = 'epson', cut = true, drawer = false } = settings
  const encoder = new ReceiptPrinterEncoder({
    language,
    columns,
    codepageCandidates: [...PAGES],
    ...(language === 'esc-pos' && { codepageMapping: codepages }),
    newline: '\n',
    feedBeforeCut: 4,
  })
  encoder.initialize().codepage('auto')
  if (drawer) encoder.pulse()
  for (const line of lines) {
    if (line.kind === 'qr') {
      encoder
        .align('center')
        .qrcode(line.data, { model: 2, size: columns > 36 ? 6 : 5, errorlevel: 'm' })
        .align('left')
      continue
    }
    encoder
      .bold(line.bold)
      .width(line.double ? 2 : 1)
      .line(line.text.trimEnd())
      .width(1)
      .bold(false)
  }
  if (cut) encoder.cut('partial')
  else encoder.newline(4)
  return encoder.encode()
}

/** Opens the drawer and prints nothing. */
export const encodeDrawerKick = (settings: Pick<PrinterSettings, 'language'> = {}): Uint8Array =>
  new ReceiptPrinterEncoder({ language: settings.language ?? 'esc-pos', newline: '\n' }).initialize().pulse().encode()
