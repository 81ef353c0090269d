import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type Box, type Cartons, cartonise, type Goods, type Size } from '../../rules/index.ts'

type BoxRow = {
  name: string
  outer: [number, number, number]
  inner: [number, number, number]
  empty: number
  heaviest: number
  said: string
}

const BOXES = `
  select code as name, name as said, array[outer_w, outer_l, outer_d] as outer, array[inner_w, inner_l, inner_d] as inner,
         empty_grams as empty, heaviest_grams as heaviest
  from distribution.carton where active order by code`

const GOODS = `
  select l.item, sum(l.picked - l.packed)::bigint as qty, i.grams,
         case when z.item is null then null else array[z.width, z.length, z.depth] end as size, coalesce(z.flat, false) as flat,
         (select jsonb_build_object('unit', u.unit, 'qty', u.qty) from catalog.v_item_unit u
          where u.item = l.item and u.qty > 1000 order by u.qty desc limit 1) as pack
  from distribution.transfer_line l join catalog.v_item i on i.id = l.item left join distribution.item_size z on z.item = l.item
  where l.transfer = $1 and l.picked > l.packed group by l.item, i.grams, z.item, z.width, z.length, z.depth, z.flat order by l.item`

type GoodsRow = Omit<Goods, 'size'> & { size: Size | null }

export type ProposedCartons = Omit<Cartons, 'boxes'> & {
  readonly boxes: readonly (Cartons['boxes'][number] & { readonly name: string })[]
}

/** Which boxes the picked goods of a transfer go into. Three statements. */
export const proposeCartons = async (tx: Tx, id: string): Promise<Answer<ProposedCartons, 'transfer-unknown'>> => {
  const known = await tx.one('select 1 from distribution.transfer where id = $1', [id])
  if (!known) return refused('transfer-unknown', `There is no transfer ${id}.`)
  const boxes = await tx.rows<BoxRow & Box>(BOXES)
  const made = cartonise(await tx.rows<GoodsRow>(GOODS, [id]), boxes)
  const names = new Map(boxes.map(box => [box.name, box.said]))
  return done({ ...made, boxes: made.boxes.map(box => ({ ...box, name: names.get(box.box) ?? box.box })) })
}
