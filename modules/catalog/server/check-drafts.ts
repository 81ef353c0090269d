import type { Item, ItemDraft } from '../contract/index.ts'
import { barcodeKey } from '../rules/index.ts'

export type DraftWord =
  | 'sku-taken'
  | 'barcode-taken'
  | 'unit-unknown'
  | 'unit-repeated'
  | 'base-unit-fixed'
  | 'category-unknown'
  | 'parent-unknown'
  | 'parent-is-variant'

/** What is wrong with one draft: `field` is the draft's, `value` what stands there, `other` the item in the way. */
export type Trouble = {
  readonly draft: number
  readonly field: 'sku' | 'barcodes' | 'units' | 'unit' | 'category' | 'parent'
  readonly word: DraftWord
  readonly value: string
  readonly other: string | null
}

/** What the catalogue holds of all that the drafts touch, read under the catalogue's lock. */
export type Known = {
  readonly items: ReadonlyMap<string, Item>
  readonly skuOwners: ReadonlyMap<string, string>
  readonly keyOwners: ReadonlyMap<string, { readonly id: string; readonly sku: string }>
  readonly categories: ReadonlySet<string>
  /** Id → its own parent, for items that drafts name as parents. */
  readonly parents: ReadonlyMap<string, string | null>
  /** Ids of items that have variants. */
  readonly withVariants: ReadonlySet<string>
}

type Say = (field: Trouble['field'], word: DraftWord, value: string, other?: string | null) => void

const checkUnits = (draft: ItemDraft, before: Item | undefined, say: Say) => {
  if (before && before.unit !== draft.unit) say('unit', 'base-unit-fixed', draft.unit, before.unit)
  const units = new Set([draft.unit])
  for (const { unit } of draft.units) {
    if (units.has(unit)) say('units', 'unit-repeated', unit)
    units.add(unit)
  }
  for (const { code, unit } of draft.barcodes)
    if (unit !== null && !units.has(unit)) say('barcodes', 'unit-unknown', `${code} (${unit})`)
}

const checkPlace = (draft: ItemDraft, known: Known, batch: ReadonlyMap<string, ItemDraft>, say: Say) => {
  if (draft.category !== null && !known.categories.has(draft.category))
    say('category', 'category-unknown', draft.category)
  if (draft.parent === null) return
  const parent = batch.get(draft.parent)
  const above = parent ? parent.parent : known.parents.get(draft.parent)
  if (above === undefined || draft.parent === draft.id) say('parent', 'parent-unknown', draft.parent)
  else if (above !== null || known.withVariants.has(draft.id)) say('parent', 'parent-is-variant', draft.parent)
}

type Claims = Map<string, { readonly id: string; readonly sku: string }>

/** A key may stand in one item only; what an item in this batch gives up, another may take. */
const claimKeys = (draft: ItemDraft, known: Known, batch: ReadonlyMap<string, ItemDraft>, claims: Claims, say: Say) => {
  const own = new Set<string>()
  for (const { code } of draft.barcodes) {
    const key = barcodeKey(code)
    const owner = known.keyOwners.get(key)
    const holder = claims.get(key) ?? (owner && !batch.has(owner.id) ? owner : undefined)
    if (own.has(key)) say('barcodes', 'barcode-taken', code, draft.sku)
    else if (holder && holder.id !== draft.id) say('barcodes', 'barcode-taken', code, holder.sku)
    own.add(key)
    claims.set(key, draft)
  }
}

/** As with keys: a SKU that an item in this batch gives up, another may take. */
const claimSku = (
  draft: ItemDraft,
  known: Known,
  batch: ReadonlyMap<string, ItemDraft>,
  skus: Map<string, string>,
  say: Say,
) => {
  const owner = known.skuOwners.get(draft.sku)
  const holder = skus.get(draft.sku) ?? (owner && !batch.has(owner) ? owner : undefined)
  if (holder !== undefined && holder !== draft.id) say('sku', 'sku-taken', draft.sku, holder)
  skus.set(draft.sku, draft.id)
}

/** Everything that is wrong with drafts that shall be saved together, in the order of the drafts. */
export const checkDrafts = (drafts: readonly ItemDraft[], known: Known): Trouble[] => {
  const troubles: Trouble[] = []
  const batch = new Map(drafts.map(d => [d.id, d]))
  const claims: Claims = new Map()
  const skus = new Map<string, string>()
  drafts.forEach((draft, at) => {
    const say: Say = (field, word, value, other = null) => troubles.push({ draft: at, field, word, value, other })
    claimSku(draft, known, batch, skus, say)
    checkUnits(draft, known.items.get(draft.id), say)
    checkPlace(draft, known, batch, say)
    claimKeys(draft, known, batch, claims, say)
  })
  return troubles
}
