import type { Tx } from '#platform/postgres/index.ts'

/** How many baskets two goods must have shared to be shown together, and how many are shown beside one. */
const LEAST = 3
const SHOWN = 6

/**
 * Pairs that stood in one basket in the last 90 days, by cosine: shared baskets over the root of both goods' own. What
 * everybody buys therefore does not stand beside everything.
 */
const TOGETHER = `
  with bought as materialized (
    select distinct l.sale, l.item from sales.v_line l join sales.v_sale s on s.id = l.sale
    where s.day > $1::date - 90 and l.qty > 0 and l.item in (select item from storefront.listing)),
  baskets as (select item, count(*) as n from bought group by item),
  pairs as (
    select a.item, b.item as other, count(*) as n from bought a join bought b on b.sale = a.sale and b.item <> a.item
    group by a.item, b.item having count(*) >= ${LEAST}),
  ranked as (
    select p.item, p.other, p.n, row_number() over (
      partition by p.item order by p.n / sqrt(x.n * y.n) desc, p.other) as rank
    from pairs p join baskets x on x.item = p.item join baskets y on y.item = p.other)
  insert into storefront.together (item, other, baskets, rank)
  select item, other, n, rank from ranked where rank <= ${SHOWN}`

/** Counts anew what is bought together; gives how many pairs there are. `day` is today's business day. */
export const listTogether = async (tx: Tx, day: string): Promise<number> => {
  await tx.rows('delete from storefront.together')
  await tx.rows(TOGETHER, [day])
  return (await tx.one<{ n: number }>('select count(*) as n from storefront.together'))!.n
}
