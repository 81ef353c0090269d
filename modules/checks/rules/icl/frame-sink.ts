import type { Detail } from '../findings/finding.ts'

/** Where a reader of frames puts what it finds: records in their order, and bytes that belong to none. */
export type FrameSink = {
  /** A record begins: where its frame and its text start, and the length its frame says (null in lines). */
  open(offset: number, text: number, declared: number | null): void
  bytes(buffer: Uint8Array, from: number, to: number): void
  /** How long the record says it is by its own fields; 0 while it has not said so. */
  stated(): number
  /** The record ends, in lines with the bytes that break them. */
  close(lineBreak: Uint8Array | null): void
  /** Bytes outside any record. */
  stray(buffer: Uint8Array, from: number, to: number): void
  note(code: string, detail: Detail & { readonly offset: number }): void
}
