import { MODES, runCodes } from '../g4-codes.ts'

const RUNS = [0, 1].map(colour => new Map(runCodes(colour as 0 | 1)))
const MODE = new Map(MODES)

const runOf = (colour: number, run: number): string => {
  if (run > 2560) return RUNS[colour]!.get(2560)! + runOf(colour, run - 2560)
  return run > 63 ? RUNS[colour]!.get(run - (run % 64))! + RUNS[colour]!.get(run % 64)! : RUNS[colour]!.get(run)!
}

const colourAt = (line: readonly number[], at: number) => (at < 0 ? 0 : line[at]!)

/** The next place behind `at` where the line changes to another colour than before it. */
const changeAfter = (line: readonly number[], at: number): number => {
  let next = at + 1
  while (next < line.length && colourAt(line, next) === colourAt(line, next - 1)) next += 1
  return next
}

const changeTo = (line: readonly number[], at: number, colour: number): number => {
  let next = changeAfter(line, at)
  while (next < line.length && colourAt(line, next) !== colour) next = changeAfter(line, next)
  return next
}

const lineOf = (line: readonly number[], above: readonly number[]): string => {
  let [at, colour, text] = [-1, 0, '']
  while (at < line.length) {
    const own = line.findIndex((dot, n) => n >= Math.max(at, 0) && dot !== colour)
    const first = own < 0 ? line.length : own
    const b1 = changeTo(above, at, 1 - colour)
    const b2 = changeAfter(above, b1)
    if (b2 < first) {
      text += MODE.get('pass')!
      at = b2
    } else if (Math.abs(first - b1) <= 3) {
      text += MODE.get(first - b1)!
      at = first
      colour = 1 - colour
    } else {
      const back = line.findIndex((dot, n) => n >= first && dot === colour)
      const second = back < 0 ? line.length : back
      text += MODE.get('horizontal')! + runOf(colour, first - Math.max(at, 0)) + runOf(1 - colour, second - first)
      at = second
    }
  }
  return text
}

/** Lines of dots (1 black) as a strip of ITU-T T.6, written as the standard tells it and slowly. */
export const writeG4 = (lines: readonly (readonly number[])[]): Uint8Array => {
  const white = new Array<number>(lines[0]!.length).fill(0)
  const bits = `${lines.map((line, n) => lineOf(line, lines[n - 1] ?? white)).join('')}000000000001000000000001`
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, n) =>
    Number.parseInt(bits.slice(n * 8, n * 8 + 8).padEnd(8, '0'), 2),
  )
}
