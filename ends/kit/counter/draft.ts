import type { Minor } from '#kernel/money.ts'
import type { Thousandths } from '#kernel/quantity.ts'
import type { SaleLine } from '#modules/sales/rules/index.ts'
import type { TillItem } from '#modules/sync/contract/index.ts'

export type DraftLine = {
  readonly id: string
  readonly item: TillItem
  readonly qty: Thousandths
  readonly labelled?: Minor
  readonly override?: { readonly unitPrice: Minor; readonly by: string; readonly reason: string }
  readonly lot?: string
  /** The piece's own number; such a line is one piece. */
  readonly serial?: string
  readonly ageChecked?: string
}

/** Goods that come back, with the receipt they were bought on. */
export type DraftReturn = {
  readonly line: SaleLine
  readonly receipt: string
  /** What the sale earned points on, and what had come back of it before, for taking the points back. */
  readonly earnedOn: Minor
  readonly backBefore: Minor
}

export type DraftCustomer = {
  readonly party: string
  readonly name: string
  readonly group: string | null
  readonly member: boolean
  /** Points as last heard, or null. */
  readonly points: number | null
  /** Store credit that is free, as last heard, or null. */
  readonly credit: number | null
}

/** A basket that is not paid yet. Its id becomes the sale's. */
export type Draft = {
  readonly id: string
  readonly at: string
  readonly lines: readonly DraftLine[]
  readonly returns: readonly DraftReturn[]
  readonly customer: DraftCustomer | null
  readonly coupons: readonly string[]
}

export const emptyDraft = (id: string, at: string): Draft => ({
  id,
  at,
  lines: [],
  returns: [],
  customer: null,
  coupons: [],
})

export const isEmpty = (draft: Draft): boolean => draft.lines.length === 0 && draft.returns.length === 0

export type Adding = Omit<DraftLine, 'id'>

/** Labels, lots, numbers of pieces and prices allowed by a manager make a line its own; weighed goods are weighed one by one. */
const stacks = (line: Omit<DraftLine, 'id'>) =>
  line.labelled === undefined &&
  !line.override &&
  line.lot === undefined &&
  line.serial === undefined &&
  !line.item.weighed

/** Puts an item in the basket: on the line it has already, where that may be, or on a new one. */
export const addLine = (draft: Draft, adding: Adding, id: string): { draft: Draft; line: string } => {
  const same = stacks(adding) && draft.lines.find(l => l.item.id === adding.item.id && stacks(l))
  if (!same) return { draft: { ...draft, lines: [...draft.lines, { id, ...adding }] }, line: id }
  return { draft: changeLine(draft, same.id, { qty: same.qty + adding.qty }), line: same.id }
}

export const changeLine = (draft: Draft, id: string, change: Partial<DraftLine>): Draft => ({
  ...draft,
  lines: draft.lines.map(line => (line.id === id ? { ...line, ...change } : line)),
})

export const removeLine = (draft: Draft, id: string): Draft => ({
  ...draft,
  lines: draft.lines.filter(line => line.id !== id),
  returns: draft.returns.filter(back => back.line.id !== id),
})

/** The line before or after `id`, for arrow keys; the nearest one when `id` is gone. */
export const neighbour = (draft: Draft, id: string | null, step: 1 | -1): string | null => {
  const ids = [...draft.lines.map(l => l.id), ...draft.returns.map(r => r.line.id)]
  if (ids.length === 0) return null
  const at = id === null ? -1 : ids.indexOf(id)
  if (at < 0) return ids.at(-1) ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null
}

export const countGoods = (draft: Draft): number =>
  draft.lines.reduce((n, line) => n + (line.item.weighed ? 1 : Math.max(1, Math.round(line.qty / 1000))), 0)
