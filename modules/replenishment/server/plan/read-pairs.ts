import type { CopyTx } from '#platform/postgres/index.ts'

const [TAB, LINE, MINUS, ZERO] = [9, 10, 45, 48]

/**
 * Streams `select n, value` out of the database, both whole numbers: bytes go straight into `take`, without a string or
 * an object a row. Gives how many rows there were.
 */
export const readPairs = async (
  tx: CopyTx,
  select: string,
  take: (n: number, value: number) => void,
): Promise<number> => {
  let first = 0
  let number = 0
  let sign = 1
  let rows = 0
  for await (const part of tx.copyOut(`copy (${select}) to stdout`))
    for (let i = 0; i < part.length; i += 1) {
      const byte = part[i]!
      if (byte === TAB) {
        first = number
        number = 0
        sign = 1
      } else if (byte === LINE) {
        take(first, sign * number)
        rows += 1
        number = 0
        sign = 1
      } else if (byte === MINUS) sign = -1
      else number = number * 10 + byte - ZERO
    }
  return rows
}
