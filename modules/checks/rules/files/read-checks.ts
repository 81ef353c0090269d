import { BYTES_TO_DETECT, detectFormat, type Format } from '../detect-format.ts'
import { holdStart } from '../frames/hold-start.ts'
import type { FileCheck } from './file-check.ts'
import { readAchChecks } from './read-ach-checks.ts'
import { readIclChecks } from './read-icl-checks.ts'

const readerOf = (format: Format, take: (check: FileCheck) => void) => {
  if (format.kind === 'icl') return readIclChecks(format, take)
  return format.kind === 'ach' ? readAchChecks(format.ebcdic, take) : { push: () => undefined, end: () => undefined }
}

/** The cheques of a file given in pieces, image cash letter or ACH; the kind is told from its first bytes. */
export const readChecks = (
  take: (check: FileCheck) => void,
): { push(chunk: Uint8Array): void; end(): Format['kind'] } => {
  const held = holdStart(BYTES_TO_DETECT, start => {
    const format = detectFormat(start)
    return { kind: format.kind, ...readerOf(format, take) }
  })
  return { push: held.push, end: () => held.end().kind }
}
