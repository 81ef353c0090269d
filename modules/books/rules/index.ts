export { CHART, chartLineOf } from './chart.ts'
export { checkOpening, OPENING_LINES, type OpeningLine, openingGap } from './opening.ts'
export { type ChartLine, type Entry, type Leg, type Posting, pairLegs, pairSigned } from './posting.ts'
export { type OpeningFault, readOpening } from './read-opening.ts'
