/** A unit that is expected at the place, as the phone keeps it. */
export type ExpectedUnit = {
  readonly sscc: string
  readonly state: 'packed' | 'loaded' | 'dispatched' | 'received' | 'damaged' | 'put-away' | 'missing' | 'lost'
}

/** A unit that is on its way to another place. */
export type StrayUnit = { readonly sscc: string; readonly toCode: string }

export type ScanVerdict =
  /** It is one of the shipment, and was not there yet. */
  | { readonly verdict: 'expected' }
  /** Scanned before, in this receipt or one sent earlier. */
  | { readonly verdict: 'again' }
  /** It belongs to another place, or to another shipment of this one. */
  | { readonly verdict: 'astray'; readonly toCode: string }
  | { readonly verdict: 'unknown' }

const ARRIVED: ReadonlySet<ExpectedUnit['state']> = new Set(['received', 'damaged', 'put-away'])

/**
 * What a scanned SSCC is, told from data that is already on the phone: the shipment's units, what was scanned so far, and
 * what travels to other places. The server judges by the same function.
 */
export const judgeScan = (
  shipment: { readonly units: readonly ExpectedUnit[] },
  others: readonly StrayUnit[],
  seen: ReadonlySet<string>,
  sscc: string,
): ScanVerdict => {
  const unit = shipment.units.find(it => it.sscc === sscc)
  if (seen.has(sscc) || (unit && ARRIVED.has(unit.state))) return { verdict: 'again' }
  if (unit) return { verdict: 'expected' }
  const stray = others.find(it => it.sscc === sscc)
  return stray ? { verdict: 'astray', toCode: stray.toCode } : { verdict: 'unknown' }
}
