-- What a code is about, read once when it is written instead of at every look: an account's code may end with an id
-- (`stock:<place>`), and a unit's may be one (an item). Null where it is not.
alter table books.account add column about uuid generated always as (
  case when code ~ ':[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then right(code, 36)::uuid end) stored;
alter table books.unit add column about uuid generated always as (
  case when code ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then code::uuid end) stored;
create index account_about on books.account (about, chart) where about is not null;
create unique index unit_about on books.unit (about) where about is not null;

create or replace view books.v_balance as
  select a.code as account, a.chart, u.code as unit, b.debits, b.credits, b.held, b.debits - b.credits as amount,
         b.debits - b.credits - b.held as available, a.about as account_about, u.about as unit_about
  from books.balance b join books.account a on a.id = b.account join books.unit u on u.id = b.unit;
