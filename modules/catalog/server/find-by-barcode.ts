import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Item } from '../contract/index.ts'
import { lookupKeys, type Reading, type ReadingOptions, readBarcode } from '../rules/index.ts'
import { itemsByIds } from './read-items.ts'

export type Scanned = {
  readonly item: Item
  readonly unit: string
  /** Thousandths of the base unit that one scan stands for; a weight or count in the code is in the reading. */
  readonly qty: number
  readonly reading: Reading
}

type Hit = { item: string; unit: string; qty: number }

/** The item behind a scanned code, in two statements. Inactive items are found too: returns name them. */
export const findByBarcode = async (
  tx: Tx,
  scanned: string,
  options: ReadingOptions = {},
): Promise<Answer<Scanned, 'barcode-unreadable' | 'barcode-unknown'>> => {
  const read = readBarcode(scanned, options)
  const keys = read.ok ? lookupKeys(read.value) : [scanned.trim()]
  const hit = await tx.one<Hit>(
    'select item, unit, qty from catalog.v_barcode where key = any($1::text[]) order by array_position($1::text[], key) limit 1',
    [keys],
  )
  // A company may have printed codes that no standard knows; what the catalogue holds is good.
  if (!hit && !read.ok) return refused('barcode-unreadable', `${read.refusal}: ${read.detail}`)
  if (!hit) return refused('barcode-unknown', `No item has barcode ${keys.join(' or ')}; add it to an item first.`)
  const [item] = await itemsByIds(tx, [hit.item])
  const reading = read.ok ? read.value : plain(scanned.trim())
  return done({ item: item!, unit: hit.unit, qty: hit.qty, reading })
}

const plain = (code: string): Reading => {
  const read = readBarcode(code, { internalLengths: [code.length] })
  if (!read.ok) throw new Error(`${code} cannot be an own code: ${read.refusal}`)
  return read.value
}
