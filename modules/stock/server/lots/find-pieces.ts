import type { Tx } from '#platform/postgres/index.ts'
import type { PieceShown } from '../../contract/index.ts'

const PIECE = `
  select s.item, coalesce(i.sku, '') as sku, coalesce(i.name, s.item::text) as name, s.serial, s.state,
         coalesce(p.code, '') as "placeCode", l.code as location, s.lot, t.code as "lotCode"
  from stock.serial s left join catalog.v_item i on i.id = s.item left join company.v_place p on p.id = s.site
  left join stock.location l on l.id = s.location left join stock.lot t on t.id = s.lot`

/** Pieces whose number begins with what was typed, or of the item with that SKU; any where nothing was. One statement. */
export const findPieces = (tx: Tx, search: string, limit: number): Promise<PieceShown[]> => {
  if (search === '') return tx.rows(`${PIECE} order by s.item, s.serial limit $1`, [limit])
  const begins = search.replace(/[\\%_]/g, '\\$&')
  return tx.rows(
    `${PIECE} where s.serial like $1 || '%' or s.item in (select id from catalog.v_item where sku = upper($2))
     order by s.serial, s.item limit $3`,
    [begins, search, limit],
  )
}

export const readPiece = (tx: Tx, item: string, serial: string): Promise<PieceShown | undefined> =>
  tx.one(`${PIECE} where s.item = $1 and s.serial = $2`, [item, serial])

/**
 * Pieces of recalled lots that may still come to a till, which refuses their numbers. One statement.
 */
export const blockedPieces = (tx: Tx): Promise<{ item: string; serial: string }[]> =>
  tx.rows(
    `select s.item, s.serial from stock.lot l join stock.serial s on s.lot = l.id
     where l.recalled_at is not null order by 1, 2 limit 20000`,
  )

export type PieceStanding = 'here' | 'elsewhere' | 'sold' | 'recalled' | 'unknown'

/** How a piece stands for a till at a place that is about to sell it. One statement. */
export const pieceStanding = async (tx: Tx, item: string, serial: string, place: string): Promise<PieceStanding> => {
  const row = await tx.one<{ state: string; site: string; recalled: boolean }>(
    `select s.state, s.site, t.recalled_at is not null as recalled
     from stock.serial s left join stock.lot t on t.id = s.lot where s.item = $1 and s.serial = $2`,
    [item, serial],
  )
  if (!row) return 'unknown'
  if (row.recalled || row.state === 'recalled') return 'recalled'
  if (row.state === 'sold') return 'sold'
  return row.state === 'on-hand' && row.site === place ? 'here' : 'elsewhere'
}
