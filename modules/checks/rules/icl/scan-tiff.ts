/**
 * What an image says of itself, read while it passes: its first bytes, and of a TIFF the first directory wherever it
 * stands. Nothing of the image is kept but that directory.
 */
export type ImageScan = {
  push(bytes: Uint8Array, from: number, to: number): void
  end(): ImageFacts
}

export type ImageFacts = {
  readonly kind: 'tiff' | 'jpeg' | 'png' | 'jp2' | 'unknown'
  readonly bytes: number
  /** Where a TIFF is not what X9.100-181 wants: one bi-level Group 4 strip in one directory. */
  readonly faults: readonly string[]
}

const HEAD = 12
const ENTRY = 12
const MOST_ENTRIES = 64

const MAGIC: readonly (readonly [kind: ImageFacts['kind'], first: readonly number[]])[] = [
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jp2', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50]],
  ['jp2', [0xff, 0x4f, 0xff, 0x51]],
]

type Numbers = { short(at: number): number; long(at: number): number }

const numbersOf = (b: Uint8Array, little: boolean): Numbers => {
  const view = new DataView(b.buffer, b.byteOffset, b.byteLength)
  return { short: at => view.getUint16(at, little), long: at => view.getUint32(at, little) }
}

const SHORT = 3

type Tag = { readonly count: number; readonly value: number }

const tagsOf = (read: Numbers, entries: number): ReadonlyMap<number, Tag> =>
  new Map(
    Array.from({ length: entries }, (_, index): [number, Tag] => {
      const at = 2 + index * ENTRY
      const value = read.short(at + 2) === SHORT ? read.short(at + 8) : read.long(at + 8)
      return [read.short(at), { count: read.long(at + 4), value }]
    }),
  )

const faultsOf = (tags: ReadonlyMap<number, Tag>, next: number, bytes: number): string[] => {
  const value = (tag: number, usual: number) => tags.get(tag)?.value ?? usual
  const strip = { at: tags.get(273), bytes: tags.get(279) }
  const oneStrip = strip.at?.count === 1 && strip.bytes?.count === 1
  return [
    [value(256, 0) > 0 && value(257, 0) > 0, 'width and height'],
    [value(258, 1) === 1 && value(277, 1) === 1, 'bi-level'],
    [value(259, 1) === 4, 'Group 4 compression'],
    [value(262, 0) <= 1, 'black and white'],
    [oneStrip, 'one strip'],
    [!oneStrip || strip.at!.value + strip.bytes!.value <= bytes, 'the strip inside the image'],
    [next === 0, 'one directory'],
  ]
    .filter(([right]) => !right)
    .map(([, what]) => String(what))
}

const kindOf = (head: Uint8Array, have: number): ImageFacts['kind'] =>
  MAGIC.find(([, first]) => have >= first.length && first.every((byte, i) => head[i] === byte))?.[0] ?? 'unknown'

/** Copies what falls into the window that starts at `start` of the image. */
const copyInto = (window: Uint8Array, start: number, b: Uint8Array, from: number, to: number, at: number): void => {
  const first = Math.max(start, at)
  const last = Math.min(start + window.length, at + to - from)
  if (first < last) window.set(b.subarray(from + first - at, from + last - at), first - start)
}

const readDirectory = (window: Uint8Array, have: number, little: boolean, bytes: number): string[] => {
  const read = numbersOf(window, little)
  const entries = have >= 2 ? read.short(0) : 0
  if (entries === 0 || entries > MOST_ENTRIES || have < 2 + entries * ENTRY + 4) return ['a directory']
  return faultsOf(tagsOf(read, entries), read.long(2 + entries * ENTRY), bytes)
}

/** Looks at an image as its bytes pass. */
export const scanImage = (): ImageScan => {
  const head = new Uint8Array(HEAD)
  let directory: { readonly at: number; readonly window: Uint8Array } | null = null
  let bytes = 0
  const little = () => head[0] === 0x49
  const copyDirectory = (b: Uint8Array, from: number, to: number) => {
    if (!directory && bytes + to - from >= 8 && kindOf(head, 4) === 'tiff')
      directory = { at: numbersOf(head, little()).long(4), window: new Uint8Array(2 + MOST_ENTRIES * ENTRY + 4) }
    if (directory) copyInto(directory.window, directory.at, b, from, to, bytes)
  }
  return {
    push: (b, from, to) => {
      if (bytes < HEAD) copyInto(head, 0, b, from, to, bytes)
      copyDirectory(b, from, to)
      bytes += to - from
    },
    end: () => {
      const kind = kindOf(head, bytes)
      if (kind !== 'tiff') return { kind, bytes, faults: [] }
      const have = directory ? Math.min(directory.window.length, Math.max(0, bytes - directory.at)) : 0
      const inHead = directory !== null && directory.at < 8
      const faults = directory && !inHead ? readDirectory(directory.window, have, little(), bytes) : ['a directory']
      return { kind, bytes, faults }
    },
  }
}
