import { newId } from '../../server/new-id.ts'

/** A line as somebody types it. */
export type TypedLine = {
  readonly id: string
  readonly item: string
  readonly sku: string
  readonly name: string
  readonly baseUnit: string
  /** Packs of the item, the base unit among them; thousandths of it. */
  readonly units: readonly { readonly unit: string; readonly qty: number }[]
  readonly unit: string
  readonly packs: string
}

export type ReadyLine = { readonly id: string; readonly item: string; readonly unit: string; readonly packs: number }

/** How many packs are typed; null where it is no whole number above nothing. */
export const packsOf = (text: string): number | null => {
  const typed = text.trim().replaceAll('.', '')
  const packs = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return packs >= 1 && packs <= 100_000 ? packs : null
}

/** The lines as the server takes them; null while one of them is not sound. */
export const readyLines = (lines: readonly TypedLine[]): readonly ReadyLine[] | null => {
  const ready = lines.map(({ id, item, unit, packs }) => ({ id, item, unit, packs: packsOf(packs) ?? 0 }))
  return ready.every(line => line.packs > 0) ? ready : null
}

type Found = Omit<TypedLine, 'id' | 'packs'> & { readonly packs: number }

/** Adds what was found; of an item that stands there in the same pack the quantity grows. */
export const withFound = (lines: readonly TypedLine[], found: readonly Found[]): TypedLine[] => {
  const after = [...lines]
  for (const { packs, ...line } of found) {
    const at = after.findIndex(it => it.item === line.item && it.unit === line.unit)
    if (at >= 0) after[at] = { ...after[at]!, packs: String((packsOf(after[at]!.packs) ?? 0) + packs) }
    else after.push({ ...line, id: newId(), packs: String(packs) })
  }
  return after
}
