import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { ItemTerms } from '../rules/index.ts'

/** Items in a segment, about: small enough that a few changed prices send little, large enough to be few. */
const ITEMS_PER_BUCKET = 500

export type Segment = {
  readonly place: string | null
  readonly bucket: number
  readonly digest: string
  /** How many items it holds. */
  readonly items: number
  /** Canonical JSON of the items, in order of id. */
  readonly text: string
}

export const digestOf = (value: unknown): string => sha256(canonical(value))

/** A power of two, so that a growing catalogue cuts segments in two and leaves none as it was only then. */
export const bucketsFor = (items: number): number => {
  let buckets = 1
  while (buckets * ITEMS_PER_BUCKET < items) buckets *= 2
  return buckets
}

/** FNV-1a over the id; the same item is in the same bucket in every book with as many buckets. */
export const bucketOf = (item: string, buckets: number): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < item.length; i += 1) hash = Math.imul(hash ^ item.charCodeAt(i), 0x01000193) >>> 0
  return hash % buckets
}

/** The part of an item's terms that holds everywhere, and one for each place with a price of its own. */
const split = (terms: ItemTerms): (readonly [place: string | null, part: ItemTerms])[] => {
  const places = [...new Set(terms.prices.map(price => price.place))].filter(place => place !== null)
  return [null, ...places].map(place => [
    place,
    { ...terms, prices: terms.prices.filter(price => price.place === place) },
  ])
}

/** Cuts a book's items into segments by place and bucket; items in order of id, so that equal content has one digest. */
export const cutSegments = (items: readonly ItemTerms[], buckets: number): Segment[] => {
  const cut = new Map<string, { place: string | null; bucket: number; items: ItemTerms[] }>()
  for (const terms of [...items].sort((a, b) => (a.item < b.item ? -1 : 1))) {
    const bucket = bucketOf(terms.item, buckets)
    for (const [place, part] of split(terms)) {
      const key = `${place ?? ''} ${bucket}`
      const segment = cut.get(key)
      if (segment) segment.items.push(part)
      else cut.set(key, { place, bucket, items: [part] })
    }
  }
  return [...cut]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, bucket, items: part }]) => {
      const text = canonical(part)
      return { place, bucket, digest: sha256(text), items: part.length, text }
    })
}

/** Puts the parts of items back together; general prices first, then those of places. */
export const joinSegments = (segments: readonly { readonly items: readonly ItemTerms[] }[]): ItemTerms[] => {
  const joined = new Map<string, ItemTerms>()
  for (const part of segments.flatMap(segment => segment.items)) {
    const known = joined.get(part.item)
    joined.set(part.item, known ? { ...known, prices: [...known.prices, ...part.prices] } : part)
  }
  return [...joined.values()]
}
