-- Places and items by the ids that the books keep beside the codes: no text is read at a look.
create or replace view stock.v_on_hand as
  select b.account_about as place, b.unit_about as item, b.amount as on_hand, b.held, b.available
  from books.v_balance b where b.chart = 'stock' and b.account_about is not null and b.unit_about is not null;

create or replace view stock.v_state as
  select b.account_about as place, b.unit_about as item,
         sum(b.amount) filter (where b.chart = 'stock')::bigint as on_hand,
         sum(b.held) filter (where b.chart = 'stock')::bigint as held,
         sum(b.available) filter (where b.chart = 'stock')::bigint as available,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-damaged'), 0)::bigint as damaged,
         coalesce(sum(b.amount) filter (where b.chart = 'stock-recalled'), 0)::bigint as recalled
  from books.v_balance b
  where b.chart in ('stock', 'stock-damaged', 'stock-recalled') and b.account_about is not null
    and b.unit_about is not null
  group by 1, 2;

create or replace view stock.v_transit as
  select s.id as shipment, s.from_place, s.to_place, r.item, r.lot, t.code as lot_code, t.expires, r.qty
  from stock.shipment s
  join (
    select site, item, lot, qty from stock.portion where state = 'transit' and qty > 0
    union all
    select b.account_about, b.unit_about, null, b.amount - coalesce(p.qty, 0)
    from books.v_balance b
    left join (select site, item, sum(qty)::bigint as qty from stock.portion where state = 'transit' group by 1, 2) p
      on p.site = b.account_about and p.item = b.unit_about
    where b.chart = 'stock-transit' and b.amount > coalesce(p.qty, 0)) r on r.site = s.id
  left join stock.lot t on t.id = r.lot;
