import type { NewDeed } from './do-deed.ts'
import type { UnitKind } from './pack.ts'

export type TransferLine = {
  readonly id: string
  readonly item: string
  readonly name: string
  readonly unit: string
  /** Thousandths. */
  readonly qty: number
}

export type TransferWork = {
  /** The transfer's own id, made here. */
  readonly transfer: string
  readonly to: string | null
  readonly toCode: string
  /** The last one first. */
  readonly lines: readonly TransferLine[]
}

export const threadOfTransfer = (transfer: string): string => `transfer:${transfer}`

/** Adds goods; the same goods again add up, and come to the top. */
export const addGoods = (work: TransferWork, goods: TransferLine): TransferWork => {
  const before = work.lines.find(line => line.item === goods.item)
  const line = before ? { ...before, qty: before.qty + goods.qty } : goods
  return { ...work, lines: [line, ...work.lines.filter(it => it.item !== goods.item)] }
}

/** Says how much of a line goes; nothing at all takes it out. */
export const setGoods = (work: TransferWork, id: string, qty: number): TransferWork => ({
  ...work,
  lines: work.lines.flatMap(line => (line.id !== id ? [line] : qty > 0 ? [{ ...line, qty }] : [])),
})

type Sending = {
  readonly from: string
  readonly at: string
  /** The unit it is packed into. */
  readonly unit: string
  readonly kind: UnitKind
  /** It leaves now, carried over; else it waits for a truck. */
  readonly leaves: boolean
}

export const deedOfSending = (
  transfer: { readonly id: string; readonly number: string; readonly to: string },
  at: string,
): NewDeed => ({
  ...{ kind: 'send-transfer', thread: threadOfTransfer(transfer.id), input: { id: transfer.id, at } },
  about: { number: transfer.number, to: transfer.to },
})

/** Goods for another place as deeds in order: that they go, that they are packed, that they have left. */
export const deedsOfTransfer = (work: TransferWork, { from, at, unit, kind, leaves }: Sending): readonly NewDeed[] => {
  const { transfer: id, to, toCode, lines } = work
  const thread = threadOfTransfer(id)
  const about = { to: toCode, n: lines.length }
  const asked = lines.map(line => ({ id: line.id, item: line.item, qty: line.qty }))
  const contents = lines.map(({ item, qty }) => ({ item, qty }))
  const packing = { id, units: [{ id: unit, kind, contents }], finish: true }
  return [
    { kind: 'lateral', thread, input: { id, from, to, at, lines: asked }, about },
    { kind: 'pack-units', thread, input: packing, about: { number: '', to: toCode } },
    ...(leaves ? [deedOfSending({ id, number: '', to: toCode }, at)] : []),
  ]
}
