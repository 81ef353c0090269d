import { basename } from 'node:path'
import { type Answer, done, refused } from '#kernel/answer.ts'
import {
  type Buying,
  type BuyingDays,
  buyingDays,
  findLog,
  findSummary,
  purchasesOf,
  type ReadLog,
  summaryOf,
} from '../../rules/index.ts'
import { readTable, type TableRefusal } from './read-table.ts'

export type BuyingRefusal = TableRefusal | 'no-buying'

/** A file of purchases, or one that sums them up already. */
export type BuyingFile =
  | {
      readonly kind: 'log'
      readonly customers: readonly BuyingDays[]
      readonly last: number
      readonly read: Omit<ReadLog, 'purchases'>
    }
  | { readonly kind: 'summary'; readonly buying: readonly Buying[]; readonly wrong: number }

/** Reads who bought when, from a log of purchases or a summary (frequency, recency, T), whatever its headings. */
export const readBuying = async (file: string): Promise<Answer<BuyingFile, BuyingRefusal>> => {
  const table = await readTable(file, false)
  if (!table.ok) return table
  const name = basename(file)
  const log = findLog(table.value)
  if (log) {
    const { purchases, rows, passed } = purchasesOf(table.value, log)
    if (purchases.length < rows / 10)
      return refused(
        'no-buying',
        `${name}: only ${purchases.length} of ${rows} rows name a customer and a date; check its columns`,
      )
    const last = purchases.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY)
    return done({ kind: 'log', customers: buyingDays(purchases), last, read: { rows, passed } })
  }
  const summary = findSummary(table.value)
  if (!summary)
    return refused(
      'no-buying',
      `${name} needs a customer, a date and an amount a row, or frequency, recency and T; its columns: ${table.value.headings.join(', ')}`,
    )
  const { buying, wrong } = summaryOf(table.value, summary)
  if (buying.length === 0) return refused('no-buying', `${name}: no row has frequency, recency and T that go together`)
  return done({ kind: 'summary', buying, wrong })
}
