import { type Answer, assert, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type Item, type ItemDraft, itemDraft } from '../contract/index.ts'
import { barcodeKey } from '../rules/index.ts'
import { checkDrafts, type DraftWord, type Trouble } from './check-drafts.ts'
import { lockCatalog } from './lock-catalog.ts'
import { readKnown } from './read-known.ts'
import { writeItems } from './write-items.ts'

export type Saved = {
  readonly created: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  /** Highest revision given; null when nothing changed. */
  readonly revision: number | null
}

export type SaveRefusal = DraftWord

const FIELDS = Object.keys(itemDraft.shape) as (keyof ItemDraft)[]

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One text for one item, whatever the order of its units and barcodes. */
const essence = (draft: ItemDraft): string =>
  canonical({
    ...Object.fromEntries(FIELDS.map(field => [field, draft[field]])),
    units: [...draft.units].map(u => ({ unit: u.unit, qty: u.qty })).sort((a, b) => byText(a.unit, b.unit)),
    barcodes: draft.barcodes
      .map(b => ({ key: barcodeKey(b.code), code: b.code, unit: b.unit === draft.unit ? null : b.unit }))
      .sort((a, b) => byText(a.key, b.key)),
  })

const SENTENCES: Readonly<Record<DraftWord, (t: Trouble) => string>> = {
  'sku-taken': t => `SKU ${t.value} belongs to item ${t.other}; choose another, or change that item.`,
  'barcode-taken': t => `Barcode ${t.value} belongs to item ${t.other}; take it off there first.`,
  'unit-unknown': t => `Barcode ${t.value} names a unit the item does not have; add the unit, or leave it out.`,
  'unit-repeated': t => `Unit ${t.value} stands twice; the base unit is not repeated among the others.`,
  'base-unit-fixed': t =>
    `The base unit is ${t.other} and cannot become ${t.value}: stock is counted in it. Make a new item.`,
  'category-unknown': t => `There is no category ${t.value}; save it first.`,
  'parent-unknown': t => `There is no other item ${t.value} to be a variant of.`,
  'parent-is-variant': t => `Item ${t.value} is a variant, or this item has variants: variants go one level deep.`,
}

/** What stands in the way, in a sentence. */
export const troubleSentence = (trouble: Trouble, drafts: readonly ItemDraft[]): string =>
  `${drafts[trouble.draft]!.sku}: ${SENTENCES[trouble.word](trouble)}`

export type Judged = {
  readonly troubles: readonly Trouble[]
  readonly differing: readonly ItemDraft[]
  readonly before: ReadonlyMap<string, Item>
}

/**
 * Takes the catalogue's lock and says what is wrong with the drafts and which of them differ from what stands.
 * `coming` are ids of categories that will be there before the drafts are written.
 */
export const judgeDrafts = async (
  tx: Tx,
  drafts: readonly ItemDraft[],
  coming: readonly string[] = [],
): Promise<Judged> => {
  assert(new Set(drafts.map(d => d.id)).size === drafts.length, 'an item stands twice in one save')
  await lockCatalog(tx)
  const known = await readKnown(tx, drafts, coming)
  const differing = drafts.filter(draft => {
    const before = known.items.get(draft.id)
    return !before || essence(before) !== essence(draft)
  })
  return { troubles: checkDrafts(drafts, known), differing, before: known.items }
}

/** Writes judged drafts and announces that the catalogue has moved on. */
export const writeJudged = async (
  tx: Tx,
  who: Who,
  now: Date,
  drafts: readonly ItemDraft[],
  { differing, before }: Judged,
): Promise<Saved> => {
  if (differing.length === 0) return { created: [], changed: [], unchanged: drafts.length, revision: null }
  const revision = await writeItems(tx, who, now, differing)
  await announce(tx, [
    { topic: 'catalog.items-changed', key: String(revision), payload: { revision, items: differing.length } },
  ])
  const created = differing.filter(d => !before.has(d.id)).map(d => d.id)
  const changed = differing.filter(d => before.has(d.id)).map(d => d.id)
  return { created, changed, unchanged: drafts.length - differing.length, revision }
}

/**
 * Saves any number of whole items together, or none of them, in eleven statements at most. Items that stand as drafted
 * already are left alone and keep their revision, so saving twice changes nothing.
 */
export const saveItems = async (
  tx: Tx,
  who: Who,
  now: Date,
  drafts: readonly ItemDraft[],
): Promise<Answer<Saved, SaveRefusal>> => {
  const judged = await judgeDrafts(tx, drafts)
  const [trouble] = judged.troubles
  if (trouble) return refused(trouble.word, troubleSentence(trouble, drafts))
  return done(await writeJudged(tx, who, now, drafts, judged))
}
