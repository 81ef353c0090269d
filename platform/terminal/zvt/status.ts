import { fromBcd } from './apdu.ts'
import { readBitmaps } from './bitmaps.ts'

/** A Status-Information (04 0F): what became of the last transaction. */
export type ZvtStatus = {
  /** 0 is approved; null when the message does not say. */
  readonly result: number | null
  readonly amount: number | null
  readonly receipt: string | null
  readonly trace: string | null
  readonly card: string
  readonly text: string
}

export const readStatus = (data: Uint8Array): ZvtStatus => {
  const fields = readBitmaps(data)
  const number = (tag: number) => {
    const bytes = fields.get(tag)
    return bytes ? fromBcd(bytes) : null
  }
  const amount = number(0x04)
  return {
    result: fields.get(0x27)?.[0] ?? null,
    amount: amount === null ? null : Number(amount),
    receipt: number(0x87),
    trace: number(0x0b),
    card: text(fields.get(0x8b)),
    text: text(fields.get(0x3c)),
  }
}

/** Code page 437's letters beyond ASCII that German terminals use; the rest prints as `?`. */
const BEYOND: Readonly<Record<number, string>> = {
  129: 'ü', 130: 'é', 132: 'ä', 142: 'Ä', 148: 'ö', 153: 'Ö', 154: 'Ü', 225: 'ß', 238: '€',
} // biome-ignore format: a table

export const text = (bytes: Uint8Array | undefined): string =>
  Array.from(bytes ?? [])
    .map(b => (b < 0x80 ? (b < 0x20 ? ' ' : String.fromCharCode(b)) : (BEYOND[b] ?? '?')))
    .join('')
    .trim()

/** What a result or abort code says, for the cashier. Codes that are not listed are shown as their number. */
const RESULTS: Readonly<Record<number, string>> = {
  5: 'declined by the issuer',
  100: 'card not readable',
  102: 'processing error',
  107: 'the terminal is not registered',
  108: 'cancelled, or no card in time',
  111: 'wrong currency',
  120: 'card expired',
  122: 'card unknown',
  125: 'no line to the acquirer',
  131: 'function not possible',
  154: 'protocol error',
  156: 'please wait',
  160: 'the terminal is not ready',
  180: 'already reversed',
  181: 'reversal not possible',
  194: 'the terminal needs a diagnosis',
  195: 'amount too high',
  204: 'the printer is not ready',
  220: 'a card is still inserted',
  240: 'an end-of-day batch is open',
  255: 'system error',
}

export const resultText = (code: number): string => `${RESULTS[code] ?? 'refused'} (${hex(code)})`

/** Codes that mean "busy with something": the terminal may be in the middle of a transaction. */
export const isBusy = (code: number): boolean => code === 0x9c || code === 0xa0 || code === 0xdc

const hex = (code: number) => code.toString(16).toUpperCase().padStart(2, '0')
