export { type Claim, gainOf, keepsLimits, type Shortage, savedBy } from './allotment/claim.ts'
export { type FullLoads, fullLoads } from './allotment/full-loads.ts'
export { type Move, moveBetweenPlaces, type Standing } from './allotment/move-between-places.ts'
export { shareFairly } from './allotment/share-fairly.ts'
export { type ShareProgramme, shareProgramme } from './allotment/share-programme.ts'
export { shareGreedily } from './allotment/share-short.ts'
export { mostSaved, weighShortage } from './allotment/weigh-shortage.ts'
export type { BacktestTerms } from './backtest/backtest-terms.ts'
export { type Gathered, gatherWeeks, type WeeksRefusal } from './backtest/gather-weeks.ts'
export { makePanel, type Weeks } from './backtest/make-panel.ts'
export { mondayOf } from './backtest/read-week.ts'
export { type BacktestReport, type RuleOutcome, runBacktest } from './backtest/run-backtest.ts'
export {
  type Economic,
  economicOrder,
  economicOrderAdditiveYield,
  economicOrderDisrupted,
  economicOrderSteps,
  economicOrderTimesYield,
  economicOrderWaiting,
  economicProduction,
  orderKnownDemands,
} from './classics/economic-order.ts'
export {
  baseStock,
  baseStockDisrupted,
  type Newsvendor,
  newsvendorAdditiveYield,
  newsvendorCounts,
  newsvendorLognormal,
  newsvendorNormal,
  poissonChances,
} from './classics/newsvendor.ts'
export {
  bestEnds,
  type Ends,
  pointAndSize,
  pointAndSizePoisson,
  powerEnds,
  type StockPoint,
} from './classics/stock-points.ts'
export { DRIVER_WORDS, liftOfWords } from './demand/driver-words.ts'
export { marksOf } from './demand/holidays.ts'
export { bytesOf, emptyMemory, numbersOf, OUTLOOK_ROW, PART, partOf } from './demand/pack-shelf.ts'
export { takeInWeek, type WeekSold } from './demand/take-in-week.ts'
export { type AssemblySeries, type AssemblyStage, assemblyAsSeries } from './echelons/assembly.ts'
export type { EchelonDemand } from './echelons/echelon-demand.ts'
export type { PromiseRefusal, PromiseStage } from './echelons/promise-terms.ts'
export { bestPromises, type Promised } from './echelons/promises.ts'
export { bestSeries, seriesByNewsvendors, seriesExpense } from './echelons/series.ts'
export {
  echelonHoldings,
  type Series,
  type SeriesLevels,
  type SeriesRefusal,
  type SeriesStage,
} from './echelons/series-terms.ts'
export { type Odds, openOdds } from './odds/count-odds.ts'
export { explainLine } from './order/explain-line.ts'
export { type Judged, type JudgedBy, judgeEdit } from './order/judge-edit.ts'
export type { LineBasis } from './order/line-basis.ts'
export type { LineToExplain, Sentence } from './order/line-to-explain.ts'
export {
  type PlaceExpenses,
  type PlaceGoods,
  type PlaceTotals,
  type PlannedLine,
  type Profile,
  planPlace,
  profileOf,
  termsOf,
} from './order/plan-place.ts'
export { type DayAhead, projectStock } from './order/project-stock.ts'
export { expectedFill, settleUrgency, type Typical } from './order/settle-urgency.ts'
