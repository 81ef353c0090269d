import type { Tx } from '#platform/postgres/index.ts'

/** Stands where a unit of the books is no item that is planned. */
export const NO_ITEM = -1

/** The item's number by the number of its unit in the books, in memory that threads share: one statement for all places. */
export const unitNumbers = async (tx: Tx): Promise<Int32Array> => {
  const rows = await tx.rows<{ unit: number; n: number }>(
    `select u.number as unit, n.n from books.v_unit u join replenishment.item_number n on n.item = u.about
     where u.number > 0`,
  )
  const most = rows.reduce((max, row) => Math.max(max, row.unit), 0)
  const numbers = new Int32Array(new SharedArrayBuffer(4 * (most + 1))).fill(NO_ITEM)
  for (const { unit, n } of rows) numbers[unit] = n
  return numbers
}
