import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import type { TillFact } from './stand-till.ts'

/** What a till keeps on its disk: every fact it has made, in order, and which of them the server has too. */
export type Outbox = {
  readonly facts: readonly TillFact[]
  /** The oldest facts that the server has not taken in, at most `most`. */
  waiting(most: number): TillFact[]
  countWaiting(): number
  /** On the disk when it returns; nothing is shown or printed before. */
  add(fact: TillFact): void
  /** The server holds them with these very digests. */
  keep(ids: readonly string[]): void
  /** The till dies in the middle of writing `fact`, or between two writings. */
  die(fact?: TillFact): void
}

/** Whole lines only: the last one is cut where the power went away. */
const wholeLines = (file: string): string[] => {
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const end = text.lastIndexOf('\n') + 1
  truncateSync(file, Buffer.byteLength(text.slice(0, end)))
  return text.slice(0, end).split('\n').slice(0, -1)
}

/**
 * Opens the outbox in `file` as it was left. The till as a process may die at any moment; its machine does not lose
 * power here, so what was written is there without a flush.
 */
export const openOutbox = (file: string): Outbox => {
  const facts: TillFact[] = []
  const kept = new Set<string>()
  for (const line of wholeLines(file)) {
    const row = JSON.parse(line) as { fact?: TillFact; kept?: string[] }
    if (row.fact) facts.push(row.fact)
    for (const id of row.kept ?? []) kept.add(id)
  }
  const disk = openSync(file, 'a')
  let dead = false
  let from = 0
  const write = (row: object) => {
    if (dead) return false
    writeSync(disk, `${JSON.stringify(row)}\n`)
    return true
  }
  const waiting = (most: number) => {
    while (from < facts.length && kept.has(facts[from]!.id)) from += 1
    const found: TillFact[] = []
    for (let n = from; n < facts.length && found.length < most; n += 1)
      if (!kept.has(facts[n]!.id)) found.push(facts[n]!)
    return found
  }
  return {
    facts,
    waiting,
    countWaiting: () => facts.length - kept.size,
    add: fact => {
      if (write({ fact })) facts.push(fact)
    },
    keep: ids => {
      if (ids.length > 0 && write({ kept: ids })) for (const id of ids) kept.add(id)
    },
    die: fact => {
      if (fact) writeSync(disk, JSON.stringify({ fact }).slice(0, -20))
      dead = true
      closeSync(disk)
    },
  }
}
