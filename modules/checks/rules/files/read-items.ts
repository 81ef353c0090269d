import { BYTES_TO_DETECT, detectFormat, type Format } from '../detect-format.ts'
import { holdStart } from '../frames/hold-start.ts'
import type { FileTakers } from './file-check.ts'
import { readAchChecks } from './read-ach-checks.ts'
import { readIclItems } from './read-icl-items.ts'

const nothing = () => undefined

const readerOf = (format: Format, takers: FileTakers) => {
  if (format.kind === 'icl') return readIclItems(format, takers)
  return format.kind === 'ach' ? readAchChecks(format.ebcdic, takers.check ?? nothing) : { push: nothing, end: nothing }
}

/**
 * The cheques of a file given in pieces, image cash letter or ACH, those it gives back, and their pictures; the kind is
 * told from its first bytes.
 */
export const readItems = (takers: FileTakers): { push(chunk: Uint8Array): void; end(): Format['kind'] } => {
  const held = holdStart(BYTES_TO_DETECT, start => {
    const format = detectFormat(start)
    return { kind: format.kind, ...readerOf(format, takers) }
  })
  return { push: held.push, end: () => held.end().kind }
}
