/** The external processing code of a substitute check (X9.100-140): its line is that of the original, and says so. */
const SUBSTITUTE = '4'

/**
 * The code line of a substitute check, from the line of its original in the symbols of Unicode: 4 in position 44 (before
 * the routing) and the amount encoded. Amount in cents.
 */
export const substituteLine = (line: string, amount: number): string => {
  const bare = line.replace(/⑇[0-9* ]*⑇?\s*$/, '').trimEnd()
  const at = bare.indexOf('⑆')
  const before = bare
    .slice(0, at)
    .replace(/\d\s*$/, '')
    .trimEnd()
  const front = before === '' ? '' : `${before} `
  return `${front}${SUBSTITUTE}${bare.slice(at)} ⑇${String(amount).padStart(10, '0')}⑇`
}
