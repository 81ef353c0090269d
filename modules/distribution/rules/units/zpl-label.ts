import { type Ai, bracketed, elementString } from './label-elements.ts'

/** Stands for FNC1 while a symbol is put together. */
const FNC1 = '\u001d'

/** Whether two digits stand at a place: Code 128's set C takes them as one sign. */
const pairAt = (text: string, at: number): boolean => /^\d\d/.test(text.slice(at, at + 2))

/** How many digits stand in a row from a place on. */
const runAt = (text: string, at: number): number => /^\d*/.exec(text.slice(at))![0].length

/**
 * The field data by which ZPL's `^BC` without a mode makes a GS1-128: start in set C, FNC1, and the sets named by hand
 * (`>5` C, `>6` B, `>8` FNC1), so that no printer's own reading of brackets is relied on (ZPL II Programming Guide, ^BC).
 */
export const gs1128Field = (elements: readonly Ai[]): string => {
  const text = elementString(elements, FNC1)
  let out = '>;>8'
  let set: 'B' | 'C' = 'C'
  for (let at = 0; at < text.length; ) {
    if (text[at] === FNC1) {
      out += '>8'
      at += 1
    } else if (set === 'C' && pairAt(text, at)) {
      out += text.slice(at, at + 2)
      at += 2
    } else if (set === 'B' && runAt(text, at) >= 4 && runAt(text, at) % 2 === 0) {
      out += '>5'
      set = 'C'
    } else {
      if (set === 'C') out += '>6'
      set = 'B'
      out += text[at] === '>' ? '>0' : text[at]
      at += 1
    }
  }
  return out
}

/** A line of words on a label, with its size in points of 1/72 inch. */
export type LabelWord = { readonly text: string; readonly size: number }

export type LabelText = { readonly words: readonly LabelWord[]; readonly bars: readonly (readonly Ai[])[] }

/** Dots of a 203 dpi printer: A6 upright, 105 × 148 mm. */
const [WIDTH, HEIGHT, MARGIN] = [840, 1184, 32]

/** Letters that ZPL reads as commands, and all beyond ASCII, as hexadecimal UTF-8 after `_`. */
const field = (text: string): string =>
  [...text]
    .map(letter => {
      if (/[ -~]/.test(letter) && !/[\^~_\\]/.test(letter)) return letter
      return [...encodeURIComponent(letter).matchAll(/%([0-9A-F]{2})|([^%])/g)]
        .map(([, hex, plain]) => `_${hex ?? plain!.charCodeAt(0).toString(16).toUpperCase()}`)
        .join('')
    })
    .join('')

/**
 * A logistic label as ZPL II for a 203 dpi printer, A6 upright: words above, then each bar code 32 mm high with its text
 * below it, the SSCC at the bottom edge.
 */
export const zplLabel = ({ words, bars }: LabelText): string => {
  const lines = ['^XA', '^CI28', `^PW${WIDTH}`, `^LL${HEIGHT}`, '^LH0,0']
  let y = MARGIN
  for (const { text, size } of words) {
    const dots = Math.round((size * 203) / 72)
    lines.push(`^FO${MARGIN},${y}^A0N,${dots},${dots}^FH_^FD${field(text)}^FS`)
    y += dots + 8
  }
  const each = Math.floor((HEIGHT - y - MARGIN) / bars.length)
  bars.forEach((elements, i) => {
    const top = y + i * each
    const high = Math.min(256, each - 60)
    lines.push(
      `^FO${MARGIN + 20},${top}^BY${bracketed(elements).length > 40 ? 2 : 3}^BCN,${high},N,N,N,N^FD${gs1128Field(elements)}^FS`,
    )
    lines.push(`^FO${MARGIN + 20},${top + high + 8}^A0N,28,28^FH_^FD${field(bracketed(elements))}^FS`)
  })
  return [...lines, '^XZ'].join('\n')
}
