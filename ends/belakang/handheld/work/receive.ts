import { addDays, type Day } from '#kernel/moment.ts'
import type { ExpectedLine } from '#modules/purchasing/contract/index.ts'

/** Goods of one order line that came, of one lot, in one carton. Thousandths. */
export type Entry = {
  readonly id: string
  readonly order: string
  readonly line: number
  /** All that came of it; `damaged` and `expired` are the part that is not taken. */
  readonly qty: number
  readonly damaged: number
  readonly expired: number
  readonly lot: string | null
  readonly expires: Day | null
  readonly sscc: string | null
  readonly serials: readonly string[]
  readonly note: string
}

/** What came and nobody ordered. */
export type Extra = {
  readonly id: string
  readonly item: string
  readonly code: string
  readonly name: string
  readonly qty: number
}

export type ReceiveWork = {
  /** The order or the shipping notice. */
  readonly delivery: string
  readonly number: string
  readonly supplierName: string
  readonly notice: string | null
  /** The last one first. */
  readonly entries: readonly Entry[]
  readonly extras: readonly Extra[]
}

/** One line of an order, in whatever cartons and lots it is announced. */
export type Wanted = ExpectedLine & {
  /** How much should come: what the supplier announced, or what is open. */
  readonly want: number
  /** The lot and the expiry that were announced, where they are the same for all of it. */
  readonly announced: { readonly lot: string | null; readonly expires: Day | null }
}

const same = (a: { order: string; line: number }, b: { order: string; line: number }) =>
  a.order === b.order && a.line === b.line

const onlyOne = <Value>(values: readonly (Value | null)[]): Value | null => {
  const distinct = new Set(values)
  return distinct.size === 1 ? (values[0] ?? null) : null
}

/** The order lines of a delivery, each once. */
export const wantedOf = (lines: readonly ExpectedLine[]): readonly Wanted[] =>
  [...Map.groupBy(lines, ({ order, line }) => `${order}/${line}`).values()].map(those => {
    const [first] = those
    const isStated = those.some(it => it.stated !== null)
    const stated = isStated ? those.reduce((sum, it) => sum + (it.stated ?? 0), 0) : null
    const announced = { lot: onlyOne(those.map(it => it.lot)), expires: onlyOne(those.map(it => it.expires)) }
    return { ...first!, stated, want: stated ?? first!.open, announced }
  })

export const entriesOf = ({ entries }: Pick<ReceiveWork, 'entries'>, wanted: Wanted): readonly Entry[] =>
  entries.filter(entry => same(entry, wanted))

export const cameOf = (work: Pick<ReceiveWork, 'entries'>, wanted: Wanted): number =>
  entriesOf(work, wanted).reduce((sum, entry) => sum + entry.qty, 0)

const goodOf = (work: Pick<ReceiveWork, 'entries'>, wanted: Wanted) =>
  entriesOf(work, wanted).reduce((sum, { qty, damaged, expired }) => sum + qty - damaged - expired, 0)

/** What a label says of goods. */
export type Label = {
  readonly item: string
  readonly name: string
  readonly code: string
  readonly qty: number
  readonly lot: string | null
  readonly expires: Day | null
  readonly serial: string | null
}

export type ReceiveVerdict =
  | 'counted'
  | 'over'
  | 'short-life'
  | 'expired'
  | 'not-ordered'
  | 'ask-lot'
  | 'ask-serial'
  | 'again'

export type Counting = { readonly id: string; readonly today: Day }
type Counted = { readonly verdict: ReceiveVerdict; readonly wanted: Wanted | null; readonly work: ReceiveWork }

/** The line an item is counted on: the first that is not full, else its last. */
const lineFor = (work: ReceiveWork, wanted: readonly Wanted[], item: string): Wanted | undefined => {
  const those = wanted.filter(it => it.item === item)
  return those.find(it => cameOf(work, it) < it.want) ?? those.at(-1)
}

const addExtra = (work: ReceiveWork, { item, code, name, qty }: Label, id: string): ReceiveWork => {
  const before = work.extras.find(extra => extra.item === item) ?? { id, item, code, name, qty: 0 }
  return { ...work, extras: [{ ...before, qty: before.qty + qty }, ...work.extras.filter(it => it.id !== before.id)] }
}

/** A label without lot and expiry goes on with the lot that was last counted on the line. */
const lotOf = (work: ReceiveWork, wanted: Wanted, { lot, expires }: Label) => {
  const [last] = entriesOf(work, wanted)
  return lot || expires || !last ? { lot, expires } : { lot: last.lot, expires: last.expires }
}

const lacksLot = ({ batchTracked, expiryTracked }: Wanted, { lot, expires }: Pick<Entry, 'lot' | 'expires'>) =>
  (batchTracked && !lot) || (expiryTracked && !expires)

const addEntry = (
  work: ReceiveWork,
  wanted: Wanted,
  came: Pick<Entry, 'qty' | 'lot' | 'expires' | 'sscc'> & { readonly serial: string | null },
  { id, today }: Counting,
): ReceiveWork => {
  const { lot, expires, sscc, qty, serial } = came
  const { order, line } = wanted
  const isIt = (it: Entry) => same(it, wanted) && it.lot === lot && it.expires === expires && it.sscc === sscc
  const fresh: Entry = { id, order, line, lot, expires, sscc, qty: 0, damaged: 0, expired: 0, serials: [], note: '' }
  const before = work.entries.find(isIt) ?? fresh
  const isGone = expires !== null && expires < today
  const entry = {
    ...before,
    qty: before.qty + qty,
    expired: before.expired + (isGone ? qty : 0),
    serials: serial ? [...before.serials, serial] : before.serials,
  }
  return { ...work, entries: [entry, ...work.entries.filter(it => it.id !== before.id)] }
}

const verdictOf = (work: ReceiveWork, wanted: Wanted, expires: Day | null, today: Day): ReceiveVerdict => {
  if (expires && expires < today) return 'expired'
  if (goodOf(work, wanted) > wanted.most) return 'over'
  const { leastLifeDays } = wanted
  return expires && leastLifeDays !== null && expires < addDays(today, leastLifeDays) ? 'short-life' : 'counted'
}

/** Counts what a scan stands for. What is not ordered is counted apart; what needs a lot or a serial number asks for it. */
export const countGoods = (work: ReceiveWork, all: readonly Wanted[], label: Label, at: Counting): Counted => {
  const wanted = lineFor(work, all, label.item)
  if (!wanted) return { verdict: 'not-ordered', wanted: null, work: addExtra(work, label, at.id) }
  const { serial, qty } = label
  if (wanted.serialTracked) {
    if (!serial) return { verdict: 'ask-serial', wanted, work }
    if (work.entries.some(entry => entry.serials.includes(serial))) return { verdict: 'again', wanted, work }
  }
  const lot = lotOf(work, wanted, label)
  if (lacksLot(wanted, lot)) return { verdict: 'ask-lot', wanted, work }
  const came = { ...lot, qty, sscc: null, serial: wanted.serialTracked ? serial : null }
  const after = addEntry(work, wanted, came, at)
  return { verdict: verdictOf(after, wanted, lot.expires, at.today), wanted, work: after }
}

export type Carton = { readonly sscc: string; readonly parent: string | null }

/** A carton, and all that stands on a pallet. */
const within = (cartons: readonly Carton[], sscc: string): ReadonlySet<string> => {
  const inside = new Set([sscc])
  let size = 0
  while (size < inside.size) {
    size = inside.size
    for (const carton of cartons) if (carton.parent && inside.has(carton.parent)) inside.add(carton.sscc)
  }
  return inside
}

/** Counts an announced carton, or a pallet with every carton on it, as the supplier says what is in it. */
export const countCarton = (
  work: ReceiveWork,
  from: { readonly lines: readonly ExpectedLine[]; readonly cartons: readonly Carton[] },
  sscc: string,
  at: { readonly newId: () => string; readonly today: Day },
): { readonly verdict: 'counted' | 'again' | 'unknown'; readonly cartons: number; readonly work: ReceiveWork } => {
  const inside = within(from.cartons, sscc)
  const lines = from.lines.filter(line => line.sscc !== null && inside.has(line.sscc))
  if (lines.length === 0) return { verdict: 'unknown', cartons: 0, work }
  const seen = new Set(work.entries.map(entry => entry.sscc))
  const fresh = lines.filter(line => !seen.has(line.sscc))
  if (fresh.length === 0) return { verdict: 'again', cartons: 0, work }
  const wanted = wantedOf(from.lines)
  const after = fresh.reduce((before, { lot, expires, sscc: carton, stated, ...line }) => {
    const came = { qty: stated ?? 0, lot, expires, sscc: carton, serial: null }
    return addEntry(before, wanted.find(it => same(it, line))!, came, { id: at.newId(), today: at.today })
  }, work)
  return { verdict: 'counted', cartons: new Set(fresh.map(line => line.sscc)).size, work: after }
}

/** Changes an entry; no more of it is damaged or expired than came. */
export const setEntry = (work: ReceiveWork, id: string, change: Partial<Entry>): ReceiveWork => ({
  ...work,
  entries: work.entries.map(entry => {
    if (entry.id !== id) return entry
    const next = { ...entry, ...change }
    const damaged = Math.min(next.damaged, next.qty)
    return { ...next, damaged, expired: Math.min(next.expired, next.qty - damaged) }
  }),
})

/** Says how much of something that nobody ordered came; nothing at all takes it away. */
export const setExtra = (work: ReceiveWork, id: string, qty: number): ReceiveWork => ({
  ...work,
  extras: work.extras.flatMap(extra => (extra.id !== id ? [extra] : qty > 0 ? [{ ...extra, qty }] : [])),
})

export const dropEntry = (work: ReceiveWork, id: string): ReceiveWork => ({
  ...work,
  entries: work.entries.filter(entry => entry.id !== id),
})
