-- Only accounts of stock name a place and an item; a plan that looks at the item first must not read one out of money.
create or replace view stock.v_on_hand as
  select case when b.account ~ '^stock:[0-9a-f-]{36}$' then substr(b.account, 7)::uuid end as place,
         case when b.unit ~ '^[0-9a-f-]{36}$' then b.unit::uuid end as item,
         b.amount as on_hand, b.held, b.available
  from books.v_balance b where b.chart = 'stock';

create or replace view stock.v_state as
  select case when b.account ~ '^stock[a-z-]*:[0-9a-f-]{36}$'
              then substr(b.account, position(':' in b.account) + 1)::uuid end as place,
         case when b.unit ~ '^[0-9a-f-]{36}$' then b.unit::uuid end as item,
         sum(b.amount) filter (where b.chart = 'stock')::bigint as on_hand,
         sum(b.held) filter (where b.chart = 'stock')::bigint as held,
         sum(b.available) filter (where b.chart = 'stock')::bigint as available,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-damaged'), 0)::bigint as damaged,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-recalled'), 0)::bigint as recalled
  from books.v_balance b where b.chart in ('stock', 'stock-damaged', 'stock-recalled') group by 1, 2;

create or replace view stock.v_transit as
  select s.id as shipment, s.from_place, s.to_place, r.item, r.lot, t.code as lot_code, t.expires, r.qty
  from stock.shipment s
  join (
    select site, item, lot, qty from stock.portion where state = 'transit' and qty > 0
    union all
    select b.site, b.item, null, b.amount - coalesce(p.qty, 0)
    from (select case when account ~ '^stock-transit:[0-9a-f-]{36}$' then substr(account, 15)::uuid end as site,
                 case when unit ~ '^[0-9a-f-]{36}$' then unit::uuid end as item, amount
          from books.v_balance where chart = 'stock-transit' and amount > 0) b
    left join (select site, item, sum(qty)::bigint as qty from stock.portion where state = 'transit' group by 1, 2) p
      on p.site = b.site and p.item = b.item
    where b.amount > coalesce(p.qty, 0)) r on r.site = s.id
  left join stock.lot t on t.id = r.lot;
