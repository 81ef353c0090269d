import {
  type BacktestReport,
  type BacktestTerms,
  gatherWeeks,
  makePanel,
  runBacktest,
} from '#modules/replenishment/rules/index.ts'
import type { BenchResult } from '../run.ts'
import { type Market, madeMarkets } from './made-markets.ts'
import { onlineRetail } from './online-retail.ts'

const TERMS: BacktestTerms = { lead: 1, pack: 6, fill: 0.95, holding: 0.25, margin: 0, planned: true }
const RUNS: readonly Partial<BacktestTerms>[] = [{}, { pack: 1, lead: 2, fill: 0.98 }, { pack: 12, fill: 0.9 }]

const play = (market: Market, terms: BacktestTerms): BacktestReport => {
  const gathering = gatherWeeks()
  for (const line of market.lines()) {
    const read = gathering.line(line)
    if (!read.ok) throw new Error(`${market.name}: ${read.detail}`)
  }
  const rows = gathering.end()
  const weeks = rows.ok ? makePanel(rows.value) : rows
  if (!weeks.ok) throw new Error(`${market.name}: ${weeks.detail}`)
  return runBacktest(weeks.value, terms)
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`.padStart(7)

const lineOf = (name: string, report: BacktestReport, seconds: number) => {
  const [ours, ...others] = report.rules
  const against = others.map(
    other => `${other.rule} ${percent(ours!.weeklyExpense / other.weeklyExpense - 1)} (fill ${percent(other.fill)})`,
  )
  const won = others.every(other => ours!.weeklyExpense < other.weeklyExpense) ? ' ' : '!'
  return `${won} ${name.padEnd(34)} fill ${percent(ours!.fill)}  stock ${ours!.averageStock.toFixed(1).padStart(7)}  lines ${ours!.orderLines.toFixed(2)}  expense against ${against.join(', ')}  error ${percent(report.forecast.error)} naive ${percent(report.forecast.naive)} bias ${percent(report.forecast.bias)}  ${seconds.toFixed(1)} s`
}

/**
 * Ujung's order rule beside minima and maxima and moving averages that were set with hindsight to the same fill, on made
 * markets whose truth is known and on real weeks. `npm run bench -- replenish SEED` makes other companies; a name after it plays one market.
 */
export default async ([seed = 'kemang', only]: string[]): Promise<BenchResult> => {
  const real = onlineRetail()
  const markets = [...madeMarkets(seed), ...(real ? [real] : [])].filter(market => !only || market.name === only)
  const lines: string[] = []
  let [won, all] = [0, 0]
  for (const market of markets)
    for (const run of RUNS) {
      const terms = { ...TERMS, ...run }
      const begun = performance.now()
      const report = play(market, terms)
      const line = lineOf(
        `${market.name}, lead ${terms.lead}, pack ${terms.pack}, fill ${terms.fill}`,
        report,
        (performance.now() - begun) / 1000,
      )
      lines.push(line)
      console.log(line)
      all += 1
      if (line.startsWith(' ')) won += 1
    }
  if (!real) lines.push('Online Retail is not there: nothing real was played')
  return { name: `replenish: cheaper than both rules of thumb in ${won} of ${all}, at their fill or better`, lines }
}
