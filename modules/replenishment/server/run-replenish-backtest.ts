import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type BacktestTerms, makePanel, runBacktest } from '../rules/index.ts'
import type { Said } from './edge.ts'
import { readWeeksFile } from './read-weeks-file.ts'
import { reportOf, sayBacktest } from './say-backtest.ts'

const USAGE = `usage: ujung replenish backtest FILE.csv [--lead-time 1] [--pack 1] [--fill 0.95] [--json]
       [--holding 0.25] [--line-expense N] [--margin 0] [--blind]
FILE has the columns place,item,week,units,price,promo; a week is a number, a date or 2026-W48; .gz is read too.
--lead-time    weeks from an order to its arrival, whole
--pack         units in a pack
--fill         part of the demand to be met
--holding      what holding goods costs in a year, as a part of their price
--line-expense what one order line costs, in the file's currency (a tenth of the usual price)
--margin       what a missed sale costs, as a part of the price; it counts in the cost then
--blind        prices and promotions are not planned ahead: each is known in its own week only`

const ARGS = {
  json: { type: 'boolean' },
  blind: { type: 'boolean' },
  'lead-time': { type: 'string' },
  pack: { type: 'string' },
  fill: { type: 'string' },
  holding: { type: 'string' },
  'line-expense': { type: 'string' },
  margin: { type: 'string' },
} as const

const numberIn = (text: string | undefined, absent: number, low: number, high: number): number | null => {
  if (text === undefined) return absent
  const value = Number(text.replace(',', '.'))
  return text.trim() !== '' && value >= low && value <= high ? value : null
}

const parse = (args: readonly string[]): { file: string; terms: BacktestTerms } | string => {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof ARGS; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch (error) {
    return (error as Error).message
  }
  const { values, positionals } = parsed
  if (positionals.length !== 1) return 'one file is wanted'
  const lead = numberIn(values['lead-time'], 1, 0, 52)
  const pack = numberIn(values.pack, 1, 1e-3, 1e6)
  const fill = numberIn(values.fill, 0.95, 0.01, 0.9999)
  const holding = numberIn(values.holding, 0.25, 1e-6, 100)
  const margin = numberIn(values.margin, 0, 0, 100)
  const line = values['line-expense'] === undefined ? undefined : numberIn(values['line-expense'], 0, 0, 1e12)
  if (lead === null || !Number.isInteger(lead)) return '--lead-time is a whole number of weeks from 0 to 52'
  if (pack === null) return '--pack is a number of units above 0'
  if (fill === null) return '--fill is a part of one: 0.95 meets 95 % of the demand'
  if (holding === null) return '--holding is a part of the price a year: 0.25'
  if (margin === null) return '--margin is a part of the price: 0.3'
  if (line === null) return '--line-expense is an amount from 0 up'
  const terms = { lead, pack, fill, holding, margin, planned: values.blind !== true }
  return { file: positionals[0]!, terms: line === undefined ? terms : { ...terms, line } }
}

/**
 * `ujung replenish backtest FILE.csv`: plays Ujung's order rule, minima and maxima and moving averages over the weeks of
 * a file, and tells stock, order lines, fill and cost of each.
 */
export const runReplenishBacktest = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = parse(args)
  if (typeof wish === 'string') return { exit: 2, out: `${wish}\n\n${USAGE}` }
  const rows = await readWeeksFile(wish.file)
  const weeks = rows.ok ? makePanel(rows.value) : rows
  if (!weeks.ok) return { exit: 1, out: `${basename(wish.file)}: ${weeks.detail}`, data: weeks }
  const report = reportOf(basename(wish.file), wish.terms, runBacktest(weeks.value, wish.terms))
  return { exit: 0, out: sayBacktest(report, language), data: report }
}
