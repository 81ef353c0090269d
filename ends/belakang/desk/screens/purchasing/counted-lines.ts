import { parseQuantity } from '#kernel/quantity.ts'
import type { ExpectedLine } from '../../server/kinds.ts'

/** What a person has typed about a line; texts, empty where nothing was said. */
export type Counted = {
  readonly counted: string
  readonly damaged: string
  readonly expired: string
  readonly wrong: string
  readonly wrongCode: string
  readonly lot: string
  readonly expires: string
  readonly serials: string
}

export const NOTHING: Counted = {
  ...{ counted: '', damaged: '', expired: '', wrong: '', wrongCode: '', lot: '', expires: '', serials: '' },
}

export const lineKey = (line: ExpectedLine): string => `${line.order}/${line.line}/${line.noticeLine ?? ''}`

/** What is expected of a line: what the notice says, else what is still open. */
export const awaited = (line: ExpectedLine): number => line.stated ?? line.open

const qty = (text: string): number | null => (text.trim() === '' ? 0 : parseQuantity(text))

/** Whether every figure of a line can be read. */
export const isSound = (typed: Counted): boolean => {
  const figures = [typed.counted, typed.damaged, typed.expired, typed.wrong].map(qty)
  return figures.every(n => n !== null && n >= 0) && figures[1]! + figures[2]! <= figures[0]!
}

/** The lines of a receipt: those about which something was said; null while one cannot be read. */
export const receiptLines = (lines: readonly ExpectedLine[], typed: ReadonlyMap<string, Counted>) => {
  const said = lines.filter(line => {
    const it = typed.get(lineKey(line))
    return it !== undefined && (it.counted.trim() !== '' || it.wrong.trim() !== '')
  })
  if (said.some(line => !isSound(typed.get(lineKey(line))!))) return null
  return said.map(line => {
    const it = typed.get(lineKey(line))!
    const wrong = qty(it.wrong)!
    return {
      ...{
        order: line.order,
        line: line.line,
        counted: qty(it.counted)!,
        damaged: qty(it.damaged)!,
        expired: qty(it.expired)!,
      },
      ...(wrong > 0 && { wrong: { qty: wrong, code: it.wrongCode.trim() } }),
      ...(it.lot.trim() && { lot: it.lot.trim() }),
      ...(it.expires && { expires: it.expires }),
      ...(line.sscc && { sscc: line.sscc }),
      serials: it.serials.split(/\s+/).filter(s => s !== ''),
      ...(line.noticeLine !== null && line.stated !== null && { stated: line.stated }),
    }
  })
}
