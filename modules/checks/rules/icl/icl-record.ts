import type { Encoding } from '../bytes/ebcdic.ts'
import type { Hash } from '../bytes/hash-bytes.ts'
import type { Layout } from '../layout/layout.ts'
import type { ImageFacts } from './scan-tiff.ts'

/** What a 52 says of its image and what passed. */
export type ImageRead = {
  /** Bytes the record says the image has; null where it does not say. */
  readonly stated: number | null
  readonly facts: ImageFacts
  readonly hash: Hash
}

/** A record as it was read: its text decoded to Latin-1, without the bytes of an image. */
export type IclRecord = {
  /** -1 where no two digits stand at its beginning. */
  readonly type: number
  readonly layout: Layout | undefined
  readonly cols: Uint8Array
  /** Columns of text in `cols`. */
  readonly have: number
  /** Bytes of the whole record in the file, image included. */
  readonly length: number
  /** What its frame said; null in lines. */
  readonly declared: number | null
  readonly encoding: Encoding
  readonly offset: number
  readonly text: number
  readonly image: ImageRead | null
}
