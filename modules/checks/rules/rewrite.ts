import { rewriteAch } from './ach/rewrite-ach.ts'
import { BYTES_TO_DETECT, detectFormat, type Format } from './detect-format.ts'
import { holdStart } from './frames/hold-start.ts'
import type { Feed } from './frames/read-steps.ts'
import { rewriteIcl } from './icl/rewrite-icl.ts'

/** What was written: `unread` counts places whose framing could not be read and whose bytes were kept as they are. */
export type Rewritten = { readonly format: Format['kind']; readonly records: number; readonly unread: number }

export type Write = (bytes: Uint8Array) => void

type Writer = Feed & { written(): Omit<Rewritten, 'format'> }

const writerOf = (format: Format, write: Write): Writer => {
  if (format.kind === 'icl') return rewriteIcl(format, write)
  if (format.kind === 'ach') return rewriteAch(format, write)
  return { push: write, end: () => undefined, written: () => ({ records: 0, unread: 1 }) }
}

/**
 * Reads a file's records into their fields and writes them again from those fields: byte for byte the same for whatever
 * can be read. What stands between or behind fields is kept as it is; nothing is mended.
 */
export const rewrite = (write: Write): { push(chunk: Uint8Array): void; end(): Rewritten } => {
  const held = holdStart(BYTES_TO_DETECT, start => {
    const format = detectFormat(start)
    return { format, ...writerOf(format, write) }
  })
  return {
    push: held.push,
    end: () => {
      const writer = held.end()
      return { format: writer.format.kind, ...writer.written() }
    },
  }
}
