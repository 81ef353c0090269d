import { brands as table } from './sample/brands.ts'

export type DemoBrand = {
  /** 1 … 499, three digits of every barcode of the brand. */
  readonly number: number
  readonly name: string
  /** Price level in percent of the usual price. */
  readonly level: number
  /** Colour of its packs, `#rrggbb`. */
  readonly colour: string
}

/** All brands; every one of them is made up. */
export const DEMO_BRANDS: readonly DemoBrand[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [number, name, level, colour] = line.split('|').map(cell => cell.trim()) as [string, string, string, string]
    return { number: Number(number), name, level: Number(level), colour }
  })

const BY_NAME: ReadonlyMap<string, DemoBrand> = new Map(DEMO_BRANDS.map(b => [b.name, b] as const))

/** A brand by name; null for goods that have none (`-`). Throws on a name that is not in the table. */
export const brandOf = (name: string): DemoBrand | null => {
  if (name === '-') return null
  const found = BY_NAME.get(name)
  if (!found) throw new Error(`the demo has no brand ${name}; add it at the end of sample/brands.ts`)
  return found
}
