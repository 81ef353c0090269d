-- For whoever reads what a whole place has: amounts by the unit's number, without a look at each unit.
create view books.v_amount as
  select a.chart, a.about as account_about, b.unit as unit_number, b.debits - b.credits as amount, b.held,
         b.debits - b.credits - b.held as available
  from books.balance b join books.account a on a.id = b.account;
create view books.v_unit as select id as number, code, about from books.unit;
