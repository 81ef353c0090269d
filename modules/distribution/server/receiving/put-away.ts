import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { adjustGoods, moveGoods } from '#modules/stock/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { missingFiles } from '#platform/files/index.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { judgeContents, readSscc, sideOf } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { captureOwn } from '../events/capture-own.ts'
import { clockAt } from '../place-clock.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { closeShipments } from './close-shipments.ts'
import { lockShipment } from './lock-shipment.ts'
import { type OpenedDifference, openDifferences } from './open-differences.ts'
import { type Content, findBins, type Share, shareOutUnit } from './share-out-unit.ts'

export type PutAway = {
  readonly id: string
  readonly place: string
  readonly sscc: string
  readonly at: string
  readonly bin?: string
  readonly shares?: readonly Share[]
  readonly counted: readonly { readonly item: string; readonly qty: number }[]
  readonly photo?: string
  readonly note: string
}

export type PutRefusal =
  | 'unit-unknown'
  | 'unit-state'
  | 'unit-elsewhere'
  | 'sscc-form'
  | 'sscc-check-digit'
  | 'bin-unknown'
  | 'put-more'
  | 'file-unknown'
  | 'differs'
  | 'stock-refused'

type UnitRow = { id: string; state: string; transfer: string; shipment: string; to: string | null; number: string }

const UNIT = `
  select u.id, u.state, u.transfer, t.shipment, s.to_place as "to", s.number
  from distribution.unit u join distribution.transfer t on t.id = u.transfer join distribution.shipment s on s.id = t.shipment
  where u.sscc = $1 for update of u`
const CONTENTS = `
  select l.item, x.lot, sum(x.qty)::bigint as qty from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
  where x.unit = $1 group by 1, 2 order by 1, 2`
const PUT = `update distribution.unit set state = 'put-away', put_at = $2, put_by = $3, bin = $4 where id = $1`
const ONCE = `
  insert into distribution.handed_in (id, deed, about, digest, at, who) values ($1, 'put-away', $2, $3, $4, $5)
  on conflict on constraint handed_in_pk do nothing returning id`

/** Goods of one lot each, as far as they are really there: what was counted short is taken off the last lots. */
const really = (contents: readonly Content[], counted: PutAway['counted']): Content[] =>
  [...Map.groupBy(contents, it => it.item)].flatMap(([item, those]) => {
    let left = counted.find(it => it.item === item)?.qty ?? those.reduce((sum, it) => sum + it.qty, 0)
    return those.map(it => {
      const qty = Math.min(left, it.qty)
      left -= qty
      return { ...it, qty }
    })
  })

const inStock = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: PutAway,
  unit: UnitRow,
  contents: readonly Content[],
  bins: ReadonlyMap<string, string>,
) => {
  const { day } = await clockAt(tx, wish.place, now)
  const head = { day, ref: unit.number, place: wish.place }
  const odd = judgeContents(contents, wish.counted)
  if (odd.length > 0) {
    const lines = odd.map(({ item, kind, qty }) => ({
      item,
      qty,
      change: kind === 'short' ? ('lost' as const) : ('found' as const),
    }))
    const answer = await adjustGoods(tx, who, now, { ...head, id: newId(), reason: `isi ${wish.sscc}`, lines })
    if (!answer.ok) return refused('stock-refused', `${answer.refusal}: ${answer.detail ?? ''}`)
  }
  const goods = really(contents, wish.counted).filter(it => it.qty > 0)
  const rest = wish.bin === undefined ? null : bins.get(wish.bin)!
  const shared = shareOutUnit(goods, wish.shares ?? [], bins, rest)
  if (!shared.ok) return shared
  const lines = shared.value.map(({ lot, ...line }) => ({ ...line, ...(lot && { lot }) }))
  if (lines.length === 0) return done(odd)
  const moved = await moveGoods(tx, who, now, { ...head, id: newId(), lines })
  return moved.ok ? done(odd) : refused('stock-refused', `${moved.refusal}: ${moved.detail ?? ''}`)
}

const codesOf = ({ bin, shares = [] }: PutAway) => [
  ...new Set([...shares.map(s => s.bin), ...(bin === undefined ? [] : [bin])]),
]

/** What stands in the way of putting a unit away, or the shelves it goes to. */
const mayPut = async (
  tx: Tx,
  wish: PutAway,
  unit: UnitRow | undefined,
  sscc: string,
): Promise<Answer<Map<string, string>, PutRefusal>> => {
  if (!unit) return refused('unit-unknown', `No unit has the SSCC ${sscc}.`)
  if (unit.to !== wish.place) return refused('unit-elsewhere', `Unit ${sscc} belongs to another place.`)
  if (unit.state !== 'received') return refused('unit-state', `Unit ${sscc} is ${unit.state}; receive it first.`)
  if (wish.photo && (await missingFiles(tx, [wish.photo])).length > 0)
    return refused('file-unknown', `Photo ${wish.photo} has not been sent yet; send it first.`)
  return findBins(tx, wish.place, codesOf(wish))
}

/**
 * A unit is emptied onto shelves, each part onto its own, or into a bin. What was counted otherwise than the label says is put right in stock at
 * once, and asks the centre that packed it. Once, by the phone's id.
 */
export const putAway = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: PutAway,
): Promise<Answer<{ answer: 'created' | 'exists'; differences: OpenedDifference[] }, PutRefusal>> => {
  const read = readSscc(wish.sscc)
  if (!read.ok) return read
  const digest = sha256(canonical(wish))
  const unit = await tx.one<UnitRow>(UNIT, [read.value])
  const known = await tx.one<{ digest: string }>('select digest from distribution.handed_in where id = $1', [wish.id])
  if (known)
    return known.digest === digest
      ? done({ answer: 'exists', differences: [] })
      : refused('differs', `${wish.id} was sent before and said something else.`)
  const bins = await mayPut(tx, wish, unit, read.value)
  if (!bins.ok) return bins
  await tx.rows('savepoint put_away')
  await tx.rows(ONCE, [wish.id, unit!.id, digest, wish.at, who.id])
  const contents = await tx.rows<Content>(CONTENTS, [unit!.id])
  const odd = await inStock(tx, who, now, wish, unit!, contents, bins.value)
  if (!odd.ok) {
    await tx.rows('rollback to savepoint put_away')
    return odd
  }
  await tx.rows(PUT, [unit!.id, wish.at, who.id, codesOf(wish).join(' ') || null])
  await captureOwn(tx, now, wish.place, { deed: 'put-away', units: [unit!.id] })
  const shipment = await lockShipment(tx, unit!.shipment)
  const found = odd.value.map(it => ({
    ...it,
    sscc: read.value,
    side: sideOf(it.kind),
    photo: wish.photo,
    note: wish.note,
  }))
  const differences = shipment.ok ? await openDifferences(tx, who, now, shipment.value, found) : []
  const closed = await closeShipments(tx, now, [unit!.shipment])
  await stepTransfers(tx, who.id, now, closed, 'closed')
  await announceChange(tx, 'shipments', [wish.place])
  return done({ answer: 'created', differences })
}
