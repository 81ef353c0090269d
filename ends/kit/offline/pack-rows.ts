/**
 * Rows packed for a fast cold start: the JSON of all rows in one block of bytes, where each begins, and under which
 * keys each is found. Reading a hundred thousand of them back is a few block reads; a row is parsed when it is needed.
 */
export type Pack = {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
  /** One line for each row, keys separated by tabs. */
  readonly keys: string
  /** One line for each row: what a search by name looks through, in small letters. */
  readonly words: string
}

export type Packing<Row> = {
  readonly keysOf: (row: Row) => readonly string[]
  readonly wordsOf?: (row: Row) => string
}

const oneLine = (text: string) => text.replace(/[\t\n\r]/g, ' ')

export const packRows = <Row>(rows: readonly Row[], { keysOf, wordsOf }: Packing<Row>): Pack => {
  const encoder = new TextEncoder()
  const parts = rows.map(row => encoder.encode(JSON.stringify(row)))
  const starts = new Uint32Array(rows.length + 1)
  for (const [n, part] of parts.entries()) starts[n + 1] = starts[n]! + part.length
  const bytes = new Uint8Array(starts[rows.length]!)
  for (const [n, part] of parts.entries()) bytes.set(part, starts[n]!)
  return {
    bytes,
    starts,
    keys: rows.map(row => keysOf(row).map(oneLine).join('\t')).join('\n'),
    words: wordsOf ? rows.map(row => oneLine(wordsOf(row).toLowerCase())).join('\n') : '',
  }
}

export type OpenPacks<Row> = {
  readonly size: number
  readonly find: (key: string) => Row | undefined
  readonly has: (key: string) => boolean
  /** Rows whose words hold every one of the given words, at most `limit`. */
  readonly search: (text: string, limit: number) => Row[]
}

const ROWS_PER_PACK = 1 << 20
const decoder = new TextDecoder()

const rowAt = <Row>(pack: Pack, n: number): Row =>
  JSON.parse(decoder.decode(pack.bytes.subarray(pack.starts[n]!, pack.starts[n + 1]!))) as Row

/** Where every key points: pack number and row number in one whole number. A later pack wins over an earlier one. */
const indexKeys = (packs: readonly Pack[]): Map<string, number> => {
  const index = new Map<string, number>()
  for (const [p, pack] of packs.entries()) {
    if (pack.starts.length < 2) continue
    for (const [n, line] of pack.keys.split('\n').entries()) {
      const at = p * ROWS_PER_PACK + n
      if (line.includes('\t')) for (const key of line.split('\t')) index.set(key, at)
      else index.set(line, at)
    }
  }
  return index
}

/** Opens packs for reading. `gone` are keys that must not be found any more. */
export const openPacks = <Row>(packs: readonly Pack[], gone: readonly string[] = []): OpenPacks<Row> => {
  const index = indexKeys(packs)
  for (const key of gone) index.delete(key)
  const lines: (readonly string[] | undefined)[] = []
  const linesOf = (p: number) => {
    lines[p] ??= packs[p]!.words.split('\n')
    return lines[p]
  }
  // A row in an early pack may have been replaced in a later one; only the place its first key points at counts.
  const isCurrent = (p: number, n: number) => {
    const pack = packs[p]!
    const from = keyStarts(pack, p)[n]!
    const end = pack.keys.slice(from, from + 64).search(/[\t\n]|$/)
    return index.get(pack.keys.slice(from, from + end)) === p * ROWS_PER_PACK + n
  }
  const starts: (Uint32Array | undefined)[] = []
  const keyStarts = (pack: Pack, p: number) => {
    starts[p] ??= startsOfLines(pack.keys, pack.starts.length - 1)
    return starts[p]
  }
  return {
    size: packs.reduce((a, pack) => a + pack.starts.length - 1, 0),
    has: key => index.has(key),
    find: key => {
      const at = index.get(key)
      return at === undefined ? undefined : rowAt<Row>(packs[Math.floor(at / ROWS_PER_PACK)]!, at % ROWS_PER_PACK)
    },
    search: (text, limit) => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean)
      const found: Row[] = []
      if (words.length === 0) return found
      for (let p = packs.length - 1; p >= 0; p -= 1) {
        const pack = packs[p]!
        const all = linesOf(p)
        for (let n = 0; n < pack.starts.length - 1 && found.length < limit; n += 1)
          if (words.every(word => all[n]!.includes(word)) && isCurrent(p, n)) found.push(rowAt<Row>(pack, n))
      }
      return found
    },
  }
}

const startsOfLines = (text: string, count: number) => {
  const starts = new Uint32Array(count)
  for (let n = 1, at = 0; n < count; n += 1) {
    at = text.indexOf('\n', at) + 1
    starts[n] = at
  }
  return starts
}
