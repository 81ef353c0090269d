import type { BacktestReport, BacktestTerms, RuleOutcome } from '../rules/index.ts'

const rounded = (value: number, digits: number): number => {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}

const ruleOf = ({ rule, averageStock, orderLines, fill, weeklyExpense, set }: RuleOutcome, series: number) => ({
  rule,
  averageStock: rounded(averageStock, 3),
  averageStockAll: rounded(averageStock * series, 1),
  orderLinesPerWeek: rounded(orderLines * series, 2),
  orderLinesPerSeriesWeek: rounded(orderLines, 4),
  fillRate: rounded(fill, 4),
  cost: rounded(weeklyExpense, 2),
  ...(set
    ? {
        set: {
          windowWeeks: set.window === 0 ? 'all' : set.window,
          orderAtWeeks: set.point === Number.POSITIVE_INFINITY ? null : rounded(set.point, 2),
          upToWeeks: rounded(set.upTo, 2),
        },
      }
    : {}),
})

/** What `--json` prints; `cost` is a week's, all series together, in the file's currency. */
export const reportOf = (file: string, terms: BacktestTerms, report: BacktestReport) => ({
  file,
  terms: {
    leadTime: terms.lead,
    pack: terms.pack,
    fill: terms.fill,
    holding: terms.holding,
    lineCost: rounded(report.line, 4),
    margin: terms.margin,
    planned: terms.planned,
  },
  series: report.series,
  weeks: report.weeks,
  judgedWeeks: report.judgedWeeks,
  demand: report.demand,
  rules: report.rules.map(rule => ruleOf(rule, report.series)),
  setBefore: report.setBefore.map(rule => ruleOf(rule, report.series)),
  forecast: {
    error: rounded(report.forecast.error, 4),
    naiveError: rounded(report.forecast.naive, 4),
    bias: rounded(report.forecast.bias, 4),
  },
})

export type BacktestSaid = ReturnType<typeof reportOf>

const WORDS = {
  id: {
    head: (it: BacktestSaid) =>
      `${it.file}: ${it.series} pasangan tempat dan barang, ${it.weeks} minggu, ${it.judgedWeeks} yang terakhir dinilai`,
    columns: ['aturan', 'stok rata-rata', 'baris pesanan/minggu', 'terpenuhi', 'biaya/minggu'],
    names: { ujung: 'Ujung', 'min-max': 'min/maks', 'moving-average': 'rata-rata bergerak' },
    hindsight:
      'Min/maks dan rata-rata bergerak disetel dengan melihat minggu yang dinilai, agar terpenuhi sama banyak.',
    before: 'Bila disetel sebelumnya, tanpa melihat:',
    forecast: (it: BacktestSaid) =>
      `Ramalan satu minggu: meleset ${percent(it.forecast.error)} dari permintaan (minggu lalu diulang: ${percent(it.forecast.naiveError)}), condong ${percent(it.forecast.bias)}.`,
    wins: (share: string, rule: string) => `${share} lebih murah daripada ${rule}`,
    loses: (share: string, rule: string) => `${share} LEBIH MAHAL daripada ${rule}`,
    verdict: 'Ujung',
  },
  en: {
    head: (it: BacktestSaid) =>
      `${it.file}: ${it.series} series of place and item, ${it.weeks} weeks, the last ${it.judgedWeeks} of them judged`,
    columns: ['rule', 'average stock', 'order lines/week', 'fill', 'cost/week'],
    names: { ujung: 'Ujung', 'min-max': 'min/max', 'moving-average': 'moving average' },
    hindsight:
      'Min/max and moving average are set with the judged weeks before their eyes, to meet as much as Ujung does.',
    before: 'Set beforehand, without looking:',
    forecast: (it: BacktestSaid) =>
      `Forecast one week ahead: off by ${percent(it.forecast.error)} of the demand (last week repeated: ${percent(it.forecast.naiveError)}), bias ${percent(it.forecast.bias)}.`,
    wins: (share: string, rule: string) => `${share} cheaper than ${rule}`,
    loses: (share: string, rule: string) => `${share} DEARER than ${rule}`,
    verdict: 'Ujung is',
  },
} as const

const percent = (part: number): string => `${rounded(100 * part, 1)} %`

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows
    .map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n')
}

/** The report as people read it. */
export const sayBacktest = (report: BacktestSaid, language: 'id' | 'en'): string => {
  const words = WORDS[language]
  const row = (it: BacktestSaid['rules'][number]) => [
    ...[words.names[it.rule], String(it.averageStockAll), String(it.orderLinesPerWeek), percent(it.fillRate)],
    String(it.cost),
  ]
  const [mine, ...others] = report.rules
  const { cost: ours } = mine!
  const verdicts = others.map(({ cost: theirs, rule }) => {
    const more = theirs > 0 ? ours / theirs - 1 : 0
    const say = more < 0 ? words.wins : words.loses
    return say(percent(Math.abs(more)), words.names[rule])
  })
  return [
    words.head(report),
    table([[...words.columns], ...report.rules.map(row)]),
    words.hindsight,
    `${words.verdict} ${verdicts.join(', ')}.`,
    words.before,
    table(report.setBefore.map(row)),
    words.forecast(report),
  ].join('\n')
}
