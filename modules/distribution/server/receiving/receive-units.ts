import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { sha256 } from '#platform/digest/index.ts'
import { missingFiles } from '#platform/files/index.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { judgeReceipt, type Recorded, readSscc } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { captureOwn } from '../events/capture-own.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { landUnits } from './land-units.ts'
import { lockShipment, type ShipmentRow } from './lock-shipment.ts'
import { type OpenedDifference, openDifferences } from './open-differences.ts'
import { type ExpectedRow, readExpected, type StrayRow, strayUnits } from './read-expected.ts'
import { settleFound } from './settle-found.ts'

export type ReceiptScan = {
  readonly sscc: string
  readonly at: string
  readonly condition: 'good' | 'damaged'
  readonly photo?: string
  readonly note: string
}
export type AbsentUnit = Pick<ReceiptScan, 'sscc' | 'photo' | 'note'>
export type ReceiptWish = {
  readonly id: string
  readonly place: string
  readonly shipment: string
  readonly at: string
  readonly scans: readonly ReceiptScan[]
  readonly finished: boolean
  /** What is known of units that did not come. */
  readonly absent?: readonly AbsentUnit[]
}
export type Received = {
  readonly answer: 'created' | 'exists'
  readonly units: { sscc: string; verdict: Recorded }[]
  readonly differences: OpenedDifference[]
}
export type ReceiveRefusal =
  | 'shipment-unknown'
  | 'shipment-state'
  | 'shipment-elsewhere'
  | 'differs'
  | 'file-unknown'
  | 'stock-refused'

const KNOWN = `
  select r.digest, coalesce((select jsonb_agg(jsonb_build_object('sscc', s.sscc, 'verdict', s.verdict) order by s.line)
    from distribution.receipt_scan s where s.receipt = r.id), '[]') as units
  from distribution.receipt r where r.id = $1`
const RECEIPT = `
  insert into distribution.receipt (id, shipment, place, at, who, finished, digest, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`
const SCANS = `
  insert into distribution.receipt_scan (receipt, line, sscc, at, condition, verdict, photo, note)
  select $8, line, sscc, at, condition, verdict, photo, note
  from unnest($1::int[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[])
    as t (line, sscc, at, condition, verdict, photo, note)`
const ARRIVED = `
  update distribution.unit u set state = c.state, received_at = c.at, received_by = $4
  from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as c (id, state, at) where u.id = c.id`
const GONE = `update distribution.unit set state = 'missing' where id = any($1::uuid[])`
const SHIPMENT = `
  update distribution.shipment set state = 'arrived', arrived_at = coalesce(arrived_at, $2) where id = $1 and state = 'dispatched'`

const fits = (shipment: ShipmentRow, wish: ReceiptWish): Answer<null, 'shipment-elsewhere' | 'shipment-state'> => {
  if (shipment.to !== wish.place) return refused('shipment-elsewhere', `${shipment.number} is not for this place.`)
  return ['dispatched', 'arrived', 'closed'].includes(shipment.state)
    ? done(null)
    : refused('shipment-state', `${shipment.number} is ${shipment.state}; it has not left yet.`)
}

type Judging = {
  readonly wish: ReceiptWish
  readonly shipment: ShipmentRow
  readonly scans: readonly ReceiptScan[]
  readonly verdicts: readonly Recorded[]
  readonly byState: (state: 'received' | 'damaged') => ExpectedRow[]
}

const writeReceipt = async (tx: Tx, who: Who, now: Date, { wish, scans, verdicts }: Judging, digest: string) => {
  await tx.rows(RECEIPT, [wish.id, wish.shipment, wish.place, wish.at, who.id, wish.finished, digest, now])
  const rows = scans.map((scan, line) => ({ ...scan, line, verdict: verdicts[line]! }))
  await tx.rows(SCANS, [
    ...columns(
      rows,
      r => r.line,
      r => r.sscc,
      r => r.at,
      r => r.condition,
      r => r.verdict,
      r => r.photo ?? null,
      r => r.note,
    ),
    wish.id,
  ])
}

const bringIn = async (tx: Tx, who: Who, now: Date, it: Judging): Promise<Answer<null, 'stock-refused'>> => {
  const [sound, damaged] = [it.byState('received'), it.byState('damaged')]
  const all = [...sound, ...damaged].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = (units: readonly ExpectedRow[]) => units.map(unit => unit.id)
  const { wish, shipment } = it
  const landed = await landUnits(tx, who, now, shipment, {
    id: wish.id,
    place: wish.place,
    units: ids(all),
    damaged: ids(damaged),
  })
  if (!landed.ok) return landed
  const atOf = new Map(it.scans.map(scan => [scan.sscc, scan.at]))
  const stateOf = (unit: ExpectedRow) => (damaged.includes(unit) ? 'damaged' : 'received')
  await tx.rows(ARRIVED, [
    ...columns(
      all,
      u => u.id,
      stateOf,
      u => atOf.get(u.sscc),
    ),
    who.id,
  ])
  await settleFound(
    tx,
    who,
    now,
    shipment,
    all.filter(unit => unit.state === 'missing').map(unit => unit.sscc),
  )
  await stepTransfers(tx, who.id, now, [...new Set(all.map(unit => unit.transfer))], 'arrived')
  const travel = { shipment: shipment.id, from: shipment.from, to: shipment.to! }
  for (const [units, broken] of [
    [ids(sound), false],
    [ids(damaged), true],
  ] as const)
    await captureOwn(tx, now, wish.place, { deed: 'received', units, damaged: broken, ...travel })
  return done(null)
}

const whole = <Seen extends { readonly sscc: string }>(seen: Seen): Seen => {
  const read = readSscc(seen.sscc)
  return read.ok ? { ...seen, sscc: read.value } : seen
}

const judged = (
  wish: ReceiptWish,
  shipment: ShipmentRow,
  expected: readonly ExpectedRow[],
  others: readonly StrayRow[],
) => {
  const scans = wish.scans.map(whole)
  const verdict = judgeReceipt({ units: expected }, others, scans, wish.finished)
  const bySscc = new Map(expected.map(unit => [unit.sscc, unit]))
  const byState = (state: 'received' | 'damaged') =>
    scans.flatMap((scan, i) => (verdict.verdicts[i] === state ? [bySscc.get(scan.sscc)!] : []))
  const said: readonly AbsentUnit[] = [...(wish.absent ?? []).map(whole), ...scans]
  const notes = new Map(said.map(it => [it.sscc, it]))
  const differences = verdict.differences.map(it => ({
    ...it,
    photo: notes.get(it.sscc)?.photo,
    note: notes.get(it.sscc)?.note,
  }))
  const missing = differences.filter(it => it.kind === 'missing').map(it => bySscc.get(it.sscc)!.id)
  return { it: { wish, shipment, scans, verdicts: verdict.verdicts, byState } satisfies Judging, differences, missing }
}

/**
 * Takes in what a phone received of a shipment: any number of scans in one submit, all of it or nothing, and once, by the
 * phone's id. What came in sound is the place's own goods at once; damaged goods lie apart; every difference becomes a
 * task at the side that can mend it. A unit that was missing and comes after all settles its difference.
 */
export const receiveUnits = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: ReceiptWish,
): Promise<Answer<Received, ReceiveRefusal>> => {
  const digest = sha256(canonical(wish))
  const locked = await lockShipment(tx, wish.shipment)
  if (!locked.ok) return locked
  const known = await tx.one<{ digest: string; units: Received['units'] }>(KNOWN, [wish.id])
  if (known)
    return known.digest === digest
      ? done({ answer: 'exists', units: known.units, differences: [] })
      : refused('differs', `Receipt ${wish.id} was sent before and held something else; make a new one.`)
  const fit = fits(locked.value, wish)
  if (!fit.ok) return fit
  const lost = await missingFiles(
    tx,
    [...wish.scans, ...(wish.absent ?? [])].flatMap(it => it.photo ?? []),
  )
  if (lost.length > 0) return refused('file-unknown', `Photo ${lost[0]} has not been sent yet; send it first.`)
  const expected = await readExpected(tx, wish.shipment)
  const { it, differences, missing } = judged(
    wish,
    locked.value,
    expected,
    await strayUnits(tx, wish.place, wish.shipment),
  )
  await tx.rows('savepoint receive')
  await writeReceipt(tx, who, now, it, digest)
  await tx.rows(SHIPMENT, [wish.shipment, wish.at])
  const brought = await bringIn(tx, who, now, it)
  if (!brought.ok) {
    await tx.rows('rollback to savepoint receive')
    return brought
  }
  await tx.rows(GONE, [missing])
  const opened = await openDifferences(tx, who, now, locked.value, differences)
  await announceChange(tx, 'shipments', [locked.value.from, wish.place])
  return done({
    answer: 'created',
    units: it.scans.map((scan, i) => ({ sscc: scan.sscc, verdict: it.verdicts[i]! })),
    differences: opened,
  })
}
