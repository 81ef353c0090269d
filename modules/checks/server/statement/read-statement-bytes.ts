import { openCsv } from '#platform/csv/index.ts'
import { readStatements, type SplitRows, type StatementsRead } from '../../rules/index.ts'

const split: SplitRows = (text, separator) => {
  const csv = openCsv(separator)
  return [...csv.take(text), ...csv.end()]
}

/** UTF-8 with or without its mark, UTF-16 with one, and Latin-1 for what is neither. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/** Reads the statements in the bytes of a file. */
export const readStatementBytes = (bytes: Uint8Array): StatementsRead => readStatements(textOf(bytes), split)
