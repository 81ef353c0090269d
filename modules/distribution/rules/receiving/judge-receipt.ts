import { type ExpectedUnit, judgeScan, type StrayUnit } from './judge-scan.ts'

export type Scan = { readonly sscc: string; readonly condition: 'good' | 'damaged' }

/** What a scan comes to when it is recorded. */
export type Recorded = 'received' | 'damaged' | 'before' | 'astray' | 'unknown'

export type DifferenceKind = 'missing' | 'left-behind' | 'damaged' | 'astray' | 'unknown' | 'short' | 'over'

/** Which side can mend a difference: the one that sent, or the one that received. */
export type Side = 'centre' | 'shop'

/**
 * Who is asked about a difference. What is damaged, astray or unknown lies before the shop's own eyes, so the shop says
 * what becomes of it; what is missing, was left in the bay or was packed wrongly is for the centre to look for.
 */
export const sideOf = (kind: DifferenceKind): Side =>
  kind === 'damaged' || kind === 'astray' || kind === 'unknown' ? 'shop' : 'centre'

export type Found = { readonly kind: DifferenceKind; readonly sscc: string; readonly side: Side }

export type Judged = { readonly verdicts: readonly Recorded[]; readonly differences: readonly Found[] }

const found = (kind: DifferenceKind, sscc: string): Found => ({ kind, sscc, side: sideOf(kind) })

const recordedOf = (verdict: 'expected' | 'again' | 'astray' | 'unknown', { condition }: Scan): Recorded => {
  if (verdict === 'again') return 'before'
  return verdict === 'expected' ? (condition === 'good' ? 'received' : 'damaged') : verdict
}

/** A unit that was scanned into the truck and did not come out is missing; one never scanned stands in the bay still. */
const absentKind = ({ state }: ExpectedUnit): DifferenceKind | null => {
  if (state === 'dispatched') return 'missing'
  return state === 'packed' || state === 'loaded' ? 'left-behind' : null
}

/**
 * What a receipt comes to: each scan its verdict, in order, and every difference with the side that is asked. Only a
 * finished truck has missing units; until then they may still be on it.
 */
export const judgeReceipt = (
  shipment: { readonly units: readonly ExpectedUnit[] },
  others: readonly StrayUnit[],
  scans: readonly Scan[],
  finished: boolean,
): Judged => {
  const seen = new Set<string>()
  const verdicts = scans.map(scan => {
    const { verdict } = judgeScan(shipment, others, seen, scan.sscc)
    seen.add(scan.sscc)
    return recordedOf(verdict, scan)
  })
  const odd = scans.flatMap((scan, i) => {
    const verdict = verdicts[i]!
    return verdict === 'damaged' || verdict === 'astray' || verdict === 'unknown' ? [found(verdict, scan.sscc)] : []
  })
  const absent = shipment.units.flatMap(unit => {
    const kind = seen.has(unit.sscc) ? null : absentKind(unit)
    return finished && kind ? [found(kind, unit.sscc)] : []
  })
  return { verdicts, differences: [...odd, ...absent] }
}

/** What was counted in a unit against what its label says, for the items that were counted: thousandths. */
export const judgeContents = (
  contents: readonly { readonly item: string; readonly qty: number }[],
  counted: readonly { readonly item: string; readonly qty: number }[],
): readonly { readonly item: string; readonly kind: 'short' | 'over'; readonly qty: number }[] =>
  counted.flatMap(({ item, qty }) => {
    const said = contents.filter(it => it.item === item).reduce((sum, it) => sum + it.qty, 0)
    if (qty === said) return []
    return [{ item, kind: qty < said ? ('short' as const) : ('over' as const), qty: Math.abs(said - qty) }]
  })
