import { printable } from './printable.ts'

export type SlipAlign = 'left' | 'center' | 'right'

/** What is on a printed slip, before it is fitted to a paper's width. */
export type SlipBlock =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align?: SlipAlign
      readonly bold?: boolean
      readonly double?: boolean
      /** Columns left free before the text. */
      readonly indent?: number
    }
  | {
      readonly kind: 'pair'
      readonly left: string
      readonly right: string
      readonly bold?: boolean
      readonly double?: boolean
      readonly indent?: number
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }
  | { readonly kind: 'qr'; readonly data: string }

/** One printed line, padded to its columns; `double` letters are two columns wide. */
export type SlipLine =
  | { readonly kind: 'line'; readonly text: string; readonly bold: boolean; readonly double: boolean }
  | { readonly kind: 'qr'; readonly data: string }

const lengthOf = (text: string) => Array.from(text).length
const cut = (text: string, from: number, to?: number) => Array.from(text).slice(from, to).join('')

/** Breaks a text into lines of at most `width` columns, between words where it can. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.normalize('NFC').split(/\s+/).filter(Boolean)) {
    if (line && lengthOf(line) + 1 + lengthOf(word) <= width) {
      line += ` ${word}`
      continue
    }
    if (line) lines.push(line)
    line = word
    while (lengthOf(line) > width) {
      lines.push(cut(line, 0, width))
      line = cut(line, width)
    }
  }
  if (line) lines.push(line)
  return lines.length > 0 ? lines : ['']
}

const place = (text: string, width: number, align: SlipAlign) => {
  const free = Math.max(0, width - lengthOf(text))
  const before = align === 'right' ? free : align === 'center' ? Math.floor(free / 2) : 0
  return (' '.repeat(before) + text).padEnd(width)
}

/** Left words wrapped beside the right one, which is never broken: amounts stay in one piece on the last line. */
const fitPair = (left: string, right: string, width: number): string[] => {
  const room = width - lengthOf(right) - 1
  if (room < 1 || lengthOf(right) >= width) return [...wrap(left, width), right.padStart(width)]
  const lines = wrap(left, room)
  const last = lines.at(-1)!
  return [...lines.slice(0, -1), last + ' '.repeat(width - lengthOf(last) - lengthOf(right)) + right]
}

/**
 * Fits a slip to a paper of `columns` columns: 32 for 58 mm, 42 or 48 for 80 mm. Nothing is cut off; letters that receipt
 * printers do not have lose their accents or become `?`.
 */
export const fitSlip = (blocks: readonly SlipBlock[], columns: number): SlipLine[] =>
  blocks.flatMap((block): SlipLine[] => {
    if (block.kind === 'qr') return [block]
    const line = (text: string, bold = false, double = false): SlipLine => ({
      kind: 'line',
      text: printable(text),
      bold,
      double,
    })
    if (block.kind === 'rule') return [line('-'.repeat(columns))]
    if (block.kind === 'space') return [line(''.padEnd(columns))]
    const width = block.double ? Math.floor(columns / 2) : columns
    const indent = Math.min(block.indent ?? 0, width - 8)
    const inside = width - indent
    const fitted =
      block.kind === 'pair'
        ? fitPair(block.left, block.right, inside)
        : wrap(block.text, inside).map(text => place(text, inside, block.align ?? 'left'))
    return fitted.map(text => line((' '.repeat(indent) + text).padEnd(width), block.bold, block.double))
  })

/** The slip as plain text, for screens, tests and logs. */
export const slipText = (lines: readonly SlipLine[]): string =>
  `${lines.map(l => (l.kind === 'qr' ? `[QR ${l.data}]` : (l.double ? Array.from(l.text).join(' ') : l.text).trimEnd())).join('\n')}\n`
