-- How an order stands, for whoever waits for its goods.
create view purchasing.v_order_head as
  select id, number, supplier, place, state, expected, promised, version from purchasing.purchase_order;
