import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx } from '#platform/postgres/index.ts'
import { ssccOf, type TransferState } from '../../rules/index.ts'
import { announceChange } from '../announce-change.ts'
import { captureOwn } from '../events/capture-own.ts'
import { takeNumbers } from '../take-numbers.ts'
import { lockTransfers, type TransferHead } from '../transfers/find-transfers.ts'
import { stepTransfers } from '../transfers/keep-steps.ts'
import { endPacking } from './end-packing.ts'
import { readLoose } from './read-loose.ts'
import { type Content, shareContents, type Wanted } from './share-contents.ts'

export type UnitWish = {
  readonly id: string
  readonly kind: 'carton' | 'cage' | 'pallet'
  readonly carton?: string
  readonly grams?: number
  readonly contents: readonly Wanted[]
}

export type PackWish = { readonly id: string; readonly units: readonly UnitWish[]; readonly finish: boolean }
export type Packed = { readonly units: { id: string; sscc: string }[]; readonly state: TransferState }
export type PackRefusal =
  | 'transfer-unknown'
  | 'transfer-state'
  | 'gs1-prefix-missing'
  | 'sscc-used-up'
  | 'over-packed'
  | 'under-packed'

/** The next SSCCs of the company, without a gap: numbers that a failing deed took are given back with it. */
const allot = async (tx: Tx, count: number): Promise<Answer<string[], 'gs1-prefix-missing' | 'sscc-used-up'>> => {
  if (count === 0) return done([])
  const setting = await tx.one<{ prefix: string | null }>('select gs1_prefix as prefix from distribution.setting')
  if (!setting?.prefix)
    return refused(
      'gs1-prefix-missing',
      'The company has no GS1 prefix here, and without it no SSCC; write it under Distribution → Settings.',
    )
  const first = await takeNumbers(tx, `sscc:${setting.prefix}`, count)
  const made: string[] = []
  for (let i = 0; i < count; i += 1) {
    const sscc = ssccOf(setting.prefix, first + i)
    if (!sscc.ok) return sscc
    made.push(sscc.value)
  }
  return done(made)
}

const UNITS = `
  insert into distribution.unit (id, sscc, kind, carton, transfer, grams, state, packed_at, packed_by)
  select id, sscc, kind, carton, $6, grams, 'packed', $7, $8
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) as t (id, sscc, kind, carton, grams)`
const CONTENTS = `
  insert into distribution.unit_content (unit, line, transfer_line, qty, lot, expiry, location)
  select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bigint[], $5::text[], $6::date[], $7::uuid[])`
const PACKED = `
  update distribution.transfer_line l set packed = l.packed + s.qty
  from (select line, sum(qty)::bigint as qty from unnest($1::uuid[], $2::bigint[]) as t (line, qty) group by line) s
  where l.id = s.line`
/** What a unit weighs when nobody put it on a scale: its goods and its carton, as far as these are known. */
const WEIGH = `
  update distribution.unit u set grams = w.grams from (
    select x.unit, (sum(i.grams * x.qty) / 1000)::int + coalesce(max(k.empty_grams), 0) as grams, bool_and(i.grams is not null) as known
    from distribution.unit_content x join distribution.transfer_line l on l.id = x.transfer_line
    join catalog.v_item i on i.id = l.item join distribution.unit v on v.id = x.unit left join distribution.carton k on k.code = v.carton
    where x.unit = any($1::uuid[]) group by x.unit) w
  where u.id = w.unit and u.grams is null and w.known`

type Made = UnitWish & { readonly sscc: string; readonly inside: readonly Content[] }

const writeUnits = async (tx: Tx, who: Who, now: Date, transfer: TransferHead, made: readonly Made[]) => {
  await tx.rows(UNITS, [
    ...columns(
      made,
      u => u.id,
      u => u.sscc,
      u => u.kind,
      u => u.carton ?? null,
      u => u.grams ?? null,
    ),
    ...[transfer.id, now, who.id],
  ])
  const contents = made.flatMap(unit => unit.inside.map((content, line) => ({ ...content, unit: unit.id, at: line })))
  await tx.rows(
    CONTENTS,
    columns(
      contents,
      c => c.unit,
      c => c.at,
      c => c.line,
      c => c.qty,
      c => c.lot,
      c => c.expiry,
      c => c.location,
    ),
  )
  await tx.rows(
    PACKED,
    columns(
      contents,
      c => c.line,
      c => c.qty,
    ),
  )
  await tx.rows(WEIGH, [made.map(unit => unit.id)])
  await captureOwn(tx, now, transfer.from, { deed: 'packed', units: made.map(u => u.id), transfer: transfer.id })
}

const packFresh = async (
  tx: Tx,
  who: Who,
  now: Date,
  transfer: TransferHead,
  fresh: readonly UnitWish[],
): Promise<Answer<{ id: string; sscc: string }[], PackRefusal>> => {
  if (fresh.length === 0) return done([])
  const shared = shareContents(
    await readLoose(tx, transfer.id),
    fresh.map(unit => unit.contents),
  )
  if ('over' in shared)
    return refused(
      'over-packed',
      `Of item ${shared.over.item} ${shared.left} thousandths are left to pack in ${transfer.number}, not ${shared.over.qty}.`,
    )
  const ssccs = await allot(tx, fresh.length)
  if (!ssccs.ok) return ssccs
  const made = fresh.map((unit, i): Made => ({ ...unit, sscc: ssccs.value[i]!, inside: shared.units[i]! }))
  await writeUnits(tx, who, now, transfer, made)
  return done(made.map(({ id, sscc }) => ({ id, sscc })))
}

/**
 * Packs picked goods into units and gives each its SSCC. Units that were packed before, by their id, are answered with
 * the SSCC they have. With `finish` everything picked must be packed, and the transfer is ready to be loaded. All of it
 * or nothing; a constant number of statements.
 */
export const packUnits = async (tx: Tx, who: Who, now: Date, wish: PackWish): Promise<Answer<Packed, PackRefusal>> => {
  const known = await tx.rows<{ id: string; sscc: string; transfer: string }>(
    'select id, sscc, transfer from distribution.unit where id = any($1::uuid[])',
    [wish.units.map(unit => unit.id)],
  )
  const before = new Map(known.map(unit => [unit.id, unit.sscc]))
  const fresh = wish.units.filter(unit => !before.has(unit.id))
  const state = await tx.one<{ state: TransferState }>('select state from distribution.transfer where id = $1', [
    wish.id,
  ])
  if (fresh.length === 0 && state && (!wish.finish || state.state !== 'picked'))
    return done({ units: known.map(({ id, sscc }) => ({ id, sscc })), state: state.state })
  const found = await lockTransfers(tx, [wish.id], 'pack')
  if (!found.ok) return found
  const [transfer] = found.value
  await tx.rows('savepoint pack')
  const packed = await packFresh(tx, who, now, transfer!, fresh)
  const ended = packed.ok && wish.finish ? await endPacking(tx, who, now, transfer!) : packed
  if (!packed.ok || !ended.ok) {
    await tx.rows('rollback to savepoint pack')
    return ended as Extract<typeof ended, { ok: false }>
  }
  const next: TransferState = wish.finish ? (ended.value === 'nothing' ? 'cancelled' : 'packed') : 'picked'
  if (next !== 'picked') await stepTransfers(tx, who.id, now, [wish.id], next)
  await announceChange(tx, 'transfers', [transfer!.from])
  const all = new Map([...before, ...packed.value.map(({ id, sscc }) => [id, sscc] as const)])
  return done({ units: wish.units.map(({ id }) => ({ id, sscc: all.get(id)! })), state: next })
}
