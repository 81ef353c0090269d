import { placesOrNull, type Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { BoardLine } from '../../contract/index.ts'
import { explainLine } from '../../rules/index.ts'

export type LineFilter = {
  readonly place?: string
  readonly supplier?: string
  readonly kind?: string
  readonly state?: string
  readonly odd?: boolean
  readonly search?: string
  readonly sort: 'exceptions' | 'saves' | 'worth' | 'name' | 'place'
  readonly limit: number
  readonly offset: number
}

const ORDER = {
  exceptions: '(l.exception is null), l.saves desc',
  saves: 'l.saves desc',
  worth: 'l.worth desc',
  name: 'i.name, p.code',
  place: 'p.code, i.name',
} as const

const COLUMNS = `
  l.id, l.kind, l.state, l.place, coalesce(p.code, '') as "placeCode", l.item, coalesce(i.sku, '') as sku,
  coalesce(i.name, l.item::text) as name, coalesce(i.base_unit, '') as unit, i.shelf_life_days as "shelfLifeDays",
  l.supplier, s.name as "supplierName", l.from_place as "from", f.code as "fromCode", l.proposed_qty as proposed, l.qty,
  l.pack, l.due_day as "dueDay", l.cross_dock as "crossDock", l.exception, l.worth, l.saves, l.basis,
  l.changed_by as "changedBy", l.number, l.trouble`

const FROM = `
  from replenishment.line l left join company.v_place p on p.id = l.place left join company.v_place f on f.id = l.from_place
  left join catalog.v_item i on i.id = l.item left join party.v_party s on s.id = l.supplier`

const WHERE = `
  where ($1::uuid is null or l.place = $1) and ($2::uuid is null or l.supplier = $2) and ($3::text is null or l.kind = $3)
    and (case when $4::text is null then l.state in ('proposed', 'edited', 'approved') else l.state = $4 end)
    and ($5::boolean is not true or l.exception is not null or l.trouble is not null)
    and ($6::text is null or i.name ilike '%' || $6 || '%' or i.sku ilike $6 || '%')
    and ($7::uuid[] is null or l.place = any ($7))`

type Row = Omit<BoardLine, 'why'>

const told = (row: Row): BoardLine => ({ ...row, why: explainLine(row) })

/** Lines of the board that `who` may see, with names and the sentence of why. One statement. */
export const listLines = async (tx: Tx, who: Who, filter: LineFilter): Promise<BoardLine[]> => {
  const rows = await tx.rows<Row>(
    `select ${COLUMNS} ${FROM} ${WHERE} order by ${ORDER[filter.sort]}, l.id limit $8 offset $9`,
    [
      ...[filter.place ?? null, filter.supplier ?? null, filter.kind ?? null, filter.state ?? null, filter.odd ?? null],
      filter.search ? filter.search.replace(/[\\%_]/g, '\\$&') : null,
      ...[placesOrNull(who, 'purchasing.read'), filter.limit, filter.offset],
    ],
  )
  return rows.map(told)
}

/** One line, wherever it stands; undefined when there is none that `who` may see. */
export const readLine = async (tx: Tx, who: Who, id: string): Promise<BoardLine | undefined> => {
  const row = await tx.one<Row>(
    `select ${COLUMNS} ${FROM} where l.id = $1 and ($2::uuid[] is null or l.place = any ($2))`,
    [id, placesOrNull(who, 'purchasing.read')],
  )
  return row && told(row)
}
