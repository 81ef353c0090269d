import type { Day } from '#kernel/moment.ts'
import { dayFrom, dayOfIso } from '../day-of.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei|may', 'jun', 'jul', 'agu|aug|ags', 'sep', 'okt|oct', 'nov', 'des|dec']
const monthOf = (name: string) =>
  MONTHS.findIndex(names => names.split('|').includes(name.slice(0, 3).toLowerCase())) + 1

/** How days stand in a file: month first where a second number is above twelve; the year where days carry none. */
export type DayStyle = { readonly monthFirst: boolean; readonly year: number | null }

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?:[ T].*)?$/

export const dayStyleOf = (cells: readonly string[], preface: string): DayStyle => ({
  monthFirst: cells.some(cell => Number(NUMBERS.exec(cell)?.[2] ?? 0) > 12),
  year: Number(/\b(20\d\d)\b/.exec(preface)?.[1] ?? 0) || null,
})

/** `28/11/2026`, `28-11-26`, `28/11` of the year in the preface, `28 Nov 2026`, `2026-11-28`; null where it is none. */
export const csvDay = (cell: string, { monthFirst, year }: DayStyle): Day | null => {
  const text = cell.replace(/^'/, '').trim()
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[2])]
    const full = numbers[3] === undefined ? year : Number(numbers[3])
    if (full === null) return null
    return monthFirst ? dayFrom(full, a, b) : dayFrom(full, b, a)
  }
  const named = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})(?: .*)?$/i.exec(text)
  if (named) return dayFrom(Number(named[3]), monthOf(named[2]!), Number(named[1]))
  return dayOfIso(text.replaceAll('/', '-').replace(/ .*$/, ''))
}
