import type { Answered, Client } from '../../server/contract.ts'

type Line = Answered<Client['reports']['saved']['lines']>[number]

const HEAD = ['week', 'process', 'place', 'units', 'steps_before', 'steps_now', 'seconds_before', 'seconds_now']
const ORIGIN = ['seconds_before_timed', 'seconds_now_measured', 'rupiah']

/** A name that a spreadsheet would take for a formula is kept from being one. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** One line a week, process and place; whole numbers as they were counted. */
export const savedCsv = (lines: readonly Line[], nameOf: (place: string) => string): string => {
  const rows = lines.map(it => [
    ...[it.week, it.process, cell(it.place ? nameOf(it.place) : ''), it.units, it.stepsBefore, it.stepsNow],
    ...[it.secondsBefore, it.secondsNow, it.secondsTimed, it.secondsMeasured, it.rupiah],
  ])
  return [[...HEAD, ...ORIGIN], ...rows].map(row => `${row.join(',')}\r\n`).join('')
}
