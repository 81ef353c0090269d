export { CHART, chartLineOf } from './chart.ts'
export { type ChartLine, type Entry, type Leg, type Posting, pairLegs, pairSigned } from './posting.ts'
