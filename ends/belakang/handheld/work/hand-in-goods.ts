import type { Day } from '#kernel/moment.ts'
import type { NewDeed } from './do-deed.ts'
import { cameOf, type Entry, type ReceiveWork, type Wanted } from './receive.ts'

export const threadOfDelivery = (delivery: string): string => `delivery:${delivery}`

const lineOf = ({ order, line, qty, damaged, expired, lot, expires, sscc, serials, note }: Entry) => ({
  ...{ order, line, counted: qty, damaged, expired, serials, note },
  ...(lot && { lot }),
  ...(expires && { expires }),
  ...(sscc && { sscc }),
})

/** What was announced and has not come at all: it is short only where nothing more follows. */
export const missingOf = (work: ReceiveWork, wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.filter(it => it.want > 0 && cameOf(work, it) === 0)

type Handing = {
  readonly id: string
  readonly place: string
  readonly at: string
  readonly day: Day
  readonly deliveryNote: string
  /** Nothing more follows from this delivery. */
  readonly complete: boolean
}

/** What came from a supplier, as one deed. Goods that nobody ordered are told beside a line of the order. */
export const deedOfDelivery = (work: ReceiveWork, wanted: readonly Wanted[], handing: Handing): NewDeed => {
  const { id, place, at, day, deliveryNote, complete } = handing
  const [first] = wanted
  const nothing = { counted: 0, damaged: 0, expired: 0, serials: [], note: '' }
  const extras = work.extras.map(({ item, code, qty }) => ({
    ...{ order: first!.order, line: first!.line, ...nothing },
    wrong: { item, code, qty },
  }))
  const missing = complete ? missingOf(work, wanted).filter(it => it.stated !== null) : []
  const lines = [
    ...work.entries.toReversed().map(lineOf),
    ...missing.map(({ order, line }) => ({ order, line, ...nothing })),
    ...extras,
  ]
  return {
    ...{ id, kind: 'receive-goods', thread: threadOfDelivery(work.delivery) },
    input: { id, place, at, day, deliveryNote, complete, lines, ...(work.notice && { notice: work.notice }) },
    about: { number: work.number, supplier: work.supplierName, n: work.entries.length },
  }
}
