import type { Tx } from '#platform/postgres/index.ts'
import type { OrderSeen, PaymentSeen } from '../../contract/index.ts'
import { type ParcelState, stageOf } from '../../rules/index.ts'
import { paidAtCounter, waitingAt } from '../serving/paid-at-counter.ts'
import { readSteps } from '../special/read-steps.ts'
import { consumerStanding, overOf } from './keep-consumers.ts'
import { localText } from './read-placed.ts'
import { type ClaimRow, type ParcelRow, readParts, type SubstituteRow } from './read-seen-parts.ts'

type Head = {
  id: string
  number: string
  state: string
  currency: string
  tax: number
  placedAt: Date
  buyer: string
  payBy: Date | null
  code: string
  hereAt: Date | null
  expired: boolean
}

const HEAD = `
  select o.id, o.number, o.state, o.currency, o.tax, o.drafted_at as "placedAt", b.name as buyer, b.pay_by as "payBy", b.code,
    b.here_at as "hereAt", exists (select from orders.order_event e where e.customer_order = o.id and e.deed = 'expire') as expired
  from orders.customer_order o join orders.buyer b on b.customer_order = o.id where o.id = $1`

/** What payments know of an order, as its customer sees it. */
export type PaymentsSeen = { readonly payments: PaymentSeen[]; readonly payWays: string[]; readonly refunded: number }
export const NO_PAYMENTS: PaymentsSeen = { payments: [], payWays: [], refunded: 0 }

const iso = (at: Date | null) => at?.toISOString() ?? null

const parcelOf = (p: ParcelRow): OrderSeen['parcels'][number] => ({
  ...{ id: p.id, way: p.way, place: p.at, state: p.state, tracking: p.tracking, lines: p.lines },
  address:
    p.address && [p.address.recipient, p.address.street, p.address.city, p.address.postcode].filter(Boolean).join(', '),
  promises: p.promises.map(({ due, madeAt, endedAt, ...rest }) => ({
    ...rest,
    ...{ by: new Date(due).toISOString(), byLocal: localText(new Date(due), p.zone) },
    ...{ madeAt: new Date(madeAt).toISOString(), endedAt: endedAt && new Date(endedAt).toISOString() },
  })),
})

const substituteOf = ({ until, ...rest }: SubstituteRow) => ({ ...rest, until: until.toISOString() })
const claimOf = ({ at, ...rest }: ClaimRow) => ({ ...rest, at: at.toISOString() })

/** An order as whoever holds its link sees it. A constant number of statements. */
export const readSeen = async (tx: Tx, id: string, money: PaymentsSeen): Promise<OrderSeen | undefined> => {
  const head = await tx.one<Head>(HEAD, [id])
  if (!head) return undefined
  const { lines, parcels, substitutes, claims, timeline } = await readParts(tx, id)
  const [standing] = await consumerStanding(tx, [id])
  const special = await readSteps(tx, id)
  const counter = await paidAtCounter(tx, id)
  const states = parcels.map((p): ParcelState => p.state)
  const short = lines.some(l => l.short > 0)
  const stage = stageOf({ state: head.state, expired: head.expired, short }, states)
  const ready = states.includes('ready')
  const ended = head.state === 'cancelled'
  const due = ended ? 0 : standing!.due
  return {
    ...{ id, number: head.number, stage, placedAt: head.placedAt.toISOString(), currency: head.currency },
    ...{ buyer: head.buyer, payBy: stage === 'awaiting-payment' ? iso(head.payBy) : null },
    ...{ total: standing!.asked, fees: parcels.reduce((sum, p) => sum + (p.state === 'cancelled' ? 0 : p.fee), 0) },
    ...{ tax: head.tax, paid: standing!.paid, refunded: money.refunded + counter.back, due },
    waiting: waitingAt(counter, overOf(standing!, head.state)),
    lines: lines.map(({ short: _, ...line }) => line),
    parcels: parcels.map(parcelOf),
    ...{ payments: money.payments, payWays: due > 0 ? money.payWays : [] },
    ...{ code: ready ? head.code : null, hereAt: iso(head.hereAt) },
    ...{ substitutes: substitutes.map(substituteOf), claims: claims.map(claimOf) },
    special,
    timeline: timeline.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
    may: {
      pay: due > 0 && money.payWays.length > 0,
      cancel: !ended && special === null && states.some(s => s === 'waiting' || s === 'to-pick'),
      return: lines.some(l => l.received > l.returned),
      here: ready,
    },
  }
}
