/** What is known to lie somewhere in a place, or to be of a lot. Quantities are thousandths. */
export type Portion = {
  readonly location: string | null
  /** Its turn on the walk; what has no location comes last. */
  readonly walk: number | null
  readonly lot: string | null
  readonly expires: string | null
  readonly qty: number
}

/** What is taken: named lots and locations only, or whatever goes first. `undefined` is any, `null` is none. */
export type Wish = {
  readonly qty: number
  readonly lot?: string | null
  readonly location?: string | null
  /** Lots whose last day is before this one are passed over. */
  readonly freshOn?: string
}

export type Take = { readonly location: string | null; readonly lot: string | null; readonly qty: number }

const byText = (a: string | null, b: string | null) => {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

/** First expired, first out; among equals along the walk. What has no date follows what has one. */
export const pickingOrder = (a: Portion, b: Portion): number =>
  byText(a.expires, b.expires) ||
  (a.walk ?? Number.MAX_SAFE_INTEGER) - (b.walk ?? Number.MAX_SAFE_INTEGER) ||
  byText(a.location, b.location) ||
  byText(a.lot, b.lot)

const fits = (portion: Portion, wish: Wish) =>
  (wish.lot === undefined || portion.lot === wish.lot) &&
  (wish.location === undefined || portion.location === wish.location) &&
  (wish.freshOn === undefined || portion.expires === null || portion.expires >= wish.freshOn)

/**
 * Takes a quantity from portions in picking order, then from the loose goods of the place (neither lot nor location
 * known) where the wish allows. `short` is what could not be found.
 */
export const splitGoods = (
  portions: readonly Portion[],
  loose: number,
  wish: Wish,
): { readonly takes: readonly Take[]; readonly short: number } => {
  const takes: Take[] = []
  let left = wish.qty
  const take = (location: string | null, lot: string | null, most: number) => {
    const qty = Math.min(left, most)
    if (qty <= 0) return
    takes.push({ location, lot, qty })
    left -= qty
  }
  for (const p of portions.filter(one => fits(one, wish)).sort(pickingOrder)) take(p.location, p.lot, p.qty)
  if (wish.lot === undefined || wish.lot === null)
    if (wish.location === undefined || wish.location === null) take(null, null, loose)
  return { takes, short: left }
}
