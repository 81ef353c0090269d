import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { readSscc } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { lockTrip } from './lock-trip.ts'

export type LoadScan = { readonly sscc: string; readonly at: string }
export type LoadVerdict = 'loaded' | 'exists' | 'unknown' | 'other-trip' | 'not-packed'
export type Loaded = { readonly answers: { sscc: string; verdict: LoadVerdict }[]; readonly left: number }

type Row = { id: string; sscc: string; state: string; trip: string | null; transferState: string }

const UNITS = `
  select u.id, u.sscc, u.state, s.trip, t.state as "transferState"
  from distribution.unit u join distribution.transfer t on t.id = u.transfer left join distribution.shipment s on s.id = t.shipment
  where u.sscc = any($1::text[]) order by u.id for update of u`

const WRITE = `
  update distribution.unit u set state = 'loaded', loaded_at = c.at, loaded_by = $3
  from unnest($1::uuid[], $2::timestamptz[]) as c (id, at) where u.id = c.id`

const FULL = `
  select distinct t.id from distribution.transfer t join distribution.shipment s on s.id = t.shipment
  where s.trip = $1 and t.state = 'packed' and not exists (
    select from distribution.unit u where u.transfer = t.id and u.state <> 'loaded') order by 1`

const LEFT = `
  select count(*)::int as n from distribution.unit u join distribution.transfer t on t.id = u.transfer
  join distribution.shipment s on s.id = t.shipment where s.trip = $1 and u.state = 'packed'`

const verdictOf = (row: Row | undefined, trip: string): LoadVerdict => {
  if (!row) return 'unknown'
  if (row.trip !== trip) return 'other-trip'
  if (row.state === 'loaded') return 'exists'
  return row.state === 'packed' && ['packed', 'loaded'].includes(row.transferState) ? 'loaded' : 'not-packed'
}

/** Writes down what was brought into a truck, any number of scans at once. Sending again answers `exists`. */
export const loadUnits = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: { readonly trip: string; readonly scans: readonly LoadScan[] },
): Promise<Answer<Loaded, 'trip-unknown' | 'trip-state'>> => {
  const trip = await lockTrip(tx, who, wish.trip)
  if (!trip.ok) return trip
  const read = wish.scans.map(scan => ({ ...scan, read: readSscc(scan.sscc) }))
  const known = await tx.rows<Row>(UNITS, [read.flatMap(scan => (scan.read.ok ? [scan.read.value] : []))])
  const bySscc = new Map(known.map(row => [row.sscc, row]))
  const fresh = new Map<string, string>()
  const answers = read.map(({ sscc, at, read: it }) => {
    const row = it.ok ? bySscc.get(it.value) : undefined
    const verdict = row && fresh.has(row.id) ? 'exists' : verdictOf(row, wish.trip)
    if (verdict === 'loaded') fresh.set(row!.id, at)
    return { sscc: it.ok ? it.value : sscc, verdict }
  })
  if (trip.value.state !== 'planned' && fresh.size > 0)
    return refused('trip-state', `${trip.value.number} is ${trip.value.state}; nothing more is loaded into it.`)
  if (fresh.size > 0) {
    await tx.rows(WRITE, [[...fresh.keys()], [...fresh.values()], who.id])
    const full = await tx.rows<{ id: string }>(FULL, [wish.trip])
    await stepTransfers(
      tx,
      who.id,
      now,
      full.map(row => row.id),
      'loaded',
    )
    await announceChange(tx, 'trips', [trip.value.place])
  }
  return done({ answers, left: (await tx.one<{ n: number }>(LEFT, [wish.trip]))!.n })
}
