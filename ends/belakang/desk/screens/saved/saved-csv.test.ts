import { expect, test } from 'vitest'
import { savedCsv } from './saved-csv.ts'

test('a spreadsheet gets whole numbers and no formulas', () => {
  const counts = { units: 2, stepsBefore: 6, stepsNow: 1, secondsBefore: 180, secondsNow: 10 }
  const origin = { secondsTimed: 0, secondsMeasured: 0, rupiah: -5 }
  const line = { week: '2026-03-02', process: 'paper' as const, place: 'p', ...counts, ...origin }
  expect(
    savedCsv([line, { ...line, place: null }], () => '=1+"1"')
      .split('\r\n')
      .slice(1),
  ).toEqual([`2026-03-02,paper,"'=1+""1""",2,6,1,180,10,0,0,-5`, '2026-03-02,paper,"",2,6,1,180,10,0,0,-5', ''])
})
