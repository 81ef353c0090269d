import { readStatementBytes } from '#modules/checks/server/index.ts'
import {
  bai2,
  bcaCsv,
  camt,
  makeStatement,
  mandiriCsv,
  mt940,
  STATEMENT_MAKERS,
} from '#modules/checks/server/testing.ts'

const LINES = 50_000
const RUNS = 3
const ONE_SECOND = 1_000

/** Dice that fall the same for the same seed. */
const diceOf = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const fastest = (deed: () => void): number => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    deed()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const speed = (format: keyof typeof STATEMENT_MAKERS): string => {
  const bytes = Buffer.from(makeStatement(format, LINES))
  const decoding = fastest(() => void new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const report = readStatementBytes(bytes)
  if (!report.ok || report.format !== format) throw new Error(`${format}: ${JSON.stringify(report.faults[0])}`)
  const reading = fastest(() => void readStatementBytes(bytes))
  const rate = `${(bytes.length / 1e3 / reading).toFixed(0)} MB/s, ${Math.round(LINES / reading)} lines/ms`
  return `${format.padEnd(8)} ${(reading / decoding).toFixed(0)} × decoding its text alone: ${rate}`
}

const wound = (dice: (below: number) => number, all: readonly string[]): string => {
  let text = all[dice(all.length)]!
  for (let wounds = 1 + dice(4); wounds > 0; wounds -= 1) {
    const other = all[dice(all.length)]!
    const [at, from] = [dice(text.length + 1), dice(other.length + 1)]
    text = text.slice(0, at) + other.slice(from, from + dice(80)) + text.slice(at + dice(dice(6) === 0 ? 400 : 12))
  }
  return text
}

/** What is read without a fault must add up; nothing may throw or take a second. */
const tryOne = (text: string): boolean => {
  const start = performance.now()
  const { ok, statements } = readStatementBytes(Buffer.from(text))
  if (performance.now() - start > ONE_SECOND) throw new Error(`too slow: ${JSON.stringify(text)}`)
  for (const { opening, closing, lines } of ok ? statements : [])
    if (lines.reduce((sum, it) => sum + it.amount, opening!) !== closing) throw new Error(JSON.stringify(text))
  return ok
}

/** How fast bank statements are read, and that none that is broken makes a reader throw: `-- statements SECONDS SEED`. */
export default function bench(args: string[] = []): { name: string; lines: string[] } {
  const [seconds, seed] = [Number(args[0] ?? 20), Number(args[1] ?? 1)]
  const dice = diceOf(seed)
  const all = [camt(), camt('08'), mt940(), bai2(), bcaCsv(), mandiriCsv()]
  const lines = (Object.keys(STATEMENT_MAKERS) as (keyof typeof STATEMENT_MAKERS)[]).map(speed)
  let [tried, good] = [0, 0]
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; tried += 1)
    if (tryOne(wound(dice, all))) good += 1
  return {
    name: `read bank statements of ${LINES} lines; fuzz them for ${seconds} s, seed ${seed}`,
    lines: [...lines, `${tried} broken files: none threw, ${good} of them read whole and in balance`],
  }
}
