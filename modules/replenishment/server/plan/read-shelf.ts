import type { Tx } from '#platform/postgres/index.ts'
import { numbersOf, OUTLOOK_ROW, PART } from '../../rules/index.ts'

/** Levels and surpluses of a place's goods, by item number; zeros where nothing was ever sold. One statement. */
export const readShelf = async (
  tx: Tx,
  place: string,
  count: number,
): Promise<{ level: Float32Array; surplus: Float32Array }> => {
  const level = new Float32Array(count)
  const surplus = new Float32Array(count)
  const parts = await tx.rows<{ part: number; outlook: Buffer }>(
    'select part, outlook from replenishment.shelf where place = $1',
    [place],
  )
  for (const { part, outlook } of parts) {
    const numbers = numbersOf(outlook, OUTLOOK_ROW)
    for (let slot = 0, n = part * PART; slot < PART && n < count; slot += 1, n += 1) {
      level[n] = numbers[slot * OUTLOOK_ROW]!
      surplus[n] = numbers[slot * OUTLOOK_ROW + 1]!
    }
  }
  return { level, surplus }
}
