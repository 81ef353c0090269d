import { makeAch } from './make-ach.ts'

/** The lines of a faultless ACH file. */
export const achLines = (sec: string, batches = 1, entries = 2): string[] => {
  const lines: string[] = []
  makeAch({ batches, entries, sec }, line => lines.push(line))
  return lines
}

/** The line with text written over its columns from `column`, counted from 1. */
export const over = (line: string, column: number, text: string): string =>
  line.slice(0, column - 1) + text + line.slice(column - 1 + text.length)

/** Lines with the `nth` of that type changed. */
export const change = (lines: readonly string[], type: string, column: number, text: string, nth = 0): string[] => {
  const at = lines.flatMap((line, i) => (line.startsWith(type) ? [i] : []))[nth]
  return lines.map((line, i) => (i === at ? over(line, column, text) : line))
}

export const achFile = (lines: readonly string[], lineBreak = '\n'): Buffer =>
  Buffer.from(lines.map(line => line + lineBreak).join(''), 'latin1')
