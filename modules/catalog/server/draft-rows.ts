import type { ImportProblem, Item, ItemDraft } from '../contract/index.ts'
import { itemDraft } from '../contract/index.ts'
import { type CellRules, type Column, columnOf } from './import-columns.ts'
import { type ImportWord, importSentences, type Language } from './import-words.ts'
import type { Cell, ItemTable } from './item-table.ts'
import { type Placing, placeCategory } from './place-categories.ts'

/** An item of the file, with the row it came from. */
export type DraftRow = { readonly row: number; readonly draft: ItemDraft }

export type Headed = {
  readonly columns: readonly { readonly at: number; readonly heading: string; readonly column: Column }[]
  readonly ignored: readonly string[]
}

/** Which columns the file has; a second column of one meaning is passed over. */
export const headed = (table: ItemTable): Headed => {
  const columns: { at: number; heading: string; column: Column }[] = []
  const ignored: string[] = []
  table.headings.forEach((heading, at) => {
    const column = columnOf(heading)
    if (column && !columns.some(c => c.column.field === column.field)) columns.push({ at, heading, column })
    else if (heading !== '') ignored.push(heading)
  })
  return { columns, ignored }
}

export type Drafting = {
  readonly table: ItemTable
  readonly columns: Headed['columns']
  readonly rules: CellRules
  readonly language: Language
  readonly before: ReadonlyMap<string, Item>
  readonly placing: Placing
  readonly newId: () => string
  readonly defaultTaxClass: string
}

export const headingOf = (columns: Headed['columns'], field: keyof ItemDraft) =>
  columns.find(c => c.column.field === field)?.heading ?? field

type Say = (field: keyof ItemDraft, value: string, word: ImportWord, about?: string) => void

const EMPTY: Cell = { text: '', typed: false }

const cellAt = (cells: readonly Cell[], at: number) => cells[at] ?? EMPTY

/** What stands already, without what only the catalogue adds, or a new item. */
const startFrom = (d: Drafting, sku: string): ItemDraft => {
  const before = d.before.get(sku)
  if (before) return itemDraft.parse(before)
  return itemDraft.parse({ id: d.newId(), sku, name: '-', taxClass: d.defaultTaxClass })
}

const place = (d: Drafting, draft: ItemDraft, skus: ReadonlyMap<string, string>, changed: Set<string>, say: Say) => {
  if (changed.has('category') && draft.category !== null) {
    const category = placeCategory(d.placing, draft.category)
    if (!category) say('category', draft.category, 'category-wrong')
    draft.category = category?.id ?? null
  }
  if (changed.has('parent') && draft.parent !== null) {
    const parent = skus.get(draft.parent)
    if (!parent) say('parent', draft.parent, 'parent-unknown')
    draft.parent = parent ?? null
  }
}

const draftRow = (d: Drafting, sku: string, cells: readonly Cell[], ids: ReadonlyMap<string, string>, say: Say) => {
  const start = startFrom(d, sku)
  const draft: ItemDraft = { ...start, id: ids.get(sku) ?? start.id }
  const changed = new Set<string>()
  for (const { at, column } of d.columns) {
    const cell = cellAt(cells, at)
    const change = column.read(cell, d.rules)
    if (!change.ok) say(column.field, cell.text, change.refusal, change.detail)
    else Object.assign(draft, change.value)
    if (change.ok && column.field in change.value) changed.add(column.field)
  }
  const named = d.columns.find(c => c.column.field === 'name')
  if (!d.before.has(sku) && (!named || cellAt(cells, named.at).text === '')) say('name', '', 'name-missing')
  place(d, draft, ids, changed, say)
  return draft
}

/** SKU → id for every item of the file and every item it names as a parent. */
const idsBySku = (d: Drafting, skuAt: number) => {
  const ids = new Map([...d.before.values()].map(item => [item.sku, item.id]))
  for (const { cells } of d.table.rows) {
    const sku = cellAt(cells, skuAt).text
    if (sku !== '' && !ids.has(sku)) ids.set(sku, d.newId())
  }
  return ids
}

/** Turns rows into whole items: what stands, changed by the columns the file has. Says everything that is wrong. */
export const draftRows = (d: Drafting): { rows: DraftRow[]; problems: ImportProblem[] } => {
  const problems: ImportProblem[] = []
  const rows: DraftRow[] = []
  const seen = new Map<string, number>()
  const skuAt = d.columns.find(c => c.column.field === 'sku')!.at
  const ids = idsBySku(d, skuAt)
  for (const { number, cells } of d.table.rows) {
    const say: Say = (field, value, word, about = '') =>
      problems.push({
        row: number,
        column: headingOf(d.columns, field),
        value,
        word,
        ...importSentences(word, d.language, about),
      })
    const sku = cellAt(cells, skuAt).text
    const first = seen.get(sku)
    if (sku === '') say('sku', '', 'sku-missing')
    else if (first !== undefined) say('sku', sku, 'sku-repeated', String(first))
    else rows.push({ row: number, draft: draftRow(d, sku, cells, ids, say) })
    seen.set(sku, first ?? number)
  }
  return { rows, problems }
}
