import type { ScaleReading } from './scale.ts'

/** Asks a scale of the Mettler Toledo 8217 protocol for its weight; the line is 9600 baud, 7 bits, even parity. */
export const ASK_WEIGHT = Uint8Array.of(0x57)
export const TOLEDO_LINE = { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 } as const

const [STX, CR] = ['\u0002', '\r']

/** Bits of the status byte that follows a question mark. */
const [MOVING, OVER, BELOW_ZERO] = [1, 2, 4]

export type ToledoFrame = ScaleReading | { readonly fault: 'over-capacity' | 'below-zero' | 'unreadable' }

const readFrame = (text: string): ToledoFrame => {
  const weight = /^\s*(\d{1,3})\.(\d{3})N?$/.exec(text)
  if (weight) return { grams: Number(weight[1]) * 1000 + Number(weight[2]), steady: true }
  const status = /^\?(.)$/s.exec(text)?.[1]?.charCodeAt(0)
  if (status === undefined) return { fault: 'unreadable' }
  if (status & OVER) return { fault: 'over-capacity' }
  if (status & BELOW_ZERO) return { fault: 'below-zero' }
  return status & MOVING ? { grams: 0, steady: false } : { fault: 'unreadable' }
}

/**
 * The frames in what a scale has sent so far, and what is left of an unfinished one: `STX dd.ddd CR` is a weight at rest
 * in kilograms (`N` after it where tare is taken off), `STX ? status CR` says why there is none.
 */
export const readToledo = (text: string): { readonly frames: readonly ToledoFrame[]; readonly rest: string } => {
  const parts = text.split(CR)
  const rest = parts.pop()!
  const begun = parts.filter(part => part.includes(STX)).map(part => part.slice(part.lastIndexOf(STX) + 1))
  return { frames: begun.map(readFrame), rest: rest.slice(-16) }
}
