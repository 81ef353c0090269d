import { type Answer, done, refused } from '#kernel/answer.ts'
import { addDays } from '#kernel/moment.ts'
import { mulDiv } from '#kernel/whole.ts'
import type { ReceiptInput } from '../../contract/index.ts'
import { receiveLine, valueStep } from '../../rules/index.ts'

/** A line of an order as it stands, held for this transaction. */
export type OpenLine = {
  order: string
  line: number
  item: string
  name: string
  price: number
  packQty: number
  qty: number
  accepted: number
  most: number
  shelfLifeDays: number | null
  leastLifeBp: number
  /** What shipping notices say of it that this delivery answers; null without one. */
  announced: number | null
}

export type JudgedLine = {
  readonly line: number
  readonly from: ReceiptInput['lines'][number]
  readonly known: OpenLine
  readonly accepted: number
  readonly over: number
  readonly damaged: number
  readonly expired: number
  readonly short: number
  readonly stated: number | null
  readonly value: number
  /** Which line of the stock document it is; null where nothing was taken. */
  readonly stockLine: number | null
}

export type DifferenceKind = 'short' | 'over' | 'damaged' | 'expired' | 'short-life' | 'wrong-item' | 'price'

export type Differing = {
  readonly kind: DifferenceKind
  readonly line: number | null
  readonly item: string | null
  readonly code: string
  readonly qty: number
  readonly detail: Readonly<Record<string, unknown>>
}

const keyOf = (order: string, line: number) => `${order}/${line}`

const isSound = (line: ReceiptInput['lines'][number], name: string): Answer<null, 'receipt-unsound'> =>
  line.damaged + line.expired > line.counted
    ? refused('receipt-unsound', `${name}: more is damaged or expired than came.`)
    : done(null)

/** The last day that goods may expire on and still have the life that was asked for. Null where none is asked. */
const leastExpiry = (day: string, { shelfLifeDays, leastLifeBp }: OpenLine): string | null =>
  shelfLifeDays === null ? null : addDays(day, mulDiv(shelfLifeDays, leastLifeBp, 10_000, 'floor'))

const differencesOf = (judged: JudgedLine, day: string): Differing[] => {
  const { from, known, line } = judged
  const base = { line, item: known.item, code: '' }
  const about = { item: known.item, name: known.name }
  const kinds = ['over', 'damaged', 'expired', 'short'] as const
  const least = leastExpiry(day, known)
  return [
    ...kinds.filter(kind => judged[kind] > 0).map(kind => ({ ...base, kind, qty: judged[kind], detail: about })),
    ...(from.expires && least && judged.accepted > 0 && from.expires < least
      ? [
          {
            ...base,
            kind: 'short-life' as const,
            qty: judged.accepted,
            detail: { ...about, expires: from.expires, least },
          },
        ]
      : []),
    ...(from.price !== undefined && from.price !== known.price
      ? [
          {
            ...base,
            kind: 'price' as const,
            qty: from.counted,
            detail: { ...about, agreed: known.price, stated: from.price },
          },
        ]
      : []),
    ...(from.wrong && from.wrong.qty > 0
      ? [
          {
            ...{
              line,
              item: from.wrong.item ?? null,
              code: from.wrong.code,
              kind: 'wrong-item' as const,
              qty: from.wrong.qty,
            },
            detail: { ...about, code: from.wrong.code },
          },
        ]
      : []),
  ]
}

/** What is short is told once for an order line, at the last of its lines: they may come in several lots and cartons. */
const statedAt = (
  lines: ReceiptInput['lines'],
  n: number,
  known: OpenLine,
): { stated: number | null; counted: number } => {
  const same = lines.filter(l => l.order === known.order && l.line === known.line)
  const last = lines.findLastIndex(l => l.order === known.order && l.line === known.line) === n
  const said = same.some(l => l.stated !== undefined)
  const stated = said ? same.reduce((sum, l) => sum + (l.stated ?? 0), 0) : known.announced
  return { stated: last ? stated : null, counted: same.reduce((sum, l) => sum + l.counted, 0) }
}

/**
 * Judges every line of a receipt by its order: how much is taken, refused, missing, and what must be asked. Lines that name
 * the same order line share its room in the order in which they stand.
 */
export const judgeReceipt = (
  input: ReceiptInput,
  open: readonly OpenLine[],
): Answer<{ lines: JudgedLine[]; differing: Differing[] }, 'receipt-unsound' | 'order-line-unknown'> => {
  const known = new Map(open.map(o => [keyOf(o.order, o.line), o]))
  const taken = new Map<string, number>()
  const lines: JudgedLine[] = []
  let stockLine = 0
  for (const [n, from] of input.lines.entries()) {
    const it = known.get(keyOf(from.order, from.line))
    if (!it) return refused('order-line-unknown', `Line ${from.line} of order ${from.order} is not known.`)
    const sound = isSound(from, it.name)
    if (!sound.ok) return sound
    const before = it.accepted + (taken.get(keyOf(from.order, from.line)) ?? 0)
    const { damaged, expired } = from
    const said = statedAt(input.lines, n, it)
    const split = receiveLine(
      { counted: from.counted, damaged, expired, stated: null, complete: false },
      it.most - before,
    )
    const short = input.complete && said.stated !== null ? Math.max(0, said.stated - said.counted) : 0
    lines.push({
      ...{ line: n + 1, from, known: it, ...split, short, stated: from.stated ?? null },
      value: valueStep(it, before, split.accepted),
      stockLine: split.accepted > 0 ? stockLine : null,
    })
    if (split.accepted > 0) stockLine += 1
    taken.set(keyOf(from.order, from.line), before - it.accepted + split.accepted)
  }
  return done({ lines, differing: lines.flatMap(l => differencesOf(l, input.day)) })
}
