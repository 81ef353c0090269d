import { type Answer, done, refused } from '#kernel/answer.ts'
import { isUuid } from '#kernel/ids.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import { baseQuantity, type GoodsLine, type ItemFacts, type State, type StockRefusal } from '../../rules/index.ts'
import { type Facts, type LotRow, pair } from './read-facts.ts'

export type Checked<Line extends GoodsLine = GoodsLine> = {
  readonly n: number
  readonly line: Line
  readonly item: ItemFacts
  /** Thousandths of the base unit. */
  readonly qty: number
  /** Null where the line names none; undefined id where it is to be made. */
  readonly lot: LotRow | null
  readonly serials: readonly string[] | null
}

export type CheckWish<Line extends GoodsLine = GoodsLine> = {
  readonly facts: Facts
  readonly place: string | null
  /** Where single pieces must be now: their state and site. Null: nowhere inside, as before they are received. */
  readonly from: ((line: Line) => { state: State; site: string }) | null
  /** A day: a named lot may not be recalled nor have ended before it. */
  readonly freshOn?: string
  /** False where pieces with numbers may be moved without naming them. */
  readonly needSerials?: boolean
  /** True where a part of a piece is taken as it is, as in what another system had. */
  readonly anyPart?: boolean
}

type Refusal = Answer<never, StockRefusal>

const no = (n: number, word: StockRefusal, says: string): Refusal => refused(word, `Line ${n + 1}: ${says}.`)

const judgeLot = (n: number, item: ItemFacts, lot: LotRow, freshOn: string | undefined): Refusal | null => {
  if (freshOn === undefined) return null
  if (lot.recalled) return no(n, 'lot-recalled', `lot ${lot.code} of ${item.sku} is recalled; set it aside`)
  if (lot.expires !== null && lot.expires < freshOn)
    return no(n, 'lot-expired', `lot ${lot.code} of ${item.sku} ended on ${lot.expires}; take another`)
  return null
}

const ELSEWHERE: ReadonlySet<string> = new Set(['supplier', 'sold', 'difference', 'used', 'disposed'])

const judgeSerials = <Line extends GoodsLine>(
  n: number,
  line: Line,
  item: ItemFacts,
  qty: number,
  wish: CheckWish<Line>,
): Refusal | null => {
  const { serials } = line
  if (serials === undefined || serials.length === 0)
    return item.serial && wish.needSerials !== false
      ? no(n, 'serial-missing', `${item.sku} has a number on every piece; name ${formatQuantity(qty)} of them`)
      : null
  if (serials.length * 1000 !== qty || new Set(serials).size !== serials.length)
    return no(
      n,
      'serial-missing',
      `${serials.length} different numbers are needed for ${formatQuantity(qty)} pieces of ${item.sku}`,
    )
  for (const serial of serials) {
    const known = wish.facts.serials.get(pair(item.id, serial))
    if (wish.from === null) {
      if (known && !ELSEWHERE.has(known.state))
        return no(n, 'serial-taken', `piece ${serial} of ${item.sku} is here already`)
      continue
    }
    const at = wish.from(line)
    if (!known) return no(n, 'serial-unknown', `there is no piece ${serial} of ${item.sku}`)
    if (known.state !== at.state || known.site !== at.site)
      return no(n, 'serial-unknown', `piece ${serial} of ${item.sku} is not there: it is ${known.state} elsewhere`)
  }
  return null
}

const checkLine = <Line extends GoodsLine>(
  line: Line,
  n: number,
  wish: CheckWish<Line>,
): Answer<Checked<Line>, StockRefusal> => {
  const item = isUuid(line.item) ? wish.facts.items.get(line.item) : undefined
  if (!item) return no(n, 'item-unknown', `there is no item ${line.item}`)
  const base = baseQuantity(item, line, wish.anyPart)
  if (!base.ok) return no(n, base.word, base.says)
  if (line.location !== undefined) {
    const location = wish.facts.locations.get(line.location)
    if (!location || (wish.place !== null && location.place !== wish.place))
      return no(n, 'location-unknown', `there is no location ${line.location} in this place`)
  }
  const lot = line.lot === undefined ? null : (wish.facts.lots.get(pair(item.id, line.lot)) ?? null)
  if (line.lot !== undefined && wish.from !== null && !lot)
    return no(n, 'lot-unknown', `${item.sku} has no lot ${line.lot}`)
  const wrong = (lot && judgeLot(n, item, lot, wish.freshOn)) ?? judgeSerials(n, line, item, base.qty, wish)
  return wrong ?? done({ n, line, item, qty: base.qty, lot, serials: line.serials?.length ? line.serials : null })
}

/** Every line judged by what is known; the first that is wrong refuses the document, and says which and why. */
export const checkLines = <Line extends GoodsLine>(
  lines: readonly Line[],
  wish: CheckWish<Line>,
): Answer<readonly Checked<Line>[], StockRefusal> => {
  if (wish.place !== null && !wish.facts.places.has(wish.place))
    return refused('place-unknown', `There is no place ${wish.place}.`)
  if (lines.length === 0) return refused('qty-wrong', 'The document has no line.')
  const checked: Checked<Line>[] = []
  const pieces = new Set<string>()
  for (const [n, line] of lines.entries()) {
    const answer = checkLine(line, n, wish)
    if (!answer.ok) return answer
    for (const serial of answer.value.serials ?? []) {
      const key = pair(line.item, serial)
      if (pieces.has(key)) return no(n, 'serial-taken', `piece ${serial} stands twice in the document`)
      pieces.add(key)
    }
    checked.push(answer.value)
  }
  return done(checked)
}
