import type { NewDeed } from './do-deed.ts'

/** One line of a parcel under way: what it wants and what was found, thousandths of the base unit. */
export type OnlineLine = {
  readonly line: string
  readonly item: string
  readonly sku: string
  readonly name: string
  readonly nameEn: string | null
  readonly unit: string
  readonly qty: number
  readonly got: number
}

/** A parcel of an online order in somebody's hands. */
export type OnlineWork = {
  readonly parcel: string
  readonly number: string
  readonly buyer: string
  readonly lines: readonly OnlineLine[]
}

export type Scan = { readonly item: string; readonly qty: number }
export type Scanned =
  | { readonly kind: 'got'; readonly work: OnlineWork; readonly line: OnlineLine }
  /** The order wants no such goods, or has all it wants of them. */
  | { readonly kind: 'not-wanted' | 'enough' }

/** Puts a scan to the line that still wants it; more than a line wants is never taken. */
export const scanForOrder = (work: OnlineWork, { item, qty }: Scan): Scanned => {
  const lines = work.lines.filter(one => one.item === item)
  if (lines.length === 0) return { kind: 'not-wanted' }
  const open = lines.find(one => one.got + qty <= one.qty)
  if (!open) return { kind: 'enough' }
  const line = { ...open, got: open.got + qty }
  return { kind: 'got', line, work: { ...work, lines: work.lines.map(one => (one === open ? line : one)) } }
}

/** What was found of a line, typed in; at most what it wants. */
export const setFound = (work: OnlineWork, line: string, got: number): OnlineWork => ({
  ...work,
  lines: work.lines.map(one => (one.line === line ? { ...one, got: Math.max(0, Math.min(one.qty, got)) } : one)),
})

/** Lines of which not all was found. */
export const shortLines = (work: OnlineWork): readonly OnlineLine[] => work.lines.filter(one => one.got < one.qty)

/** The pick as a deed: of each line what was found, so that nothing is taken for granted. */
export const deedOfOnline = (work: OnlineWork, place: string): NewDeed => ({
  ...{ kind: 'pick-parcel', thread: `parcel:${work.parcel}` },
  about: { number: work.number, place },
  input: { id: work.parcel, lines: work.lines.map(({ line, got }) => ({ line, picked: got })) },
})
