import { fitSlip } from '#modules/payments/rules/index.ts'
import { encodeDrawerKick, encodeSlip } from '#platform/printer/index.ts'
import type { PrintOutcome, ReceiptPrinter } from './printer.ts'

/** The part of Web Serial that is used; TypeScript's browser library does not know it yet. */
export type SerialPort = {
  readonly open: (how: { baudRate: number }) => Promise<void>
  readonly close: () => Promise<void>
  readonly writable: WritableStream<Uint8Array> | null
}
type Serial = { readonly getPorts: () => Promise<SerialPort[]>; readonly requestPort: () => Promise<SerialPort> }

const serialOf = (browser: Navigator): Serial | undefined => (browser as { readonly serial?: Serial }).serial

export const hasSerial = (browser: Navigator): boolean => serialOf(browser) !== undefined

/** The port a person allowed before; null when none was, or the browser has no Web Serial. */
export const knownPort = async (browser: Navigator): Promise<SerialPort | null> =>
  (await serialOf(browser)?.getPorts())?.[0] ?? null

/** Asks the person to choose the printer's port; must follow a click. Null when they choose none. */
export const choosePort = async (browser: Navigator): Promise<SerialPort | null> => {
  try {
    return (await serialOf(browser)?.requestPort()) ?? null
  } catch {
    return null
  }
}

/** Columns of the paper: 32 for 58 mm, 42 or 48 for 80 mm. */
type PaperWidth = 32 | 42 | 48

/** A receipt printer on a serial port (USB printers show up as one), spoken to in ESC/POS. */
export const serialPrinter = (port: SerialPort, columns: PaperWidth, baudRate = 9600): ReceiptPrinter => {
  const write = async (bytes: Uint8Array): Promise<PrintOutcome> => {
    try {
      if (!port.writable) await port.open({ baudRate })
      const writer = port.writable?.getWriter()
      if (!writer) return { ok: false, note: 'the port cannot be written to' }
      try {
        await writer.write(bytes)
      } finally {
        writer.releaseLock()
      }
      return { ok: true }
    } catch (error) {
      return { ok: false, note: error instanceof Error ? error.message : String(error) }
    }
  }
  return {
    kind: 'serial',
    print: job => write(encodeSlip(fitSlip(job.slip, columns), { columns, drawer: job.drawer })),
    openDrawer: () => write(encodeDrawerKick()),
  }
}
