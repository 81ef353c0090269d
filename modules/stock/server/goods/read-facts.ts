import { isUuid } from '#kernel/ids.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { GoodsLine, ItemFacts } from '../../rules/index.ts'

export type LotRow = { id: string; item: string; code: string; expires: string | null; recalled: boolean }
export type SerialRow = {
  item: string
  serial: string
  state: string
  site: string
  location: string | null
  lot: string | null
}
export type LocationRow = { id: string; place: string; code: string }

export type Facts = {
  readonly items: ReadonlyMap<string, ItemFacts>
  readonly places: ReadonlySet<string>
  readonly locations: ReadonlyMap<string, LocationRow>
  /** By item and code. */
  readonly lots: ReadonlyMap<string, LotRow>
  /** By item and serial. */
  readonly serials: ReadonlyMap<string, SerialRow>
}

export const pair = (a: string, b: string): string => `${a}/${b}`

const ITEMS = `
  select i.id, i.sku, i.name, i.base_unit as "baseUnit", i.batch_tracked as batch, i.expiry_tracked as expiry,
         i.serial_tracked as serial, i.weighed, u.units
  from catalog.v_item i
  cross join lateral (select jsonb_object_agg(u.unit, u.qty) as units from catalog.v_item_unit u where u.item = i.id) u
  where i.id = any($1::uuid[])`

const unique = (values: Iterable<string | null | undefined>): string[] => [
  ...new Set([...values].filter((v): v is string => typeof v === 'string' && isUuid(v))),
]

/** What the catalogue says of items, by id. One statement. */
export const readItems = async (tx: Tx, ids: Iterable<string>): Promise<Map<string, ItemFacts>> => {
  const rows = await tx.rows<Omit<ItemFacts, 'units'> & { units: Record<string, number> }>(ITEMS, [unique(ids)])
  return new Map(rows.map(row => [row.id, { ...row, units: new Map(Object.entries(row.units)) }]))
}

/** Whatever the lines of a document name, in five statements for any number of lines. */
export const readFacts = async (
  tx: Tx,
  asked: {
    readonly places: readonly string[]
    readonly lines: readonly GoodsLine[]
    /** Locations named beside those of the lines. */
    readonly locations?: readonly (string | null)[]
    /** Code of a line's lot, where it follows from something else than the line's own word. */
    readonly lotOf?: (line: GoodsLine) => string | undefined
  },
): Promise<Facts> => {
  const { lotOf = line => line.lot } = asked
  const lines = asked.lines.filter(l => isUuid(l.item))
  const items = await readItems(
    tx,
    lines.map(l => l.item),
  )
  const places = await tx.rows<{ id: string }>('select id from company.v_place where id = any($1::uuid[])', [
    unique(asked.places),
  ])
  const locations = await tx.rows<LocationRow>(
    'select id, place, code from stock.location where id = any($1::uuid[])',
    [unique([...lines.map(l => l.location), ...(asked.locations ?? [])])],
  )
  const lots = await tx.rows<LotRow>(
    `select id, item, code, expires, recalled_at is not null as recalled from stock.lot
     where (item, code) in (select * from unnest($1::uuid[], $2::text[]))`,
    [lines.map(l => l.item), lines.map(l => lotOf(l) ?? null)],
  )
  const named = lines.flatMap(l => (l.serials ?? []).map(serial => ({ item: l.item, serial })))
  const serials = await tx.rows<SerialRow>(
    `select item, serial, state, site, location, lot from stock.serial
     where (item, serial) in (select * from unnest($1::uuid[], $2::text[])) order by item, serial for update`,
    [named.map(n => n.item), named.map(n => n.serial)],
  )
  return {
    items,
    places: new Set(places.map(p => p.id)),
    locations: new Map(locations.map(l => [l.id, l])),
    lots: new Map(lots.map(l => [pair(l.item, l.code), l])),
    serials: new Map(serials.map(s => [pair(s.item, s.serial), s])),
  }
}
