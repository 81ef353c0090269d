import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import { columns, type Tx, unlessBroken } from '#platform/postgres/index.ts'

export type Setting = { gs1Prefix: string | null; wageHour: number; began: string | null; version: number }

const READ = `select gs1_prefix as "gs1Prefix", wage_hour as "wageHour", began, version from distribution.setting`

/** What the company says about its own distribution. */
export const readSetting = async (tx: Tx): Promise<Setting> => (await tx.one<Setting>(READ))!

/**
 * Saves the settings as they were read. A prefix under which SSCCs were given out is not changed for another: units on
 * the road carry it, and old numbers must not come again.
 */
export const saveSetting = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Setting,
): Promise<Answer<Setting, 'setting-stale' | 'gs1-prefix-in-use'>> => {
  const before = await tx.one<Setting>(`${READ} for update`)
  if (before!.version !== wish.version)
    return refused('setting-stale', 'Somebody changed the settings meanwhile; load them again.')
  const used = await tx.one("select 1 from distribution.counter where kind = 'sscc:' || $1", [before!.gs1Prefix])
  if (used && wish.gs1Prefix === null)
    return refused(
      'gs1-prefix-in-use',
      `SSCCs of ${before!.gs1Prefix} were given out; another prefix may follow it, none may not.`,
    )
  const row = await tx.one<Setting>(
    `update distribution.setting set gs1_prefix = $1, wage_hour = $2, began = $3, version = version + 1, changed_at = $4, changed_by = $5
     returning gs1_prefix as "gs1Prefix", wage_hour as "wageHour", began, version`,
    [wish.gs1Prefix, wish.wageHour, wish.began, now, who.id],
  )
  return done(row!)
}

export type CartonKind = {
  code: string
  name: string
  outer: [number, number, number]
  inner: [number, number, number]
  empty: number
  heaviest: number
  active: boolean
}

export const listCartons = (tx: Tx): Promise<CartonKind[]> =>
  tx.rows(
    `select code, name, array[outer_w, outer_l, outer_d] as outer, array[inner_w, inner_l, inner_d] as inner,
       empty_grams as empty, heaviest_grams as heaviest, active from distribution.carton order by code`,
  )

/** Saves a kind of carton. */
export const saveCarton = async (
  tx: Tx,
  it: CartonKind,
): Promise<Answer<CartonKind, 'carton-inside-smaller' | 'carton-holds-something'>> => {
  const saved = await unlessBroken(tx, () =>
    tx.rows(
      `insert into distribution.carton (code, name, outer_w, outer_l, outer_d, inner_w, inner_l, inner_d, empty_grams, heaviest_grams, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict on constraint carton_pk do update set name = excluded.name, outer_w = excluded.outer_w, outer_l = excluded.outer_l,
         outer_d = excluded.outer_d, inner_w = excluded.inner_w, inner_l = excluded.inner_l, inner_d = excluded.inner_d,
         empty_grams = excluded.empty_grams, heaviest_grams = excluded.heaviest_grams, active = excluded.active`,
      [it.code, it.name, ...it.outer, ...it.inner, it.empty, it.heaviest, it.active],
    ),
  )
  if (saved.ok) return done(it)
  return saved.constraint === 'carton_inside_smaller'
    ? refused('carton-inside-smaller', `Carton ${it.code} cannot be larger inside than outside.`)
    : refused('carton-holds-something', `Carton ${it.code} must be allowed to weigh more than it weighs empty.`)
}

export type SizeWish = { item: string; width: number; length: number; depth: number; flat: boolean }

/** Saves how large items are, any number of them in one statement. */
export const saveSizes = async (
  tx: Tx,
  who: Who,
  now: Date,
  sizes: readonly SizeWish[],
): Promise<Answer<{ saved: number }, 'item-unknown'>> => {
  const last = [...new Map(sizes.map(size => [size.item, size])).values()].sort((a, b) => (a.item < b.item ? -1 : 1))
  const saved = await unlessBroken(tx, () =>
    tx.rows(
      `insert into distribution.item_size (item, width, length, depth, flat, changed_at, changed_by)
       select t.*, $6::timestamptz, $7 from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::boolean[]) as t
       on conflict on constraint item_size_pk do update set width = excluded.width, length = excluded.length,
         depth = excluded.depth, flat = excluded.flat, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [
        ...columns(
          last,
          s => s.item,
          s => s.width,
          s => s.length,
          s => s.depth,
          s => s.flat,
        ),
        now,
        who.id,
      ],
    ),
  )
  return saved.ok ? done({ saved: last.length }) : refused('item-unknown', 'One of the items is not in the catalogue.')
}
