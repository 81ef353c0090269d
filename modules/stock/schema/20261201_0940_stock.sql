create schema stock;

-- What is where: one indexed read of the books. Quantities are thousandths of the item's base unit.
create view stock.v_on_hand as
  select substr(b.account, 7)::uuid as place, b.unit::uuid as item, b.amount as on_hand, b.held, b.available
  from books.v_balance b where b.chart = 'stock';
