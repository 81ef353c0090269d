import { assert } from '#kernel/answer.ts'
import {
  confirmPicks,
  dispatchTrip,
  draftTransfer,
  loadUnits,
  makeWave,
  packUnits,
  planDay,
  putAway,
  receiveUnits,
  releaseTransfers,
  takeList,
} from '#modules/distribution/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { placeOf } from '../company.ts'
import { demoId } from '../demo-id.ts'
import { personOf } from '../people.ts'
import type { DemoTransfer } from './plan.ts'

const HOUR = 3_600_000
const FAR: readonly DemoTransfer['reaches'][] = [
  'draft',
  'released',
  'picking',
  'packed',
  'dispatched',
  'arrived',
  'closed',
]
const comes = (it: DemoTransfer, to: DemoTransfer['reaches']): boolean => FAR.indexOf(it.reaches) >= FAR.indexOf(to)

const taken = <Value>(
  answer: { readonly ok: true; readonly value: Value } | { readonly ok: false },
  what: string,
): Value => {
  assert(answer.ok, `the demo's ${what} is refused: ${JSON.stringify(answer)}`)
  return answer.value
}

type Run = {
  readonly tx: Tx
  readonly centre: string
  /** The moment so many hours after a transfer was drafted. */
  readonly after: (it: DemoTransfer, hours: number) => Date
}

const draft = async ({ tx, centre, after }: Run, it: DemoTransfer) => {
  const at = after(it, 0)
  const { day } = momentsIn('Asia/Jakarta')(at)
  const head = { id: it.id, from: centre, to: it.to, dueDay: day, origin: 'hand', note: '' } as const
  const lines = it.goods.map((goods, n) => ({ ...goods, id: demoId('transfer-line', `${it.id}/${n}`), why: '' }))
  taken(await draftTransfer(tx, SYSTEM, at, { ...head, lines }), 'transfer')
  if (comes(it, 'released')) taken(await releaseTransfers(tx, SYSTEM, after(it, 0.5), [it.id]), 'release')
}

/** The picker of the centre, on whose phone the list under way stands. */
const picker: Who = { ...SYSTEM, kind: 'user', id: personOf('yohanes').id, name: personOf('yohanes').name }

/** Those drafted in the same hour go in one wave; of what is still being picked two thirds are confirmed. */
const pick = async ({ tx, centre, after }: Run, those: readonly DemoTransfer[]) => {
  const [first] = those
  const wave = demoId('wave', first!.id)
  const ids = those.map(it => it.id)
  taken(await makeWave(tx, SYSTEM, after(first!, 1), { id: wave, place: centre, transfers: ids }), 'wave')
  const lists = await tx.rows<{ id: string }>('select id from distribution.pick_list where wave = $1 order by number', [
    wave,
  ])
  const taking = after(first!, 1.2).toISOString()
  for (const { id } of lists) taken(await takeList(tx, picker, { id, at: taking }), 'list')
  const picks = await tx.rows<{ id: string; qty: number }>(
    `select p.id, p.qty from distribution.pick p join distribution.pick_list l on l.id = p.pick_list where l.wave = $1 order by l.number, p.seq`,
    [wave],
  )
  const far = comes(first!, 'packed') ? picks.length : Math.floor((picks.length * 2) / 3)
  const at = after(first!, 1.6)
  const confirms = picks.slice(0, far).map(({ id, qty }) => ({ id: newId(), pick: id, got: qty, at: at.toISOString() }))
  taken(await confirmPicks(tx, picker, at, confirms), 'picks')
}

const pack = async ({ tx, after }: Run, it: DemoTransfer) => {
  const units = Array.from({ length: it.cages }, (_, n) => ({
    ...{ id: demoId('unit', `${it.id}/${n}`), kind: 'cage' as const },
    contents: it.goods.map(({ item, qty }) => ({ item, qty: Math.floor(qty / it.cages) })),
  }))
  const half = Math.ceil(units.length / 2)
  taken(await packUnits(tx, SYSTEM, after(it, 2), { id: it.id, units: units.slice(0, half), finish: false }), 'packing')
  taken(await packUnits(tx, SYSTEM, after(it, 2.3), { id: it.id, units: units.slice(half), finish: true }), 'packing')
}

const send = async ({ tx, centre, after }: Run, those: readonly DemoTransfer[]) => {
  const [first] = those
  const at = after(first!, 4)
  const { day } = momentsIn('Asia/Jakarta')(at)
  const spent = (round: number) => round / 1024
  const { trips } = taken(await planDay(tx, SYSTEM, at, { id: newId(), place: centre, day, spent }), 'plan')
  for (const trip of trips) {
    const units = await tx.rows<{ sscc: string }>(
      `select u.sscc from distribution.unit u join distribution.transfer t on t.id = u.transfer
       join distribution.shipment s on s.id = t.shipment where s.trip = $1 order by 1`,
      [trip.id],
    )
    const scans = units.map(({ sscc }) => ({ sscc, at: at.toISOString() }))
    taken(await loadUnits(tx, SYSTEM, at, { trip: trip.id, scans }), 'loading')
    taken(await dispatchTrip(tx, SYSTEM, after(first!, 4.5), trip.id), 'dispatch')
  }
}

type Arrived = { shipment: string; sscc: string }

const receive = async ({ tx, after }: Run, it: DemoTransfer) => {
  const units = await tx.rows<Arrived>(
    `select t.shipment, u.sscc from distribution.unit u join distribution.transfer t on t.id = u.transfer where t.id = $1 order by 2`,
    [it.id],
  )
  const [at, end] = [after(it, 9), after(it, 9.4)]
  // Of the truck that stands in the yard one cage did not come off.
  const there = comes(it, 'closed') ? units : units.slice(1)
  const scans = there.map(({ sscc }, n) => ({
    ...{ sscc, condition: 'good' as const, note: '' },
    at: (n === 0 ? at : end).toISOString(),
  }))
  const receipt = {
    id: newId(),
    place: it.to,
    shipment: units[0]!.shipment,
    at: at.toISOString(),
    scans,
    finished: true,
  }
  taken(await receiveUnits(tx, SYSTEM, end, receipt), 'receipt')
  if (!comes(it, 'closed')) return
  for (const { sscc } of units) {
    const put = { id: newId(), place: it.to, sscc, at: after(it, 10).toISOString(), counted: [], note: '' }
    taken(await putAway(tx, SYSTEM, after(it, 10), put), 'put-away')
  }
}

/** Brings each transfer as far as it has come, at the hours at which it came there. */
export const runTransfers = async (tx: Tx, now: Date, all: readonly DemoTransfer[]): Promise<void> => {
  const after = (it: DemoTransfer, hours: number) =>
    new Date(Math.min(now.getTime(), now.getTime() - (it.hoursAgo - hours) * HOUR))
  const run: Run = { tx, centre: placeOf('CKR').id, after }
  for (const it of all) await draft(run, it)
  const waves = Map.groupBy(
    all.filter(it => comes(it, 'picking')),
    it => `${it.reaches} ${Math.floor(it.hoursAgo / 2)}`,
  )
  for (const those of waves.values()) {
    await pick(run, those)
    for (const it of those) if (comes(it, 'packed')) await pack(run, it)
    const going = those.filter(it => comes(it, 'dispatched'))
    if (going.length > 0) await send(run, going)
    for (const it of those) if (comes(it, 'arrived')) await receive(run, it)
  }
}
