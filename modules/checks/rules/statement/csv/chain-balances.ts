import type { NoteFault } from '../faults.ts'
import { sayHundredths } from '../hundredths.ts'
import type { CsvMovement } from './read-row.ts'

/** The oldest first: some banks write the newest on top. */
export const oldestFirst = (movements: readonly CsvMovement[]): readonly CsvMovement[] => {
  const [top, last] = [movements[0], movements.at(-1)]
  if (!top || !last) return movements
  if (top.line.day !== last.line.day) return top.line.day > last.line.day ? [...movements].reverse() : movements
  // All of one day: the order in which the balances follow from each other.
  const follows = (all: readonly CsvMovement[]) =>
    all.every(
      (it, n) => n === 0 || it.balance === null || it.balance === (all[n - 1]!.balance ?? Number.NaN) + it.line.amount,
    )
  const turned = [...movements].reverse()
  return !follows(movements) && follows(turned) ? turned : movements
}

/** What stood before the first and after the last movement, by the balances beside them; each must follow from the last. */
export const chainBalances = (movements: readonly CsvMovement[], note: NoteFault) => {
  let balance: number | null = null
  let opening: number | null = null
  for (const { line, balance: said } of movements) {
    const made: number | null = balance === null ? null : balance + line.amount
    if (made !== null && said !== null && made !== said)
      note('balance-breaks', line.line, 'balance', sayHundredths(made), sayHundredths(said))
    if (opening === null && said !== null && movements[0]!.line === line) opening = said - line.amount
    balance = said ?? made
  }
  return { opening, closing: balance }
}
