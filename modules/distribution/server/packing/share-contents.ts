/** Picked goods that are not packed yet: of one line, one lot, one spot. Thousandths. */
export type Loose = {
  readonly line: string
  readonly item: string
  readonly lot: string | null
  readonly expiry: string | null
  readonly location: string | null
  readonly left: number
}

export type Wanted = { readonly item: string; readonly qty: number; readonly lot?: string }
export type Content = {
  readonly line: string
  readonly qty: number
  readonly lot: string | null
  readonly expiry: string | null
  readonly location: string | null
}

/**
 * Takes what a packer put into each unit off what was picked, in the order in which it was picked: a lot that is named is
 * taken from that lot, and from elsewhere only when it was picked without one. Gives the contents of each unit, or the
 * item of which there is less than was packed.
 */
export const shareContents = (
  loose: readonly Loose[],
  units: readonly (readonly Wanted[])[],
): { readonly units: Content[][] } | { readonly over: Wanted; readonly left: number } => {
  const stock = loose.map((it): { -readonly [K in keyof Loose]: Loose[K] } => ({ ...it }))
  const packed: Content[][] = []
  for (const contents of units) {
    const unit: Content[] = []
    for (const wanted of contents) {
      let left = wanted.qty
      const fit = stock.filter(
        it => it.item === wanted.item && (!wanted.lot || it.lot === wanted.lot || it.lot === null),
      )
      for (const it of fit.toSorted((a, b) => Number(b.lot === wanted.lot) - Number(a.lot === wanted.lot))) {
        const qty = Math.min(left, it.left)
        if (qty === 0) continue
        unit.push({ line: it.line, qty, lot: it.lot ?? wanted.lot ?? null, expiry: it.expiry, location: it.location })
        it.left -= qty
        left -= qty
      }
      if (left > 0) return { over: wanted, left: wanted.qty - left }
    }
    packed.push(unit)
  }
  return { units: packed }
}
