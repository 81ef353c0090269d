import { Buffer } from 'node:buffer'
import { BackupError } from './backup-error.ts'

/**
 * The file is one gzip stream of frames: four bytes of length (big end first), one byte of kind, the content. Kinds: `M`
 * the manifest, `T` a table begins, `D` a part of its COPY text, `t` it has ended, `E` the end. All but `D` are JSON.
 */
export type Frame = { readonly kind: string; readonly content: Buffer }

const HEAD = 5
/** No writer makes a longer frame: a longer one is damage, not a reason to fill the memory. */
const LONGEST = 256 * 1024 * 1024

export const frame = (kind: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(content.length, 0)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, content])
}

export const jsonFrame = (kind: string, value: unknown): Buffer => frame(kind, Buffer.from(JSON.stringify(value)))

/** What zlib says, in words of a back-up. */
const readable = (error: unknown): unknown => {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'Z_BUF_ERROR')
    return new BackupError('backup-truncated', 'The file ends in the middle: copy it again, or take another back-up.')
  if (code !== 'Z_DATA_ERROR') return error
  return message?.includes('header')
    ? new BackupError('not-a-backup', 'The file is no back-up of Ujung.')
    : new BackupError('backup-damaged', 'The file is damaged: copy it again, or take another back-up.')
}

const truncated = () =>
  new BackupError('backup-truncated', 'The file ends before its last frame: copy it again, or take another back-up.')

const kindsKnown = /^[MTDtE]$/

const headOf = (bytes: Buffer, first: boolean) => {
  const length = bytes.readUInt32BE(0)
  const kind = bytes.toString('latin1', 4, HEAD)
  if (first && kind !== 'M') throw new BackupError('not-a-backup', 'The file is no back-up of Ujung.')
  if (!kindsKnown.test(kind) || length > LONGEST)
    throw new BackupError('backup-damaged', 'The file is damaged: copy it again, or take another back-up.')
  return { length, kind }
}

/** The frames of an unpacked stream, one at a time; ends only after a whole frame. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0)
  let first = true
  const iterator = source[Symbol.asyncIterator]()
  const fill = async (wanted: number): Promise<boolean> => {
    const parts = [held]
    let size = held.length
    while (size < wanted) {
      const next = await iterator.next().catch(error => {
        throw readable(error)
      })
      if (next.done) return false
      parts.push(next.value)
      size += next.value.length
    }
    held = parts.length === 1 ? held : Buffer.concat(parts)
    return true
  }
  for (;;) {
    if (!(await fill(HEAD))) {
      if (held.length > 0 || first) throw truncated()
      return
    }
    const { length, kind } = headOf(held, first)
    if (!(await fill(HEAD + length))) throw truncated()
    const content = held.subarray(HEAD, HEAD + length)
    held = held.subarray(HEAD + length)
    first = false
    yield { kind, content }
  }
}
